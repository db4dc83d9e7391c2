#include "support/catch.h"
#include "ui/at_secretary.h"
#include "ui/year_line.h"

using namespace klubba;
using namespace klubba::ui;
using testing::ctrl;
using testing::ctrl_shift;
using testing::Secretary;

namespace {

constexpr const char* body = "Prövonämnden";

/// Two assignments, of which the item i6 is linked with the first.
void give_assignments(Secretary& secretary)
{
    year::ItemAssignments all{"meeting-1", 2026, {}, {}};
    all.all.push_back({body, {"a1"}, "Nr 1", "Att pröva fria resor.", "Fullmäktige"});
    all.all.push_back({body, {"a11"}, "HS nr 11", "Att följa köerna.", "Styrelsen"});
    all.links.push_back({"meeting-1", "i6", {"a1"}});
    secretary.assignments = std::move(all);
    secretary.frame();
}

template <class Wish>
const Wish& only(const Secretary& secretary)
{
    REQUIRE(secretary.year_wishes.size() == 1);
    CHECK(secretary.year_wishes[0].body == body);
    REQUIRE(std::holds_alternative<Wish>(secretary.year_wishes[0].command));
    return std::get<Wish>(secretary.year_wishes[0].command);
}

constexpr Day day(unsigned month, unsigned date)
{
    return {std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{date}};
}

year::RowOfYear row(const char* number, const char* text, year::Stands stands, const char* goal)
{
    year::RowOfYear made;
    made.assignment.number = number;
    made.assignment.text = text;
    made.assignment.stands = stands;
    made.assignment.goal = goal;
    return made;
}

/// One meeting held and one to come; one assignment neglected, one decided.
year::YearView a_year()
{
    year::YearView view;
    view.body = body;
    view.year = 2026;
    view.today = day(6, 1);
    view.meetings.push_back(
        {"meeting-0", {"m1"}, day(2, 4), "Sal 1", year::MeetingStands::Held, false, {}, {}, {}});
    view.meetings.push_back({{},
                             {"m2"},
                             day(9, 9),
                             "Sal 1",
                             year::MeetingStands::ToCome,
                             true,
                             "Kulturnämnden",
                             "Museet",
                             {}});
    view.meetings[0].lines.push_back(
        {{{"x1"}, "Fria resor", {}, {}, {}}, year::Became::Decided, {}});
    view.rows.push_back(row("Nr 8", "Att glömmas bort.", year::Stands::Neglected, "2"));
    view.rows.push_back(row("Nr 1", "Att pröva fria resor.", year::Stands::Decided, "1"));
    view.rows[1].marks.push_back(
        {0,
         year::MarkKind::Decided,
         {{"meeting-0", day(2, 4), "i3", "Resor för alla", {}, 12, meeting::Outcome::AsProposed}},
         {}});
    view.goals = {"2", "1"};
    view.neglected = 1;
    return view;
}

void open_year(Secretary& secretary)
{
    secretary.year = a_year();
    secretary.bodies = {body};
    secretary.press(ctrl_shift(Key::A));
    secretary.frame();
}

} // namespace

TEST_CASE("two keys link the item on the table with an assignment", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i5");
    give_assignments(secretary);
    secretary.press(Key::F2);
    CHECK(secretary.sees("Att följa köerna."));
    CHECK(secretary.year_wishes.empty());
    secretary.type("b");
    const auto& link = only<year::LinkItem>(secretary);
    CHECK(link.meeting == "meeting-1");
    CHECK(link.item == "i5");
    CHECK(link.assignment.text == "a11");
}

TEST_CASE("the letter of an assignment that is linked takes the link away", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i6");
    give_assignments(secretary);
    CHECK(secretary.sees("Nr\u00a01"));
    secretary.press(Key::F2);
    CHECK(secretary.sees("Kopplat"));
    secretary.type("a");
    CHECK(only<year::UnlinkItem>(secretary).assignment.text == "a1");
}

TEST_CASE("digits find an assignment by its number, and Enter links it", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i5");
    give_assignments(secretary);
    secretary.press(Key::F2);
    secretary.type("1");
    secretary.type("1");
    CHECK(secretary.year_wishes.empty());
    secretary.press(Key::Enter);
    CHECK(only<year::LinkItem>(secretary).assignment.text == "a11");
}

TEST_CASE("arrows take the assignments to another item", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i5");
    give_assignments(secretary);
    secretary.press(Key::F2);
    secretary.press(Key::Right);
    secretary.type("b");
    CHECK(only<year::LinkItem>(secretary).item == "i6");
}

TEST_CASE("an assignment is linked from the line of what happens", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i5");
    give_assignments(secretary);
    secretary.press(Key::Period);
    secretary.type("uppdrag 11");
    secretary.press(Key::Enter);
    const auto& link = only<year::LinkItem>(secretary);
    CHECK(link.item == "i5");
    CHECK(link.assignment.text == "a11");
}

TEST_CASE("without assignments there is nothing to link with", "[ui][secretary][year]")
{
    Secretary secretary;
    gather(secretary, "i5");
    secretary.press(Key::F2);
    CHECK_FALSE(secretary.local.sheet.has_value());
}

TEST_CASE("the year says first what is neglected", "[ui][secretary][year]")
{
    Secretary secretary;
    open_year(secretary);
    CHECK(secretary.sees("Prövonämnden · 2026"));
    CHECK(secretary.sees("Ett uppdrag har varken tagits upp eller planerats"));
    CHECK(secretary.sees("Försummat"));
    CHECK(secretary.sees("Att glömmas bort."));
    CHECK(secretary.sees("§ 12"));
    CHECK(secretary.sees("I dag"));
}

TEST_CASE("arrows go over rows and meetings, and Enter shows what is behind",
          "[ui][secretary][year]")
{
    Secretary secretary;
    open_year(secretary);
    secretary.press(Key::Right);
    CHECK(secretary.sees("Gemensamt: Kulturnämnden"));
    CHECK(secretary.sees("Studiebesök: Museet"));
    secretary.press(Key::Down);
    secretary.press(Key::Down);
    secretary.press(Key::Left);
    CHECK(secretary.sees("Resor för alla"));
    secretary.press(Key::Enter);
    CHECK(secretary.local.year.is_behind);
    CHECK(secretary.sees("Målsättning 1"));
    secretary.press(Key::Escape);
    CHECK_FALSE(secretary.local.year.is_behind);
    CHECK(secretary.local.sheet == SecretarySheet::Year);
    secretary.press(Key::Escape);
    CHECK_FALSE(secretary.local.sheet.has_value());
}

TEST_CASE("the year is narrowed to what is neglected, and to one goal", "[ui][year]")
{
    const auto view = a_year();
    YearDesk desk;
    CHECK(rows_in_choice(view, desk).size() == 2);
    desk.only_neglected = true;
    CHECK(rows_in_choice(view, desk).size() == 1);
    desk.only_neglected = false;
    desk.goal = 1;
    REQUIRE(rows_in_choice(view, desk).size() == 1);
    CHECK(rows_in_choice(view, desk)[0]->assignment.number == "Nr 1");
}

TEST_CASE("keys narrow the year, and turn to other parts, years and bodies",
          "[ui][secretary][year]")
{
    Secretary secretary;
    open_year(secretary);
    secretary.press(Key::F);
    secretary.frame();
    CHECK_FALSE(secretary.sees("Resor för alla"));
    CHECK_FALSE(secretary.sees("Att pröva fria resor."));
    secretary.press(Key::F);
    secretary.press(Key::M);
    CHECK(secretary.local.year.goal == std::size_t{0});
    secretary.press(Key::Digit2);
    secretary.frame();
    CHECK(secretary.sees("Vad det blev av"));
    CHECK(secretary.sees("Fria resor"));
    secretary.press(Key::Digit4);
    secretary.frame();
    CHECK(secretary.sees("keeps_statistics"));
    secretary.press(ctrl(Key::PageUp));
    CHECK(secretary.local.year.year == 2025);
    secretary.bodies.push_back("Kulturnämnden");
    secretary.press(Key::B);
    CHECK(secretary.local.year.body == "Kulturnämnden");
}

TEST_CASE("a meeting to come is made a draft from the year, unless another meeting is on",
          "[ui][secretary][year]")
{
    using Start = klubba::ui::testing::DeskMeeting::Start;
    const bool is_free = GENERATE(true, false);
    Secretary secretary{is_free ? Start::Nothing : Start::Called};
    secretary.preparing.from_plan.meetings = {{body, {"m2"}, day(9, 9), "Sal 1", 3}};
    open_year(secretary);
    CHECK(secretary.sees("D Sammanträde ur planen") == is_free); // the arrows are on m2
    secretary.press(Key::D);
    REQUIRE(secretary.requests.size() == (is_free ? 1 : 0));
    if (!is_free) return;
    CHECK(secretary.requests[0] == Request{DraftPlanned{body, {"m2"}}});
    CHECK_FALSE(secretary.local.sheet.has_value());
}

TEST_CASE("a meeting that has been held is not made a draft from the year", "[ui][secretary][year]")
{
    Secretary secretary{klubba::ui::testing::DeskMeeting::Start::Nothing};
    secretary.preparing.from_plan.meetings = {{body, {"m2"}, day(9, 9), "Sal 1", 3}};
    open_year(secretary);
    secretary.press(Key::Left);
    secretary.press(Key::D);
    CHECK(secretary.requests.empty());
}
