#include "support/catch.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/fold.h"
#include "year/public_year.h"
#include "year/year_view.h"

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;

namespace {

constexpr Day day(unsigned month, unsigned date)
{
    return {std::chrono::year{2027}, std::chrono::month{month}, std::chrono::day{date}};
}

/// The body after a plan with number 4 in January and 7 in March, and a meeting in January that
/// decided i1 and took up i2.
struct Year {
    Year()
    {
        for (const Command& command :
             {Command{NameBody{year_body}}, Command{SettleYear{{true, true}}}, Command{a_plan()}}) {
            const auto events = decide(state, command, "new");
            REQUIRE(events);
            for (const auto& event : *events)
                apply(state, event);
        }
        held.phase = meeting::Phase::Closed;
        held.opened = Instant{};
        held.info.body = year_body;
        held.info.day = day(1, 22);
        held.info.zone = "Europe/Stockholm";
        for (const char* id : {"i1", "i2"}) {
            meeting::ItemRecord record;
            record.item.id.text = id;
            record.item.title = std::string{"Punkt "} + id;
            record.sittings.emplace_back();
            held.items.push_back(record);
        }
        held.handled = {{"i1"}, {"i2"}};
        held.items[0].section = 5;
        held.items[0].decision.emplace();
        meeting::PersonRecord anna;
        anna.person.id = {"p1"};
        anna.person.name = "Anna Ek";
        anna.person.party = "C";
        anna.presence.push_back({meeting::Presence::InRoom, Instant{}});
        held.people.push_back(anna);
    }
    void link(const char* item, const char* number)
    {
        apply(state,
              ItemLinked{"meeting-1", item, find_number(state, 2027, number)->assignment.id});
    }
    [[nodiscard]] YearView view(const Day& today) const
    {
        const HeldMeeting meetings[] = {{"meeting-1", &held}};
        return year_view(state, 2027, meetings, today, Instant{});
    }
    [[nodiscard]] PublicYear seen(const Day& today) const
    {
        const HeldMeeting meetings[] = {{"meeting-1", &held}};
        return public_year(state, 2027, meetings, today);
    }

    BodyState state;
    meeting::MeetingState held;
};

} // namespace

TEST_CASE("meetings stand as they were held, are to come or never came", "[year][view]")
{
    Year year;
    const auto stands = [](const YearView& view, std::size_t at) {
        return view.meetings[at].stands;
    };
    const auto early = year.view(day(2, 1));
    REQUIRE(early.meetings.size() == 2);
    CHECK(stands(early, 0) == MeetingStands::Held);
    CHECK(stands(early, 1) == MeetingStands::ToCome);
    CHECK(early.meetings[1].joint);
    CHECK(early.meetings[1].visit == "Biblioteket");
    CHECK(stands(year.view(day(4, 1)), 1) == MeetingStands::NotHeld);
    apply(year.state, PlannedMeetingCancelled{year.state.meetings[1].meeting.id, "få ärenden"});
    CHECK(stands(year.view(day(2, 1)), 1) == MeetingStands::Cancelled);
}

TEST_CASE("a meeting that no plan has stands among the others, and a draft does not",
          "[year][view]")
{
    Year year;
    year.state.meetings.clear();
    auto view = year.view(day(2, 1));
    REQUIRE(view.meetings.size() == 1);
    CHECK_FALSE(view.meetings[0].planned);
    CHECK(view.meetings[0].stream == "meeting-1");
    year.held.phase = meeting::Phase::Draft;
    CHECK(year.view(day(2, 1)).meetings.empty());
}

TEST_CASE("each meeting has one mark of an assignment, as the most that happened there",
          "[year][view]")
{
    Year year;
    year.link("i2", "Nr 7");
    year.link("i1", "Nr 7");
    const auto view = year.view(day(2, 1));
    REQUIRE(view.rows.size() == 2);
    const auto& seven = view.rows[0].assignment.number == "Nr 7" ? view.rows[0] : view.rows[1];
    REQUIRE(seven.marks.size() == 2);
    CHECK(seven.marks[0].kind == MarkKind::Decided);
    CHECK(seven.marks[0].dealings.size() == 2);
    CHECK(seven.marks[1].kind == MarkKind::Planned);
    CHECK(seven.marks[1].titles == std::vector<std::string>{"Fria resor"});
}

TEST_CASE("what is neglected comes first, and what was planned and not taken up is marked",
          "[year][view]")
{
    Year year;
    year.link("i1", "Nr 4");
    const auto view = year.view(day(4, 1));
    CHECK(view.neglected == 1);
    CHECK(view.rows[0].assignment.number == "Nr 7");
    REQUIRE(view.rows[0].marks.size() == 1);
    CHECK(view.rows[0].marks[0].kind == MarkKind::NotTakenUp);
    CHECK(view.rows[1].marks[0].kind == MarkKind::Decided);
}

TEST_CASE("statistics are there only for a body that keeps them", "[year][view]")
{
    Year year;
    const auto view = year.view(day(4, 1));
    REQUIRE(view.people);
    REQUIRE(view.people->size() == 1);
    CHECK(view.people->front().name == "Anna Ek (C)");
    CHECK(view.people->front().present == 1);
    CHECK(view.people->front().meetings == 1);
    apply(year.state, YearSettled{});
    CHECK_FALSE(year.view(day(4, 1)).people);
}

TEST_CASE("a closed meeting has its minutes to see to", "[year][view]")
{
    Year year;
    const auto view = year.view(day(4, 1));
    REQUIRE(view.minutes.size() == 1);
    CHECK(view.minutes[0].meeting == 0);
    CHECK_FALSE(view.minutes[0].left.empty());
    year.held.phase = meeting::Phase::Open;
    CHECK(year.view(day(4, 1)).minutes.empty());
}

TEST_CASE("days lie along their year, leap years too", "[year][view]")
{
    CHECK(part_of_year(day(1, 1)) == 0);
    CHECK(part_of_year(day(12, 31)) > 0.99);
    CHECK(part_of_year(day(12, 31)) < 1);
    const Day leap{std::chrono::year{2028}, std::chrono::July, std::chrono::day{2}};
    CHECK(part_of_year(leap) == Approx(183.0 / 366));
}

TEST_CASE("the public sees no assignment of a body that does not show them", "[year][public]")
{
    Year year;
    year.link("i1", "Nr 4");
    CHECK(year.seen(day(2, 1)).assignments.size() == 2);
    apply(year.state, YearSettled{});
    const auto seen = year.seen(day(2, 1));
    CHECK(seen.assignments.empty());
    CHECK(seen.meetings.size() == 2);
}

TEST_CASE("a closed item leaves nothing in the public year, not even that something was done",
          "[year][public]")
{
    Year year;
    year.link("i1", "Nr 7");
    year.held.items[0].item.confidentiality = meeting::Confidentiality::Closed;
    year.held.items[0].item.title = "HEMLIGT";
    const auto seen = year.seen(day(2, 1));
    const auto& seven = seen.assignments[1];
    REQUIRE(seven.number == "Nr 7");
    REQUIRE(seven.marks.size() == 1); // What the plan has for March.
    CHECK(seven.marks[0].kind == MarkKind::Planned);
    CHECK(seven.marks[0].dealings.empty());
}

TEST_CASE("a mark of an open and a closed item tells of the open one alone", "[year][public]")
{
    Year year;
    year.link("i1", "Nr 4");
    year.link("i2", "Nr 4");
    year.held.items[0].item.confidentiality = meeting::Confidentiality::Closed;
    const auto seen = year.seen(day(2, 1));
    REQUIRE(seen.assignments[0].marks.size() == 1);
    const auto& mark = seen.assignments[0].marks[0];
    CHECK(mark.kind == MarkKind::TakenUp);
    REQUIRE(mark.dealings.size() == 1);
    CHECK(mark.dealings[0].title == "Punkt i2");
}
