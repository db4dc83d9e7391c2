#pragma once

#include "meeting/agenda.h"

#include <optional>
#include <string_view>

// Moments of a meeting as people name them.
namespace klubba::meeting {

/// "10:52" on the day of the meeting and by its zone, or a whole instant ("…T10:52+01:00").
std::optional<Instant> moment_from(std::string_view text, const MeetingInfo& info);

} // namespace klubba::meeting
