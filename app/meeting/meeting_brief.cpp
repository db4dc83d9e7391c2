#include "meeting/meeting_brief.h"

#include "meeting/openness.h"
#include "meeting/schedule.h"

namespace klubba::meeting {

std::optional<MeetingBrief> meeting_brief(const MeetingState& state)
{
    if (!is_public(state)) return {};
    MeetingBrief brief;
    brief.body = state.info.body;
    for (const auto& other : state.info.joint_bodies)
        brief.joint_bodies.push_back(other.name);
    brief.place = state.info.place;
    brief.starts = state.info.starts;
    brief.ends = timetable(state, state.info.starts).planned_end;
    brief.opened = state.opened;
    brief.closed = state.closed;
    for (auto& deadline : deadlines_of(state))
        if (is_public(deadline)) brief.duties.push_back(std::move(deadline));
    return brief;
}

} // namespace klubba::meeting
