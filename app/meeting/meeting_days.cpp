#include "meeting/meeting_days.h"

#include <algorithm>

namespace klubba::meeting {

Day day_of(const MeetingState& state, Instant at)
{
    const auto zone = Zone::named(state.info.zone);
    return zone ? zone->day_of(at) : state.info.day;
}

Instant latest_moment_of(const MeetingState& state)
{
    if (state.closed) return *state.closed;
    auto latest = state.opened.value_or(state.info.starts);
    for (const auto& pause : state.breaks)
        latest = std::max(latest, pause.ended.value_or(pause.started));
    for (const auto& at : state.roll_calls)
        latest = std::max(latest, at);
    for (const auto& record : state.items) {
        for (const auto& sitting : record.sittings)
            latest = std::max(latest, sitting.closed.value_or(sitting.opened));
    }
    for (const auto& record : state.people) {
        if (!record.presence.empty()) latest = std::max(latest, record.presence.back().at);
    }
    return latest;
}

Day last_day_of(const MeetingState& state)
{
    return state.opened ? day_of(state, latest_moment_of(state)) : state.info.day;
}

} // namespace klubba::meeting
