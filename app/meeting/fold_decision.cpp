#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void apply(MeetingState& state, const ProposalShown& event)
{
    find_in(state.items, event.item)->proposal_shown = true;
}

void apply(MeetingState& state, const ProposalHidden& event)
{
    find_in(state.items, event.item)->proposal_shown = false;
}

void apply(MeetingState& state, const DecisionRecorded& event)
{
    find_in(state.items, event.item)->decision =
        Decision{event.outcome, event.clauses,   event.reason,  event.at,
                 event.lead_in, event.addressee, event.further, event.manner};
    // Written down after the item was left: there is nothing more to speak on.
    drop_requests(state, event.item);
}

void apply(MeetingState& state, const ItemVerifiedImmediately& event)
{
    find_in(state.items, event.item)->verified_immediately = event.at;
    find_in(state.items, event.item)->locked = event.locks;
    forget_late(state, {event.item});
}

void apply(MeetingState& state, const NoteWritten& event)
{
    find_in(state.items, event.item)->note = event.text;
}

void apply(MeetingState& state, const ProseWritten& event)
{
    auto& record = *find_in(state.items, event.item);
    if (event.part == ProsePart::Reasons)
        record.reasons = event.text;
    else
        record.summary = event.text;
}

} // namespace klubba::meeting
