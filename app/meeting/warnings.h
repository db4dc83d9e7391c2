#pragma once

#include "meeting/state.h"
#include "meeting/warning.h"

#include <vector>

// Which warnings hold.
namespace klubba::meeting {

/// Those that hold now, in the order of their kinds. `now` matters for a meeting of several days
/// alone: each day has a roll call of its own.
std::vector<Warning> warnings_of(const MeetingState& state, Instant now);

} // namespace klubba::meeting
