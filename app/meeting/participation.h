#pragma once

#include "meeting/state.h"

#include <vector>

// Who took part in what: derived from attendance, conflicts of interest and declarations
// (KL 4:25-27, 5:67).
namespace klubba::meeting {

/// Of a conflict that keeps the person from the item: declared by the person and not settled
/// otherwise, or raised and found to exist (KL 5:47, 6:30).
bool is_conflicted(const MeetingState& state, const ItemId& item, const PersonId& person);

/// Has left the room for a conflict of interest, and is not back at `at` (KL 6:30).
bool is_out_for_conflict(const MeetingState& state, const PersonId& person, Instant at);

/// Declared not to take part in the decision, though serving (KL 4:25).
bool is_not_participating(const MeetingState& state, const ItemId& item, const PersonId& person);

/// Those who took part in the decision on the item, in the list order of the seats: who served on
/// it when it was decided, less those who declared that they did not. Empty while it is undecided.
std::vector<PersonId> deciders(const MeetingState& state, const ItemId& item);
bool took_part(const MeetingState& state, const ItemId& item, const PersonId& person);

} // namespace klubba::meeting
