#include "support/catch.h"
#include "support/held_meetings.h"
#include "support/whole_year.h"
#include "year/day_plan.h"
#include "year/lengths.h"

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;
using meeting::ItemKind;
using meeting::Outcome;
using std::chrono::minutes;

namespace {

Length length_of(const std::deque<Held>& meetings, const Sort& sort)
{
    return Lengths{BodyState{}, all_held(meetings)}.of(sort, minutes{20});
}

} // namespace

TEST_CASE("the median and the quartiles are those of what was seen", "[year][lengths]")
{
    const auto length = length_from(
        Basis::SameKind, {minutes{40}, minutes{10}, minutes{20}, minutes{30}, minutes{16}}, {});
    CHECK(length.median == minutes{20});
    CHECK(length.lower == minutes{16});
    CHECK(length.upper == minutes{30});
    CHECK(length.count == 5);
    CHECK(length_from(Basis::SameKind, {minutes{10}, minutes{20}}, {}).median == minutes{15});
}

TEST_CASE("what is suggested is the median in whole five minutes, and never less than five",
          "[year][lengths]")
{
    CHECK(length_from(Basis::SameKind, {minutes{23}}, {}).suggested == minutes{25});
    CHECK(length_from(Basis::SameKind, {minutes{22}}, {}).suggested == minutes{20});
    CHECK(length_from(Basis::SameKind, {Duration{1000}}, {}).suggested == minutes{5});
}

TEST_CASE("where there is no history the usual length is given, and it says so", "[year][lengths]")
{
    const auto length = length_of({}, {"Budget", ItemKind::Decision, {}, {}});
    CHECK(length == Length{Basis::NoHistory, minutes{20}, {}, {}, {}, 0});
}

TEST_CASE("what is most like the matter is gone by", "[year][lengths]")
{
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 20));
    first.item("Budget 2027", ItemKind::Decision, minutes{50});
    first.item("Taxor", ItemKind::Decision, minutes{5});
    first.item("Månadsrapport januari", ItemKind::Information, minutes{25});
    auto& second = held.emplace_back("m2", year_body, day_of(2, 20));
    second.item("Avgifter", ItemKind::Decision, minutes{10});
    second.item("Arvoden", ItemKind::Decision, minutes{15});

    const auto same = length_of(held, {"BUDGET 2027", ItemKind::Decision, {}, {}});
    CHECK(same.basis == Basis::SameMatter);
    CHECK(same.median == minutes{50});
    const auto like = length_of(held, {"Månadsrapport mars", ItemKind::Information, {}, {}});
    CHECK(like.basis == Basis::LikeTitle);
    CHECK(like.median == minutes{25});
    const auto kind = length_of(held, {"Museets tak", ItemKind::Decision, {}, {}});
    CHECK(kind.basis == Basis::SameKind);
    CHECK(kind.median == Duration{minutes{25}} / 2);
    CHECK(kind.count == 4);
    // One information item tells nothing of another.
    CHECK(length_of(held, {"Kören", ItemKind::Information, {}, {}}).basis == Basis::NoHistory);
}

TEST_CASE("a matter of the same assignment is more like it than one of the same kind",
          "[year][lengths]")
{
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 20));
    for (const auto* title : {"Ett", "Två", "Tre"})
        first.item(title, ItemKind::Information, minutes{10});
    first.item("Läsning", ItemKind::Information, minutes{40});
    BodyState state;
    state.links.push_back({"m1", "i4", {"a1"}});
    const Lengths lengths{state, all_held(held)};
    const auto length =
        lengths.of({"Barnens bibliotek", ItemKind::Information, {}, {{"a1"}}}, minutes{20});
    CHECK(length.basis == Basis::SameAssignment);
    CHECK(length.median == minutes{40});
}

TEST_CASE("breaks do not count, nor what was postponed or decided in one stroke", "[year][lengths]")
{
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 20));
    const auto starts = first.state.info.starts;
    first.item("Budget", ItemKind::Decision, minutes{60});
    first.state.breaks.push_back({{}, {}, starts + minutes{20}, starts + minutes{35}});
    first.decided("Taxor", Outcome::Postponed);
    first.decided("Avgifter", Outcome::AsProposed).taken_with = {{"i3"}, {"i4"}};
    CHECK(length_of(held, {"Budget", ItemKind::Decision, {}, {}}).median == minutes{45});
    CHECK(length_of(held, {"Taxor", ItemKind::Decision, {}, {}}).count == 0);
    CHECK(length_of(held, {"Avgifter", ItemKind::Decision, {}, {}}).count == 0);
}

TEST_CASE("what a slot was about alone took as long as the slot did", "[year][lengths]")
{
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 20));
    const auto starts = first.state.info.starts;
    first.item("Upprop", ItemKind::RollCall, minutes{2});
    first.item("Val av justerare", ItemKind::Verification, minutes{1});
    meeting::SlotRecord slot;
    slot.slot.id.text = "s1";
    slot.slot.title = "Inledning";
    slot.slot.items = {{{"i1"}, {}}, {{"i2"}, {}}};
    slot.started = starts;
    slot.ended = starts + minutes{12};
    first.state.slots.push_back(slot);
    const std::vector<Sort> opening{{"Upprop", ItemKind::RollCall, {}, {}},
                                    {"Protokollsjustering", ItemKind::Verification, {}, {}}};
    const Lengths lengths{BodyState{}, all_held(held)};
    CHECK(lengths.of_group(opening, minutes{15}).median == minutes{12});
    // Alone it took its own sitting: the slot was about more.
    CHECK(lengths.of(opening.front(), minutes{5}).median == minutes{2});
}

TEST_CASE("only meetings that are over are gone by", "[year][lengths]")
{
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 20));
    first.item("Budget", ItemKind::Decision, minutes{60});
    first.state.phase = meeting::Phase::Open;
    CHECK(length_of(held, {"Budget", ItemKind::Decision, {}, {}}).count == 0);
}

TEST_CASE("a body pauses as it has paused", "[year][lengths]")
{
    std::deque<Held> held;
    for (unsigned month = 1; month <= 3; ++month) {
        auto& each = held.emplace_back("m", year_body, day_of(month, 20));
        each.pause(meeting::SlotKind::Break, "10:00", minutes{20});
        each.pause(meeting::SlotKind::Lunch, "11:30", minutes{45});
    }
    const auto habits = habits_of(all_held(held));
    CHECK(habits.starts == *clock_time_from("09:00"));
    CHECK(habits.lunch == *clock_time_from("11:30"));
    CHECK(habits.lunch_length == minutes{45});
    CHECK(habits.pause_length == minutes{20});
    CHECK(habits.stretch == minutes{60});
    CHECK(habits.lunches == 3);
    CHECK(habits_of({}).lunches == 0);
}
