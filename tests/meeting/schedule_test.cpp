#include "meeting/schedule.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace std::chrono_literals;
using klubba::testing::at;
using klubba::testing::Play;

namespace {

const SlotTimes& times_of(const Timetable& table, const char* slot)
{
    for (const auto& times : table.slots)
        if (times.slot == SlotId{slot}) return times;
    FAIL("no slot " << slot);
    return table.slots.front();
}

/// The second slot begun at `clock` instead of 09:15.
Play second_slot_at(const char* clock)
{
    auto play = Play::opened();
    play.at(clock, StartSlot{SlotId{"s2"}});
    return play;
}

} // namespace

TEST_CASE("on time, everything is forecast as planned", "[meeting][schedule]")
{
    const auto play = second_slot_at("09:15");
    const auto table = timetable(play.state(), at("09:30"));
    for (const auto& times : table.slots) {
        INFO(times.slot.text);
        if (times.stage == SlotStage::Upcoming) CHECK(times.forecast_start == times.planned_start);
    }
    CHECK(table.behind_plan == 0min);
    CHECK(table.forecast_end == at("14:15"));
}

TEST_CASE("a late start moves what follows until a break absorbs it", "[meeting][schedule]")
{
    const auto play = second_slot_at("09:21");
    const auto table = timetable(play.state(), at("09:30"));
    CHECK(times_of(table, "s2").forecast_end == at("10:06"));
    CHECK(times_of(table, "s3").forecast_start == at("10:06"));
    CHECK(times_of(table, "s3").forecast_end == at("10:15"));
    CHECK(times_of(table, "s4").forecast_start == at("10:15"));
    CHECK(table.behind_plan == 6min);
}

TEST_CASE("a break is never cut below what people need", "[meeting][schedule]")
{
    const auto play = second_slot_at("09:30");
    const auto table = timetable(play.state(), at("09:31"));
    CHECK(times_of(table, "s3").forecast_start == at("10:15"));
    CHECK(times_of(table, "s4").forecast_start == at("10:20"));
    CHECK(times_of(table, "s5").forecast_start == at("12:05"));
    CHECK(times_of(table, "s6").forecast_start == at("13:00"));
}

TEST_CASE("a slot that runs over pushes the rest with it", "[meeting][schedule]")
{
    const auto play = second_slot_at("09:15");
    const auto table = timetable(play.state(), at("10:04"));
    CHECK(times_of(table, "s2").forecast_end == at("10:04"));
    CHECK(table.behind_plan == 4min);
}

TEST_CASE("being early moves what can move, but neither lunch nor the end", "[meeting][schedule]")
{
    auto play = Play::opened();
    play.at("09:15", StartSlot{SlotId{"s4"}})
        .at("09:20", SkipSlot{SlotId{"s2"}})
        .at("09:20", SkipSlot{SlotId{"s3"}});
    const auto table = timetable(play.state(), at("09:30"));
    CHECK(times_of(table, "s4").forecast_end == at("11:00"));
    CHECK(times_of(table, "s5").forecast_start == at("12:00"));
    CHECK(table.forecast_end == at("14:15"));
    CHECK(table.behind_plan == -60min);
}

TEST_CASE("a fixed slot is not forecast before its time, another is", "[meeting][schedule]")
{
    for (const bool fixed : {true, false}) {
        auto draft = klubba::testing::a_draft();
        draft.slots[6].fixed = fixed;
        Play play;
        play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
        play.at("12:50", StartSlot{SlotId{"s6"}}).at("12:51", SkipSlot{SlotId{"s2"}});
        const auto table = timetable(play.state(), at("12:55"));
        CHECK(times_of(table, "s7").forecast_start == (fixed ? at("13:30") : at("13:20")));
    }
}

TEST_CASE("before the opening the plan is the forecast until its time has passed",
          "[meeting][schedule]")
{
    Play play;
    play.at("08:00", klubba::testing::a_draft()).at("08:01", CallMeeting{});
    CHECK(times_of(timetable(play.state(), at("08:30")), "s1").forecast_start == at("09:00"));
    const auto late = timetable(play.state(), at("09:07"));
    CHECK(times_of(late, "s1").forecast_start == at("09:07"));
    CHECK(late.behind_plan == 7min);
}

TEST_CASE("a slot without an end lasts until the next begins", "[meeting][schedule]")
{
    auto draft = klubba::testing::a_draft();
    draft.slots[3].ends.reset();
    Play play;
    play.at("08:00", draft);
    CHECK(times_of(timetable(play.state(), at("08:01")), "s4").planned_end == at("12:00"));
}

TEST_CASE("an adjournment moves the end of the slot it is in", "[meeting][schedule]")
{
    auto play = second_slot_at("09:15");
    play.at("09:20", StartBreak{{}, at("09:30")});
    CHECK(times_of(timetable(play.state(), at("09:25")), "s2").forecast_end == at("10:10"));
    play.at("09:28", EndBreak{});
    CHECK(times_of(timetable(play.state(), at("09:29")), "s2").forecast_end == at("10:08"));
}

TEST_CASE("a plan says how late it is on its own day and the night after, and on no other",
          "[meeting][schedule]")
{
    const auto play = second_slot_at("09:15");
    CHECK(timetable(play.state(), at("00:01")).behind_plan);
    CHECK_FALSE(timetable(play.state(), at("00:00") - 1min).behind_plan);
    const auto midnight = at("24:00");
    CHECK(timetable(play.state(), midnight + 2h).behind_plan == midnight + 2h - at("10:00"));
    CHECK_FALSE(timetable(play.state(), midnight + 6h).behind_plan);
}

TEST_CASE("a meeting held on another day than planned has no forecast", "[meeting][schedule]")
{
    const auto play = second_slot_at("09:15");
    const auto table = timetable(play.state(), at("09:30") - 48h);
    CHECK(times_of(table, "s2").forecast_start == at("09:15"));
    CHECK_FALSE(times_of(table, "s3").forecast_start);
    CHECK_FALSE(table.forecast_end);
}

TEST_CASE("after the close nothing is forecast any more", "[meeting][schedule]")
{
    auto play = Play::opened();
    play.at("09:05", Advance{}).at("09:06", AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}});
    for (const auto* item : {"i4", "i5"})
        play.at("09:07", SkipItem{ItemId{item}, {}});
    play.at("09:10", CloseMeeting{});
    const auto table = timetable(play.state(), at("12:00"));
    CHECK(table.forecast_end == at("09:10"));
    CHECK_FALSE(times_of(table, "s8").forecast_start);
}

TEST_CASE("a slot that is moved keeps its length, and its move is no drift", "[meeting][schedule]")
{
    auto play = second_slot_at("09:15");
    const auto before = timetable(play.state(), at("09:15"));
    play.at("09:20", MoveSlot{SlotId{"s6"}, SlotId{"s4"}});
    const auto moved = timetable(play.state(), at("09:20"));
    for (const auto& times : moved.slots)
        CHECK(times.planned_end == times_of(before, times.slot.text.c_str()).planned_end);
    const auto length = planned_length(times_of(moved, "s6"));
    CHECK(times_of(moved, "s4").forecast_start == *times_of(moved, "s6").forecast_start + length);
    // Taken when its turn comes, with everything on time, nothing is late.
    play.at("10:00", StartSlot{SlotId{"s3"}}).at("10:15", StartSlot{SlotId{"s6"}});
    CHECK(timetable(play.state(), at("10:16")).behind_plan == 0min);
}

TEST_CASE("a slot that has begun is not moved", "[meeting][schedule]")
{
    auto play = second_slot_at("09:15");
    CHECK(play.refused_at("09:16", MoveSlot{SlotId{"s2"}, {}}).kind ==
          Refusal::Kind::SlotHasStarted);
    CHECK(play.refused_at("09:16", MoveSlot{SlotId{"s5"}, SlotId{"s99"}}).kind ==
          Refusal::Kind::NoSuchSlot);
}

TEST_CASE(
    "a meeting adjourned until another day is neither late nor forecast by the plan of this one",
    "[meeting][schedule]")
{
    auto play = second_slot_at("09:15");
    play.at("13:50", StartBreak{{}, at("14:00")});
    CHECK(timetable(play.state(), at("13:55")).behind_plan);
    play.at("14:00", EndBreak{}).at("14:01", StartBreak{{}, at("14:00") + 24h});
    const auto overnight = timetable(play.state(), at("14:05"));
    CHECK_FALSE(overnight.behind_plan);
    CHECK_FALSE(overnight.forecast_end);
    CHECK_FALSE(times_of(overnight, "s8").forecast_start);
}
