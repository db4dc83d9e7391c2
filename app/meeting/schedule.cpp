#include "meeting/schedule.h"

#include "meeting/lookup.h"
#include "meeting/steps.h"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <utility>

namespace klubba::meeting {

namespace {

using namespace std::chrono_literals;

/// What people need of a break however late the meeting is.
constexpr Duration shortest_break = 5min;
constexpr Duration shortest_lunch = 30min;
/// A meeting that goes on past midnight is still of its day.
constexpr Duration longest_night = 6h;

Duration shortest(const Slot& slot, Duration planned)
{
    const auto least = slot.kind == SlotKind::Break ? shortest_break : shortest_lunch;
    return std::min(planned, least);
}

bool never_early(const Slot& slot)
{
    return slot.fixed || slot.kind == SlotKind::Lunch || slot.kind == SlotKind::GroupMeeting;
}

SlotStage stage_of(const MeetingState& state, const SlotRecord& record)
{
    const auto* pause = current_break(state);
    const bool is_pause = pause != nullptr && pause->slot == record.slot.id;
    if (state.current_slot == record.slot.id || is_pause) return SlotStage::Current;
    if (record.started) return SlotStage::Done;
    const bool is_skipped = record.skipped || is_passed_over(state, record);
    return is_skipped ? SlotStage::Skipped : SlotStage::Upcoming;
}

/// By planned start; a slot without one stays after the slot it follows.
std::vector<SlotTimes*> as_planned(std::vector<SlotTimes>& slots)
{
    std::vector<std::pair<std::optional<Instant>, SlotTimes*>> keyed;
    std::optional<Instant> latest;
    for (auto& times : slots) {
        if (times.planned_start) latest = times.planned_start;
        keyed.emplace_back(latest, &times);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<SlotTimes*> sorted;
    for (const auto& [start, times] : keyed)
        sorted.push_back(times);
    return sorted;
}

std::vector<SlotTimes> planned_times(const MeetingState& state)
{
    std::vector<SlotTimes> all;
    for (const auto& record : state.slots) {
        SlotTimes times;
        times.slot = record.slot.id;
        times.stage = stage_of(state, record);
        times.planned_start = record.slot.starts;
        times.planned_end = record.slot.ends;
        times.started = record.started;
        times.ended = record.ended;
        all.push_back(times);
    }
    // In the order of the plan, which is not that of the list when slots have been moved.
    auto next = state.info.ends;
    for (SlotTimes* times : as_planned(all) | std::views::reverse) {
        if (!times->planned_end) times->planned_end = next;
        if (times->planned_start) next = times->planned_start;
    }
    return all;
}

/// Walks down the schedule with the time at which the next slot can begin.
class Forecaster {
public:
    explicit Forecaster(Instant from) : m_free(from) {}

    void take(const Slot& slot, SlotTimes& times, Instant now)
    {
        switch (times.stage) {
        case SlotStage::Done:
        case SlotStage::Skipped:
            times.forecast_start = times.started;
            times.forecast_end = times.ended;
            return;
        case SlotStage::Current:
            times.forecast_start = times.started;
            break;
        case SlotStage::Upcoming:
            times.forecast_start = m_free;
            if (times.planned_start && (never_early(slot) || !m_running))
                times.forecast_start = std::max(m_free, *times.planned_start);
            break;
        }
        times.forecast_end = end_of(slot, times);
        if (times.stage == SlotStage::Current)
            times.forecast_end = std::max(*times.forecast_end, now);
        m_free = *times.forecast_end;
        m_running = true;
    }

private:
    static Instant end_of(const Slot& slot, const SlotTimes& times)
    {
        const auto planned = planned_length(times);
        const auto start = *times.forecast_start;
        if (!slot.is_break()) return start + planned;
        const auto least = start + shortest(slot, planned);
        return times.planned_end ? std::max(least, *times.planned_end) : least;
    }

    Instant m_free;
    bool m_running = false; ///< Once something has been forecast, the rest follows it.
};

/// Where the walk begins: now, but not before the meeting does.
Instant first_free(const MeetingState& state, Instant now)
{
    if (state.phase < Phase::Open) return std::max(now, state.info.starts);
    const auto* pause = current_break(state);
    if (pause != nullptr && !pause->slot && pause->until) return std::max(now, *pause->until);
    return now;
}

/// An adjournment within a slot moves the slot's end by as long as it lasts.
Duration paused_within(const MeetingState& state, const SlotTimes& times, Instant now)
{
    Duration paused{};
    for (const auto& pause : state.breaks) {
        if (pause.slot || !times.started || pause.started < *times.started) continue;
        const auto until = pause.ended.value_or(std::max(now, pause.until.value_or(now)));
        if (times.ended && until > *times.ended) continue;
        paused += until - pause.started;
    }
    return paused;
}

bool is_day_of_plan(const MeetingState& state, const Timetable& table, Instant now)
{
    const auto zone = Zone::named(state.info.zone);
    if (!zone) return true;
    const auto last = zone->day_of(table.planned_end.value_or(state.info.starts));
    return zone->day_of(now) >= state.info.day &&
           zone->day_of(now - longest_night) <= std::max(last, state.info.day);
}

/// Planned times of another day, lunch and the end among them, cannot follow from today's.
void forget_forecasts(Timetable& table)
{
    for (auto& times : table.slots) {
        if (times.stage != SlotStage::Upcoming) continue;
        times.forecast_start.reset();
        times.forecast_end.reset();
    }
    table.forecast_end.reset();
}

/// Whether something that was planned before `current` is still to come, or was planned after it
/// and is done.
bool is_out_of_order(const Timetable& table, const SlotTimes& current)
{
    return std::any_of(table.slots.begin(), table.slots.end(), [&](const SlotTimes& other) {
        if (!other.planned_start || !current.planned_start) return false;
        return (other.stage == SlotStage::Upcoming &&
                *other.planned_start < *current.planned_start) ||
               (other.stage == SlotStage::Done && *other.planned_start > *current.planned_start);
    });
}

/// When the current slot would be over, had all been taken as long as planned in the order in which
/// it was taken: what a slot that was moved is late or early by is not its move.
Instant planned_end_in_order_taken(const Timetable& table, const SlotTimes& current)
{
    auto first = *current.planned_start;
    Duration taken = planned_length(current);
    for (const auto& times : table.slots) {
        if (times.stage == SlotStage::Skipped) continue;
        if (times.planned_start) first = std::min(first, *times.planned_start);
        if (times.stage == SlotStage::Done) taken += planned_length(times);
    }
    return first + taken;
}

Duration lateness(const Timetable& table)
{
    for (const auto& times : table.slots) {
        if (times.stage != SlotStage::Current || !times.planned_end || !times.forecast_end)
            continue;
        const bool was_moved = is_out_of_order(table, times);
        return *times.forecast_end -
               (was_moved ? planned_end_in_order_taken(table, times) : *times.planned_end);
    }
    for (const auto& times : table.slots) {
        if (times.stage == SlotStage::Upcoming && times.planned_start && times.forecast_start)
            return *times.forecast_start - *times.planned_start;
    }
    return {};
}

} // namespace

Duration planned_length(const SlotTimes& times)
{
    if (!times.planned_start || !times.planned_end) return {};
    return std::max(Duration{}, *times.planned_end - *times.planned_start);
}

Timetable timetable(const MeetingState& state, Instant now)
{
    Timetable table;
    table.slots = planned_times(state);
    table.planned_end = state.info.ends;
    if (!table.planned_end && !table.slots.empty())
        table.planned_end = table.slots.back().planned_end;

    const bool is_over = state.phase == Phase::Closed;
    Forecaster forecaster{first_free(state, now)};
    std::optional<Instant> last;
    for (std::size_t index = 0; index < table.slots.size(); ++index) {
        auto& times = table.slots[index];
        if (is_over && times.stage == SlotStage::Upcoming) continue;
        const auto& slot = state.slots[index].slot;
        auto at = now;
        if (times.stage == SlotStage::Current && times.started) {
            const auto paused = paused_within(state, times, now);
            at = std::max(now, *times.started + planned_length(times) + paused);
            if (slot.is_break()) at = now;
        }
        forecaster.take(slot, times, at);
        if (times.stage != SlotStage::Skipped && times.forecast_end) last = times.forecast_end;
    }
    table.forecast_end = is_over ? state.closed : last;
    if (!is_over && table.planned_end)
        table.forecast_end = std::max(table.forecast_end.value_or(now), *table.planned_end);
    const auto* pause = current_break(state);
    const auto goes_on = pause != nullptr ? std::max(now, pause->until.value_or(now)) : now;
    if (!is_day_of_plan(state, table, is_over ? state.closed.value_or(now) : goes_on)) {
        if (state.phase == Phase::Open) forget_forecasts(table);
        return table;
    }
    table.behind_plan = lateness(table);
    if (is_over && table.planned_end && state.closed)
        table.behind_plan = *state.closed - *table.planned_end;
    return table;
}

Duration without_breaks(const MeetingState& state, Instant from, Instant until)
{
    Duration spent = until - from;
    for (const auto& pause : state.breaks) {
        const auto first = std::max(pause.started, from);
        const auto last = std::min(pause.ended.value_or(until), until);
        if (first < last) spent -= last - first;
    }
    return spent;
}

Duration time_spent(const MeetingState& state, const ItemRecord& item, Instant now)
{
    Duration spent{};
    for (const auto& sitting : item.sittings)
        spent += without_breaks(state, sitting.opened,
                                sitting.closed.value_or(std::max(now, sitting.opened)));
    return spent;
}

} // namespace klubba::meeting
