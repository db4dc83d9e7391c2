#include "support/catch.h"
#include "support/has.h"
#include "support/held_year.h"
#include "year/carrying.h"
#include "year/together.h"
#include "yearbook/activity_plan.h"
#include "yearbook/flat.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::yearbook;
using namespace klubba::testing;

namespace {

std::string plan_of(const year::BodyState& state, int year)
{
    return flat(activity_plan(facts_of(state, year, {}, day_of_2027(1, 1))));
}

year::BodyState planned_year()
{
    return body_after({year::NameBody{year_body}, a_plan()});
}

void carry(year::BodyState& state, const std::vector<year::PlannedMeeting>& meetings = {})
{
    const auto over = year::carry_over(state, 2027, 2028, meetings);
    for (const auto& command : over.commands)
        tell(state, command, "new");
}

} // namespace

TEST_CASE("the plan has every assignment, every meeting and every line of them", "[yearbook]")
{
    const auto text = plan_of(planned_year(), 2027);
    CHECK(has(text, "Målsättning 2: Kulturen når hela länet"));
    CHECK(has(text, "• Att öka andelen barn som läser. (Nr 4)"));
    CHECK(has(text, "Fredagen den 22 januari 2027, kl. 09.00–12.00 Plats: Rådhuset Beslut: • "
                    "Aktivitetsplan 2027 Information: • Att öka andelen barn som läser. (Nr 4)"));
    CHECK(has(text, "Torsdagen den 11 mars 2027 (gemensamt med skolnämnden)"));
    CHECK(has(text, "Verksamhetsbesök: Biblioteket Tema: • Fria resor (Nr 7)"));
    CHECK(has(text, "Förvaltningen ska vid varje sammanträde rapportera om: • Ekonomi"));
    CHECK_FALSE(has(text, "Uppdrag som inte är planerade"));
}

TEST_CASE("what is not decided yet has its place in the plan", "[yearbook]")
{
    auto state = planned_year();
    carry(state, {{{},
                   2028,
                   Day{std::chrono::year{2028}, std::chrono::May, std::chrono::day{4}},
                   {},
                   {},
                   {},
                   false,
                   {},
                   {}}});
    const auto text = plan_of(state, 2028);
    CHECK(has(text, "Att öka andelen barn som läser. (numret är inte beslutat; var Nr 4 år 2027)"));
    CHECK(has(text,
              "Torsdagen den 4 maj 2028 Platsen är inte beslutad. Ärendena är inte beslutade."));
    CHECK(has(text, "Uppdrag som inte är planerade"));
    CHECK(has(text, "Inledningen är inte skriven."));
    CHECK(has(text, "rapportera om: • Ekonomi"));
}

TEST_CASE("what a person wrote of the body stands until a later year says otherwise", "[yearbook]")
{
    auto state = body_after(
        {year::NameBody{year_body}, a_plan(),
         year::WriteYearText{{2026, year::YearPart::PlanMission, "Nämnden har hand om kulturen."}},
         year::WriteYearText{{2028, year::YearPart::PlanMission, "Nämnden har allt."}}});
    CHECK(has(plan_of(state, 2027), "Uppdraget --------- Nämnden har hand om kulturen."));
    CHECK(has(plan_of(state, 2028), "Nämnden har allt."));
}

TEST_CASE("no assignment is lost between two years, whatever numbers the new one has", "[year]")
{
    auto state = planned_year();
    const auto done = year::find_number(state, 2027, "Nr 7")->assignment.id;
    const auto reading = year::find_number(state, 2027, "Nr 4")->assignment.id;
    tell(state, year::ReportAssignment{{done, 2027, {}, {}, {}, year::AssignmentStatus::Done, {}}});
    const auto over = year::carry_over(state, 2027, 2028, {});
    CHECK(over.running == std::vector{reading});
    CHECK(over.left == std::vector{year::LeftBehind{done, year::Stays::Done}});
    carry(state);
    CHECK(year::runs_in(*year::find(state, reading), 2028));
    CHECK_FALSE(year::runs_in(*year::find(state, done), 2028));
    CHECK(year::carry_over(state, 2027, 2028, {}).commands.empty());

    // The new plan gives the old number to something else, and the old assignment another.
    year::TakePlan next;
    next.year = 2028;
    next.assignments = {{"Nr 4", "Att bygga ett hus.", {}, {}, {}},
                        {"Nr 9", "Att öka andelen barn som läser.", {}, {}, {}}};
    tell(state, next);
    CHECK(state.assignments.size() == 3);
    CHECK(year::find_number(state, 2028, "Nr 9")->assignment.id == reading);
    CHECK(year::find_number(state, 2027, "Nr 4")->assignment.id == reading);
    CHECK(year::find(state, reading)->assignment.text == "Att öka andelen barn som läser.");
}

TEST_CASE("the same assignment with several bodies is seen together", "[year]")
{
    auto plan = a_plan();
    plan.assignments[0].number = "Ber nr 1";
    plan.assignments.pop_back();
    const auto culture = planned_year();
    const auto school = body_after({year::NameBody{"Skolnämnden"}, plan});
    const std::vector<year::Overview> views{year::overview(culture, 2027, {}, day_of_2027(1, 1)),
                                            year::overview(school, 2027, {}, day_of_2027(1, 1))};
    const auto all = year::together(views);
    REQUIRE(all.size() == 2);
    REQUIRE(all[0].bodies.size() == 2);
    CHECK(all[0].bodies[1].body == "Skolnämnden");
    CHECK(all[0].bodies[1].assignment.number == "Ber nr 1");
    CHECK(all[1].bodies.size() == 1);
    CHECK(year::following_bodies(body_after(whole_year()), 2027) ==
          std::vector<std::string>{"Skolnämnden"});
}

TEST_CASE("the days of a plan are a calendar", "[yearbook]")
{
    auto state = planned_year();
    tell(state, year::CancelPlannedMeeting{state.meetings[1].meeting.id, "Snö"});
    const auto zone = Zone::named("Europe/Stockholm");
    const auto text = plan_calendar(facts_of(state, 2027, {}, day_of_2027(1, 1)), *zone,
                                    *instant_from("2026-12-01T08:00:00Z"));
    CHECK(has(text, "UID:m-2027-01-22.kulturnamnden@klubba\r\n"));
    CHECK(has(text, "DTSTAMP:20261201T080000Z\r\n"));
    CHECK(has(text, "DTSTART:20270122T080000Z\r\nDTEND:20270122T110000Z\r\n"));
    CHECK(has(text, "DTSTART;VALUE=DATE:20270311\r\n"));
    CHECK(has(text, "STATUS:CANCELLED\r\n"));
    CHECK(has(text, "DESCRIPTION:Aktivitetsplan 2027\\nAtt öka andelen barn som läser.\r\n"));
}
