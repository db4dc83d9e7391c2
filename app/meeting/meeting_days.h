#pragma once

#include "meeting/state.h"

#include <optional>

// On which days a meeting is held, by the clock of the place where it is.
namespace klubba::meeting {

/// The local day of an instant; the planned day where the meeting's zone is not known.
Day day_of(const MeetingState& state, Instant at);

/// The latest moment that the state knows of: its close, else the latest sitting, break, roll call
/// or note of presence. The planned start before anything has happened.
Instant latest_moment_of(const MeetingState& state);

/// The last day on which the meeting has been held, as far as is known. The planned day before it
/// is opened. Deadlines run from here.
Day last_day_of(const MeetingState& state);

} // namespace klubba::meeting
