#include "demo/stage.h"
#include "page/shown.h"
#include "page/stream.h"
#include "support/catch.h"
#include "support/random_meeting.h"
#include "wire/json.h"

#include <algorithm>
#include <map>
#include <variant>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::page;

namespace {

/// A page as its script sees it: what is inside each element, and the rows of each list.
struct Followed {
    std::map<std::string, std::string> html;
    std::map<std::string, std::vector<std::string>> rows;

    void take(const std::string& data)
    {
        const auto value = wire::parse_json(data);
        REQUIRE(value);
        if (const auto* lists = value->find("rows"))
            for (const auto& [list, ids] : *lists->get<Value::Object>())
                take_rows(list, *ids.get<Value::Array>());
        if (const auto* pieces = value->find("html"))
            for (const auto& [id, piece] : *pieces->get<Value::Object>())
                html[id] = *piece.get<std::string>();
    }

    friend bool operator==(const Followed&, const Followed&) = default;

private:
    void take_rows(const std::string& list, const Value::Array& ids)
    {
        std::vector<std::string> order;
        for (const auto& id : ids)
            order.push_back(*id.get<std::string>());
        for (const auto& id : rows[list])
            if (std::find(order.begin(), order.end(), id) == order.end()) html.erase(id);
        rows[list] = std::move(order);
    }
};

History played(demo::Meeting meeting, std::string_view until)
{
    const auto stage = demo::stage_of({"", demo::Screen::Room, "", meeting, until});
    REQUIRE(stage);
    return stage->station.meetings().begin()->second;
}

bool is_of_the_floor(const EventBody& body)
{
    return holds_alternative<FloorGiven>(body) || holds_alternative<FloorEnded>(body) ||
           holds_alternative<SpeakerQueued>(body);
}

/// What each event of the meeting sends to readers of that language, with its size in bytes.
template <class Use>
void follow(const History& history, words::Language language, Use use)
{
    History now_known;
    for (const auto& event : history.events()) {
        const auto now = event.stamp.wall;
        const auto before = regions(seen(now_known.state(), now), reader_at(now, language));
        now_known.add(event);
        const auto after = regions(seen(now_known.state(), now), reader_at(now, language));
        if (const auto sent = change(before, after, now)) use(event, *sent);
    }
}

} // namespace

TEST_CASE("a page that takes every change shows what a new page shows", "[page][stream]")
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        klubba::testing::RandomMeeting meeting{seed, BodyKind::Council,
                                               klubba::testing::Plan::Scheduled};
        Regions before;
        Followed page;
        page.take(told_at(snapshot(before), meeting.now()));
        std::size_t changes = 0;
        for (int step = 0; step < 200; ++step) {
            meeting.step();
            const auto now = meeting.now();
            const auto after = regions(seen(meeting.state(), now), reader_at(now));
            const auto sent = change(before, after, now);
            CHECK(sent.has_value() == (before != after));
            if (sent) page.take(*sent);
            changes += sent ? 1 : 0;
            Followed fresh;
            fresh.take(told_at(snapshot(after), now));
            INFO("seed " << seed << ", step " << step);
            REQUIRE(page == fresh);
            before = after;
        }
        CHECK(changes > 20);
    }
}

TEST_CASE("a changed speaker costs each reader less than a kilobyte, in both languages",
          "[page][stream]")
{
    for (const auto& history :
         {played(demo::Meeting::FullDay, "15:30"), played(demo::Meeting::Decisions, "16:00")}) {
        for (const auto language : languages) {
            std::size_t speakers = 0;
            std::size_t largest = 0;
            follow(history, language, [&](const Event& event, const std::string& sent) {
                if (!is_of_the_floor(event.body)) return;
                ++speakers;
                largest = std::max(largest, sent.size());
            });
            INFO(largest << " bytes at most, of " << speakers);
            CHECK(speakers > 10);
            CHECK(largest < 1000);
        }
    }
}

TEST_CASE("an item that is taken up is one change that holds all that is seen of it",
          "[page][stream]")
{
    std::size_t items = 0;
    follow(played(demo::Meeting::FullDay, "15:30"), words::Language::Swedish,
           [&](const Event& event, const std::string& sent) {
               const auto* opened = get_if<ItemOpened>(&event.body);
               if (opened == nullptr) return;
               const auto html = *wire::parse_json(sent)->find("html");
               CHECK(html.find("item") != nullptr);
               CHECK(html.find(anchor(opened->item)) != nullptr);
               ++items;
           });
    CHECK(items > 5);
}

TEST_CASE("what is unchanged is not sent", "[page][stream]")
{
    const auto history = played(demo::Meeting::FullDay, "11:11");
    const auto now = history.events().back().stamp.wall;
    const auto all = regions(seen(history.state(), now), reader_at(now));
    CHECK_FALSE(change(all, all, now));
    // Nor is the second that goes by.
    const auto later = now + std::chrono::milliseconds{900};
    CHECK_FALSE(change(all, regions(seen(history.state(), now), reader_at(later)), later));
}
