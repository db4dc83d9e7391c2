#pragma once

#include "meeting/state.h"

// What of a meeting the public may know: the one rule that the room and the web page both go by.
namespace klubba::meeting {

/// Whether the item is open, and was not treated behind closed doors.
bool is_public(const MeetingState& state, const ItemRecord& record);
/// Whether all items of the slot are.
bool is_public(const MeetingState& state, const Slot& slot);
/// Whether anybody but its secretary may know of the meeting: not of a draft.
bool is_public(const MeetingState& state);

} // namespace klubba::meeting
