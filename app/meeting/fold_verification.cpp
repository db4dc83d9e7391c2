#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void apply(MeetingState& state, const SectionsVerified& event)
{
    state.verified.push_back({event.set, {}, {}, {}});
}

void apply(MeetingState& state, const DisagreementNoted& event)
{
    state.disagreements.push_back({event.item, event.by, event.text, event.at});
}

void apply(MeetingState& state, const MinutesPosted& event)
{
    auto& record = *find_in(state.verified, event.set);
    record.posted = event.posted;
    record.kept_at = event.kept_at;
}

void apply(MeetingState& state, const PostingRemoved& event)
{
    find_in(state.verified, event.set)->removed = event.removed;
}

} // namespace klubba::meeting
