#include "demo/stage.h"
#include "page/asset.h"
#include "page/index_page.h"
#include "page/meeting_page.h"
#include "page/shown.h"
#include "support/catch.h"
#include "support/markup.h"
#include "support/meetings.h"
#include "wire/json.h"

#include <algorithm>
#include <set>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::page;
using klubba::testing::attribute_of;
using klubba::testing::Markup;
using klubba::testing::read_markup;

namespace {

struct Moment {
    std::string_view state;
    PublicView view;
    Instant now;
};

/// Each state of the demo in which the room has a meeting.
std::vector<Moment> moments()
{
    std::vector<Moment> all;
    for (const auto& state : demo::states()) {
        if (state.screen != demo::Screen::Room || state.meeting == demo::Meeting::None) continue;
        const auto stage = demo::stage_of(state);
        REQUIRE(stage);
        const auto now = stage->clock->now();
        const auto& meetings = stage->station.meetings();
        const auto& history = meetings.at(*session::current_meeting(meetings));
        all.push_back({state.name, seen(history.state(), now), now});
    }
    return all;
}

std::set<std::string> ids_of(const Markup& markup)
{
    std::set<std::string> ids;
    for (const auto& element : markup.elements)
        if (const auto id = attribute_of(element, "id"); !id.empty()) CHECK(ids.insert(id).second);
    return ids;
}

void check_headings(const Markup& markup)
{
    int last = 0;
    for (const auto& element : markup.elements) {
        if (element.name.size() != 2 || element.name[0] != 'h' || element.name == "hr") continue;
        const int level = element.name[1] - '0';
        INFO(element.name << " " << element.text);
        CHECK(level <= last + 1);
        CHECK_FALSE(element.text.empty());
        last = level;
    }
    CHECK(texts_of(markup, "h1").size() == 1);
}

void check_links(const Markup& markup, const std::set<std::string>& ids)
{
    for (const auto& element : markup.elements) {
        const auto href = attribute_of(element, "href");
        if (href.starts_with("#")) CHECK(ids.contains(href.substr(1)));
        for (const auto& name : {"href", "src"}) {
            const auto address = attribute_of(element, name);
            if (!address.starts_with("/assets/")) continue;
            CHECK(asset(address.substr(std::string_view{"/assets/"}.size())));
        }
        const auto labelled_by = attribute_of(element, "aria-labelledby");
        CHECK((labelled_by.empty() || ids.contains(labelled_by)));
    }
}

const klubba::testing::Element& with_id(const Markup& markup, const std::string& id)
{
    const auto found = std::find_if(
        markup.elements.begin(), markup.elements.end(),
        [&](const klubba::testing::Element& element) { return attribute_of(element, "id") == id; });
    REQUIRE(found != markup.elements.end());
    return *found;
}

} // namespace

TEST_CASE("every page is well-formed, with its headings in order and its links leading somewhere",
          "[page]")
{
    for (const auto& moment : moments()) {
        for (const auto language : languages) {
            INFO(moment.state);
            const auto markup =
                read_markup(meeting_page(moment.view, {"m"}, reader_at(moment.now, language)));
            CHECK(markup.error == "");
            check_headings(markup);
            check_links(markup, ids_of(markup));
            for (const auto* landmark : {"header", "main", "footer"})
                CHECK(texts_of(markup, landmark).size() == 1);
            CHECK(attribute_of(markup.elements.front(), "lang") ==
                  (language == words::Language::Swedish ? "sv" : "en"));
        }
    }
}

TEST_CASE("the page holds every region, and says aloud what changes", "[page]")
{
    for (const auto& moment : moments()) {
        const auto reader = reader_at(moment.now);
        const auto markup = read_markup(meeting_page(moment.view, {"m"}, reader));
        const auto ids = ids_of(markup);
        for (const auto& region : regions(moment.view, reader))
            CHECK(ids.contains(region.id));
        for (const auto* id : {"item", "speaker", "decision", "vote", "message"})
            CHECK(attribute_of(with_id(markup, id), "aria-live") == "polite");
        // A clock that ticks must not speak each second.
        for (const auto& element : markup.elements)
            if (element.attributes.find("data-began") != std::string::npos)
                CHECK(attribute_of(element, "role") == "timer");
    }
}

TEST_CASE("without script the page shows what the room sees", "[page]")
{
    for (const auto& moment : moments()) {
        INFO(moment.state);
        const auto& room = moment.view.room;
        const auto text = read_markup(meeting_page(moment.view, {"m"}, reader_at(moment.now))).text;
        const auto has = [&](const std::string& part) {
            return text.find(part) != std::string::npos;
        };
        CHECK(has(room.body));
        if (room.item) CHECK(has(room.item->title));
        if (room.speaker) {
            CHECK(has(room.speaker->name));
            CHECK(has("sedan " + clock(reader_at(moment.now), room.speaker->began)));
        }
        if (room.vote && room.vote->result) CHECK(has(room.vote->yes));
        CHECK(has(room.message));
        for (const auto& slot : room.schedule)
            CHECK(has(slot.title));
        for (const auto& item : moment.view.agenda) {
            CHECK(has(item.title));
            for (const auto& name : item.documents)
                CHECK(has(name));
        }
    }
}

TEST_CASE("a document is a link where it may be fetched, and a name where it may not", "[page]")
{
    const auto now = klubba::testing::at("08:30");
    PublicView view;
    view.room.phase = RoomPhase::Before;
    view.agenda.resize(1);
    view.agenda[0].id = ItemId{"i1"};
    view.agenda[0].title = "Budget";
    view.agenda[0].documents = {"Underlag A", "Underlag B"};
    const auto markup = read_markup(
        meeting_page(view, {"m"}, reader_at(now), [](const ItemId& item, const std::string& name) {
            return item.text == "i1" && name == "Underlag B" ? "/blob/abc" : std::string{};
        }));
    std::vector<std::string> linked;
    for (const auto& element : markup.elements)
        if (attribute_of(element, "href") == "/blob/abc") linked.push_back(element.text);
    CHECK(linked == std::vector<std::string>{"Underlag B"});
    CHECK(markup.text.find("Underlag A") != std::string::npos);
}

TEST_CASE("the stream goes on from the event that the page was made of", "[page]")
{
    const auto now = klubba::testing::at("08:30");
    PublicView view;
    view.room.phase = RoomPhase::Before;
    const auto html =
        meeting_page(view, {"m1", "17", "/m/m1/minutes"}, reader_at(now, words::Language::English));
    CHECK(html.find("data-live=\"/m/m1/live?lang=en&amp;after=17\"") != std::string::npos);
    CHECK(html.find("href=\"/m/m1/minutes\"") != std::string::npos);
    CHECK(html.find("href=\"/m/m1?lang=sv\"") != std::string::npos);
}

TEST_CASE("the JSON is the public view", "[page]")
{
    const auto all = moments();
    const auto& moment = all.front();
    const auto value = wire::parse_json(meeting_json(moment.view, "m", moment.now));
    REQUIRE(value);
    CHECK(*value->find("meeting") == Value{"m"});
    CHECK(*value->find("room") == to_value(moment.view.room));
    CHECK(*value->find("agenda") == to_value(moment.view.agenda));
}

TEST_CASE("the list of meetings has those of today and those to come, body by body", "[page]")
{
    const auto now = klubba::testing::at("10:00");
    const auto one = [&](const char* meeting, const char* body, Instant starts) {
        return Listed{meeting, {body, {}, "Sal A", starts, {}, {}, {}}, now};
    };
    const std::chrono::days week{7};
    const auto markup = read_markup(index_page(
        {one("m1", "Nämnd B", now + week), one("m2", "Nämnd A", now - std::chrono::hours{1}),
         one("m3", "Nämnd C", now - week), one("m4", "Nämnd B", now + 2 * week)},
        reader_at(now)));
    CHECK(markup.error == "");
    check_headings(markup);
    check_links(markup, ids_of(markup));
    CHECK(texts_of(markup, "h2") == std::vector<std::string>{"Möten i dag", "Kommande möten"});
    CHECK(texts_of(markup, "h3") == std::vector<std::string>{"Nämnd A", "Nämnd B"});
    CHECK(texts_of(markup, "ul").at(1).find("Sal A") != std::string::npos);
}

TEST_CASE("where there is no page, one says so", "[page]")
{
    for (const auto language : languages) {
        const auto markup =
            read_markup(not_found_page(reader_at(klubba::testing::at("10:00"), language)));
        CHECK(markup.error == "");
        check_headings(markup);
        check_links(markup, ids_of(markup));
    }
}

TEST_CASE("style, script and icon are built in, and ask for nothing from elsewhere", "[page]")
{
    for (const auto* name : {"klubba.css", "klubba.js", "klubba.svg"}) {
        const auto file = asset(name);
        REQUIRE(file);
        CHECK_FALSE(file->type.empty());
        for (const auto* outside : {"@import", "https://", "url(", "eval(", "document.write"})
            CHECK(file->content.find(outside) == std::string_view::npos);
    }
    CHECK(asset("klubba.css")->type == "text/css; charset=utf-8");
    CHECK_FALSE(asset("../page/texts.h"));
    CHECK_FALSE(asset("klubba.cs"));
    CHECK_FALSE(asset(""));
}

TEST_CASE("a page asks for its style by what is in it", "[page]")
{
    const auto address = asset_address("klubba.css");
    const auto named = asset(address.substr(std::string_view{"/assets/"}.size()));
    REQUIRE(named);
    CHECK(named->is_versioned);
    CHECK(address == "/assets/klubba." + std::string{named->version} + ".css");
    CHECK_FALSE(asset("klubba.css")->is_versioned);
    // A page of another version of Klubba gets something to be seen by, and is not to keep it.
    const auto other = asset("klubba.0123456789abcdef.css");
    REQUIRE(other);
    CHECK(other->content == named->content);
    CHECK_FALSE(other->is_versioned);
    CHECK_FALSE(asset("klubba.0123456789abcde.css"));
    CHECK_FALSE(asset("klubba.0123456789ABCDEF.css"));
}
