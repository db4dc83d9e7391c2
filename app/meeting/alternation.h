#pragma once

#include "meeting/state.h"

// Whether someone who has left may serve again (växeltjänstgöring).
namespace klubba::meeting {

/// Someone who served, stopped for another reason than a conflict of interest, and may therefore
/// not serve again on the same day. In the council who has left may not (KL 5:20); in other bodies
/// who has left and been replaced, where the body has not settled otherwise. A late arrival is no
/// interruption (KL 5:19), so neither is to be missed at the roll call of the day; nor is a lost
/// connection while nobody took the seat, nor being out while the meeting is in a break.
bool may_not_serve_again(const MeetingState& state, const PersonId& person, Instant at);

} // namespace klubba::meeting
