#pragma once

#include "meeting/state.h"

#include <optional>
#include <vector>

// Planned, actual and forecast time of every slot, and how late the meeting is. Derived from the
// plan, from what has happened and from the time, which the caller gives.
namespace klubba::meeting {

enum class SlotStage { Upcoming, Current, Done, Skipped };
constexpr auto names_of(SlotStage)
{
    return std::array<std::string_view, 4>{"upcoming", "current", "done", "skipped"};
}

struct SlotTimes {
    SlotId slot;
    SlotStage stage{};
    std::optional<Instant> planned_start;
    std::optional<Instant>
        planned_end; ///< Its own, else the next slot's start, else the meeting's end.
    std::optional<Instant> started;
    std::optional<Instant> ended;
    std::optional<Instant> forecast_start; ///< When it did start, once it has.
    std::optional<Instant> forecast_end;

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotTimes::slot), field("stage", &SlotTimes::stage),
                           field("planned_start", &SlotTimes::planned_start),
                           field("planned_end", &SlotTimes::planned_end),
                           field("started", &SlotTimes::started), field("ended", &SlotTimes::ended),
                           field("forecast_start", &SlotTimes::forecast_start),
                           field("forecast_end", &SlotTimes::forecast_end));
    }
    friend bool operator==(const SlotTimes&, const SlotTimes&) = default;
};

struct Timetable {
    std::vector<SlotTimes> slots;
    std::optional<Instant> planned_end;  ///< Of the meeting.
    std::optional<Instant> forecast_end; ///< Never before the planned one while it goes on.
    /// How much later than planned the present slot will end, or the next one start; negative when
    /// early. This is "efter tidplanen". Empty on a day that the plan is not for.
    std::optional<Duration> behind_plan;

    static constexpr auto fields()
    {
        return list_fields(field("slots", &Timetable::slots),
                           field("planned_end", &Timetable::planned_end),
                           field("forecast_end", &Timetable::forecast_end),
                           field("behind_plan", &Timetable::behind_plan));
    }
    friend bool operator==(const Timetable&, const Timetable&) = default;
};

/// The rules of the forecast: a slot keeps its planned length; a break ends when planned but is
/// never cut below what people need (absorbing lateness as far as it can); a fixed point (lunch, a
/// group meeting, a slot marked fixed, the end of the meeting) is never forecast before its time.
/// A meeting that is held on another day than planned has no forecast.
Timetable timetable(const MeetingState& state, Instant now);

/// Planned end less planned start of a slot; zero where the plan does not say.
Duration planned_length(const SlotTimes& times);

/// From one instant to a later one, breaks taken out; one that goes on lasts at least until then.
Duration without_breaks(const MeetingState& state, Instant from, Instant until);

/// How long was spent on an item, breaks taken out, an open sitting counted up to `now`.
Duration time_spent(const MeetingState& state, const ItemRecord& item, Instant now);

} // namespace klubba::meeting
