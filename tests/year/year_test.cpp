#include "support/catch.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/fold.h"
#include "year/overview.h"

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;

namespace {

BodyState after(const std::vector<Command>& commands)
{
    BodyState state;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto events = decide(state, commands[i], "n" + std::to_string(i));
        INFO("command " << i << ": " << (events ? "" : name_of(events.error().kind)));
        REQUIRE(events);
        for (const auto& event : *events)
            apply(state, event);
    }
    return state;
}

Refusal::Kind refusal(const BodyState& state, const Command& command)
{
    const auto events = decide(state, command, "new");
    REQUIRE_FALSE(events);
    return events.error().kind;
}

constexpr Day day(unsigned month, unsigned date)
{
    return {std::chrono::year{2027}, std::chrono::month{month}, std::chrono::day{date}};
}

/// A meeting of the plan's first day; its first item decided, its second only taken up.
meeting::MeetingState first_meeting()
{
    meeting::MeetingState held;
    held.phase = meeting::Phase::Closed;
    held.info.body = year_body;
    held.info.day = day(1, 22);
    const auto add = [&](const char* id, const char* title) -> meeting::ItemRecord& {
        meeting::ItemRecord record;
        record.item.id.text = id;
        record.item.title = title;
        held.items.push_back(record);
        return held.items.back();
    };
    auto& plan = add("i1", "Aktivitetsplan 2027");
    plan.section = 21;
    plan.sittings.emplace_back();
    plan.decision.emplace();
    add("i2", "Läsning").sittings.emplace_back();
    add("i3", "Något som ingen hann med");
    return held;
}

} // namespace

TEST_CASE("a plan that is taken over becomes goals, assignments, meetings and matters", "[year]")
{
    const auto state = after({NameBody{year_body}, a_plan()});
    CHECK(state.name == year_body);
    REQUIRE(state.assignments.size() == 2);
    REQUIRE(state.meetings.size() == 2);
    CHECK(state.meetings[0].matters.size() == 2);
    const auto* four = find_number(state, 2027, "nr. 4");
    REQUIRE(four != nullptr);
    CHECK(state.meetings[0].matters[1].matter.assignments ==
          std::vector<AssignmentId>{four->assignment.id});
    CHECK(state.standing.front().items.front().by == "Förvaltningen");
}

TEST_CASE("the same plan taken over again changes nothing, and a corrected one what it corrects",
          "[year]")
{
    auto state = after({NameBody{year_body}, a_plan()});
    const auto again = decide(state, a_plan(), "n");
    REQUIRE(again);
    CHECK(again->empty());
    auto plan = a_plan();
    plan.meetings[0].meeting.place = "Stadshuset";
    plan.assignments[1].text = "Att pröva fria resor till museerna.";
    const auto events = decide(state, plan, "n");
    REQUIRE(events);
    REQUIRE(events->size() == 2);
    CHECK(std::holds_alternative<AssignmentCorrected>((*events)[0]));
    CHECK(std::holds_alternative<PlannedMeetingCorrected>((*events)[1]));
}

TEST_CASE("an assignment that runs on is renumbered and keeps its old number", "[year]")
{
    TakePlan next;
    next.year = 2028;
    next.assignments = {{"Nr 5", "Att öka andelen barn som läser", {}, {}, {}},
                        {"Nr 4", "Att bygga ett hus.", {}, {}, {}}};
    const auto state = after({NameBody{year_body}, a_plan(), next});
    REQUIRE(state.assignments.size() == 3);
    const auto* read = find_number(state, 2028, "Nr 5");
    REQUIRE(read != nullptr);
    CHECK(read == find_number(state, 2027, "Nr 4"));
    CHECK(find_number(state, 2028, "Nr 4") != find_number(state, 2027, "Nr 4"));
}

TEST_CASE("what an earlier year's report says of who gave an assignment changes no later plan",
          "[year]")
{
    TakeReports reports;
    reports.year = 2026;
    TakenReport told;
    told.assignment = {"Nr 3", "Att öka andelen barn som läser.", "någon annan", {}, {}};
    told.report.comment = "Lästes i mars.";
    reports.reports = {told};
    const auto state = after({NameBody{year_body}, a_plan(), reports});
    REQUIRE(state.assignments.size() == 2);
    const auto* four = find_number(state, 2027, "Nr 4");
    REQUIRE(four != nullptr);
    CHECK(four == find_number(state, 2026, "Nr 3"));
    CHECK(four->assignment.giver == "fullmäktige");
    REQUIRE(four->reports.size() == 1);
    CHECK(four->reports[0].comment == "Lästes i mars.");
    for (const Command& command : {Command{reports}, Command{a_plan()}}) {
        const auto again = decide(state, command, "n");
        REQUIRE(again);
        CHECK(again->empty());
    }
}

TEST_CASE("a number that a document gives twice loses neither assignment", "[year]")
{
    auto plan = a_plan();
    plan.assignments.push_back({"Nr 4", "Att bygga ett hus.", {}, {}, {}});
    const auto state = after({NameBody{year_body}, plan});
    CHECK(state.assignments.size() == 3);
    const auto again = decide(state, plan, "n");
    REQUIRE(again);
    CHECK(again->empty());
}

TEST_CASE("what cannot be is refused with what it is about", "[year]")
{
    using Kind = Refusal::Kind;
    BodyState nothing;
    CHECK(refusal(nothing, StartSections{2027, 1}) == Kind::NoBody);
    const auto state = after({NameBody{year_body}, a_plan()});
    CHECK(refusal(state, NameBody{"Skolnämnden"}) == Kind::AnotherBody);
    CHECK(refusal(state, StartSections{20270, 1}) == Kind::YearOutOfRange);
    CHECK(refusal(state, GiveAssignment{{{}, 2027, "NR 4", "Annat", {}, {}, {}, {}, {}}}) ==
          Kind::NumberTaken);
    CHECK(refusal(state, EndAssignment{{"x"}, 2027, {}}) == Kind::NoSuchAssignment);
    CHECK(refusal(state, PlanMatter{{"x"}, {}}) == Kind::NoSuchMeeting);
    CHECK(refusal(state, RemoveMatter{{"x"}, {}}) == Kind::NoSuchMatter);
    CHECK(refusal(state, UnlinkItem{"m", "i", state.assignments[0].assignment.id}) ==
          Kind::NoSuchLink);
    auto late = a_plan().meetings[0].meeting;
    late.id.text = "late";
    late.year = 2027;
    std::swap(late.start, late.end);
    CHECK(refusal(state, PlanMeeting{late}) == Kind::EndsBeforeItBegins);
}

TEST_CASE("of a by-election the one that left keeps the days until then", "[year]")
{
    const auto state = after(whole_year());
    REQUIRE(state.members.size() == 2);
    CHECK(state.members[0].until == day(4, 30));
    CHECK(state.members[1].succeeds == state.members[0].id);
    CHECK(overview(state, 2027, {}, day(6, 1)).members.size() == 2);
    CHECK(overview(state, 2028, {}, day(6, 1)).members.empty());
}

TEST_CASE("the view tells what became of every line of the plan", "[year][overview]")
{
    const auto state = after({NameBody{year_body}, StartSections{2027, 3}, a_plan()});
    const auto held = first_meeting();
    const std::vector<HeldMeeting> meetings{{"meeting-1", &held}};
    const auto view = overview(state, 2027, meetings, day(4, 1));
    REQUIRE(view.plan.size() == 2);
    CHECK(view.plan[0].stream == "meeting-1");
    REQUIRE(view.plan[0].lines.size() == 2);
    CHECK(view.plan[0].lines[0].became == Became::Decided);
    CHECK(view.plan[0].lines[0].dealing.value().section == 21);
    CHECK(view.plan[0].lines[1].became == Became::NotTakenUp);
    CHECK(view.plan[1].lines[0].became == Became::NotHeld);
    CHECK(view.next_section == 22);
    CHECK(view.unplanned.empty());
    CHECK(overview(state, 2027, {}, day(1, 1)).next_section == 3);
    CHECK(overview(state, 2027, {}, day(1, 1)).plan[0].lines[0].became == Became::ToCome);
}

TEST_CASE("an assignment stands as its meetings say, and not otherwise", "[year][overview]")
{
    auto state = after({NameBody{year_body}, a_plan()});
    const auto held = first_meeting();
    const std::vector<HeldMeeting> meetings{{"meeting-1", &held}};
    const auto stands = [&](const Day& today) {
        const auto view = overview(state, 2027, meetings, today);
        return std::pair{view.assignments[0].stands, view.assignments[1].stands};
    };
    CHECK(stands(day(2, 1)) == std::pair{Stands::Neglected, Stands::Planned});
    CHECK(stands(day(4, 1)) == std::pair{Stands::Neglected, Stands::Neglected});

    const auto four = find_number(state, 2027, "Nr 4")->assignment.id;
    apply(state, ItemLinked{"meeting-1", "i3", four}); // That was never taken up.
    CHECK(stands(day(4, 1)).first == Stands::Neglected);
    apply(state, ItemLinked{"meeting-1", "i2", four});
    CHECK(stands(day(4, 1)).first == Stands::TakenUp);
    apply(state, ItemLinked{"meeting-1", "i1", four});
    const auto view = overview(state, 2027, meetings, day(4, 1));
    CHECK(view.assignments[0].stands == Stands::Decided);
    CHECK(view.assignments[0].dealings.size() == 2);
    for (const auto& dealing : view.assignments[0].dealings)
        CHECK(dealing.meeting == "meeting-1");
    // A link to a meeting that the journal does not have claims nothing.
    apply(state, ItemLinked{"meeting-9", "i1", find_number(state, 2027, "Nr 7")->assignment.id});
    CHECK(stands(day(4, 1)).second == Stands::Neglected);
}
