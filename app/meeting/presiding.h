#pragma once

#include "meeting/state.h"

#include <optional>

// Who leads: the chair, and a vice chair in the chair's absence or conflict of interest.
namespace klubba::meeting {

/// The highest of the presidium among those who serve on the item at `at`; of the whole meeting
/// when the item is empty. Empty where none of them is there: the body must choose somebody.
std::optional<PersonId> presiding(const MeetingState& state, const ItemId& item, Instant at);

} // namespace klubba::meeting
