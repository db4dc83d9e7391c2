#include "meeting/room_view.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/fold.h"
#include "year/item_assignments.h"

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;

namespace {

BodyState body_that_shows(bool shows_assignments)
{
    BodyState state;
    for (const Command& command :
         {Command{NameBody{year_body}}, Command{SettleYear{{shows_assignments, false}}},
          Command{a_plan()}}) {
        const auto events = decide(state, command, "new");
        REQUIRE(events);
        for (const auto& event : *events)
            apply(state, event);
    }
    return state;
}

/// Item i1 is open and linked with number 4; i2 is closed to the public, and linked with 7.
struct Linked {
    explicit Linked(bool shows_assignments) : state(body_that_shows(shows_assignments))
    {
        meeting.phase = meeting::Phase::Open;
        meeting.info.body = year_body;
        meeting.info.day = Day{std::chrono::year{2027}, std::chrono::January, std::chrono::day{22}};
        for (const char* id : {"i1", "i2"}) {
            meeting::ItemRecord record;
            record.item.id.text = id;
            record.item.title = std::string{"Punkt "} + id;
            meeting.items.push_back(record);
        }
        meeting.items[1].item.confidentiality = meeting::Confidentiality::Closed;
        meeting.open_item = {"i1"};
        link("i1", "Nr 4");
        link("i2", "Nr 7");
    }
    void link(const char* item, const char* number)
    {
        apply(state,
              ItemLinked{"meeting-1", item, find_number(state, 2027, number)->assignment.id});
    }
    [[nodiscard]] ItemAssignments made() const
    {
        const BodyState* const bodies[] = {&state};
        return item_assignments("meeting-1", meeting, bodies);
    }

    BodyState state;
    meeting::MeetingState meeting;
};

} // namespace

TEST_CASE("an item has the assignments that it is linked with in this meeting", "[year][links]")
{
    Linked linked(true);
    apply(linked.state,
          ItemLinked{"meeting-2", "i1", find_number(linked.state, 2027, "Nr 7")->assignment.id});
    const auto made = linked.made();
    CHECK(made.year == 2027);
    REQUIRE(made.all.size() == 2);
    const auto own = linked_with(made, "i1");
    REQUIRE(own.size() == 1);
    CHECK(own[0].number == "Nr 4");
    CHECK(own[0].body == year_body);
    CHECK(is_linked(made, "i2", made.all[1]));
    CHECK_FALSE(is_linked(made, "i2", made.all[0]));
}

TEST_CASE("a body that does not meet has nothing to link with", "[year][links]")
{
    Linked linked(true);
    linked.meeting.info.body = "Skolnämnden";
    CHECK(linked.made().all.empty());
    linked.meeting.info.joint_bodies.push_back({{"b2"}, year_body});
    CHECK(linked.made().all.size() == 2);
}

TEST_CASE("an assignment that has ended cannot be linked with, but stays where it is linked",
          "[year][links]")
{
    Linked linked(true);
    for (auto& record : linked.state.assignments)
        record.numbers.front().year = 2026;
    linked.state.links.pop_back();
    const auto made = linked.made();
    REQUIRE(made.all.size() == 1);
    CHECK(made.all[0].number == "Nr 4");
}

TEST_CASE("the room and the page are shown numbers only where the body has chosen that",
          "[year][links]")
{
    for (const bool shows : {false, true}) {
        const Linked linked(shows);
        meeting::PublicView view;
        view.room.item.emplace();
        view.agenda.resize(2);
        view.agenda[0].id = {"i1"};
        view.agenda[1].id = {"i2"};
        view.agenda[1].closed_doors = true;
        show_assignments(view, linked.meeting, linked.made());
        CHECK(view.room.item->assignments.size() == (shows ? 1 : 0));
        CHECK(view.agenda[0].assignments.size() == (shows ? 1 : 0));
        CHECK(view.agenda[1].assignments.empty()); // It is closed, whatever the body has chosen.
        if (!shows) continue;
        CHECK(view.room.item->assignments[0] == "Nr 4");
        CHECK(view.agenda[0].assignments[0].text == "Att öka andelen barn som läser.");
    }
}

TEST_CASE("a closed item on the table shows no number", "[year][links]")
{
    Linked linked(true);
    linked.meeting.open_item = {"i2"};
    meeting::RoomView view;
    view.item.emplace();
    view.item->closed_doors = true;
    show_assignments(view, linked.meeting, linked.made());
    CHECK(view.item->assignments.empty());
}
