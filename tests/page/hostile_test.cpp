#include "page/filled.h"
#include "page/index_page.h"
#include "page/meeting_page.h"
#include "page/shown.h"
#include "page/stream.h"
#include "support/catch.h"
#include "support/markup.h"
#include "support/meetings.h"
#include "wire/json.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::page;
using klubba::testing::at;
using klubba::testing::read_markup;

namespace {

/// Script, markup, quotes, an entity, a right-to-left name, what turns direction, and controls.
const std::string hostile =
    "</script><script>alert(1)</script><img src=x onerror=\"alert(2)\">'\"&amp;&#60;b&#62;<!-- "
    "\xD7\xA9\xD7\x9C \xE2\x80\xAEover\xE2\x80\xAD \xE2\x81\xA6iso \x01\x1B\x7F\xC2\x85 ]]> "
    "javascript:alert(3)";

/// The view with one after another of what the page shows first taken away.
std::vector<PublicView> views()
{
    PublicView view;
    fill(view, hostile);
    std::vector<PublicView> all;
    for (const auto phase :
         {RoomPhase::Before, RoomPhase::Break, RoomPhase::After, RoomPhase::Running}) {
        view.room.phase = phase;
        all.push_back(view);
    }
    auto& room = view.room;
    const auto then = [&] { all.push_back(view); };
    room.vote->result.reset();
    then();
    room.decision->outcome.reset();
    then();
    room.vote.reset();
    then();
    room.question.reset();
    then();
    room.proposals.clear();
    then();
    room.election->elected.clear();
    then();
    room.election.reset();
    then();
    room.decision.reset();
    then();
    room.speaker.reset();
    then();
    for (auto& item : view.agenda)
        item.decision.reset();
    room.item.reset();
    then();
    return all;
}

bool has_only_safe_letters(const std::string& id)
{
    return std::all_of(id.begin(), id.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' ||
               letter == '_';
    });
}

void look_at_html(const std::string& html, std::size_t scripts)
{
    const auto markup = read_markup(html);
    CHECK(markup.error == "");
    CHECK(texts_of(markup, "script").size() == scripts);
    CHECK(texts_of(markup, "img").empty());
    CHECK(texts_of(markup, "style").empty());
    for (const auto& element : markup.elements) {
        for (const auto& [name, value] : attributes_of(element)) {
            CHECK_FALSE(name.starts_with("on"));
            CHECK(name != "style");
            const bool is_address = name == "href" || name == "src";
            CHECK((!is_address || value.starts_with("/") || value.starts_with("#")));
        }
    }
    CHECK(markup.text.find("alert(1)") != std::string::npos);
    for (const char* unwanted :
         {"\xE2\x80\xAE", "\xE2\x80\xAD", "\xE2\x81\xA6", "\xC2\x85", "\x01", "\x1B", "\x7F"})
        CHECK(html.find(unwanted) == std::string::npos);
}

} // namespace

TEST_CASE("a text of a meeting is text on its page, whatever it holds", "[page][hostile]")
{
    for (const auto language : languages)
        for (const auto& view : views())
            look_at_html(meeting_page(view, {"m"}, reader_at(at("10:00"), language),
                                      [](const ItemId&, const std::string&) { return "/blob/1"; }),
                         1);
}

TEST_CASE("ids of a meeting are ids of HTML, each its own", "[page][hostile]")
{
    for (const auto& view : views())
        for (const auto& region : regions(view, reader_at(at("10:00"))))
            CHECK(has_only_safe_letters(region.id));
    CHECK(anchor(ItemId{"i3"}) == "item-i3");
    CHECK(anchor(ItemId{"a1:3"}) != anchor(ItemId{"a1_3"}));
    CHECK(anchor(ItemId{"a1_3a3"}) != anchor(ItemId{"a1:3"}));
}

TEST_CASE("what the script is sent is JSON of one line, whatever the meeting's texts hold",
          "[page][hostile]")
{
    for (const auto& view : views()) {
        const auto text = told_at(snapshot(regions(view, reader_at(at("10:00")))), at("10:00"));
        CHECK(text.find('\n') == std::string::npos);
        CHECK(text.find('\r') == std::string::npos);
        CHECK(wire::parse_json(text));
    }
}

TEST_CASE("a text in the list of meetings is text, whatever it holds", "[page][hostile]")
{
    const Listed listed{"m", {hostile, {hostile}, hostile, at("10:00"), at("11:00"), {}, {}}, {}};
    look_at_html(index_page({listed}, reader_at(at("09:00"))), 0);
}
