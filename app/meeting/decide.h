#pragma once

#include "base/record.h"
#include "meeting/command.h"
#include "meeting/event.h"
#include "meeting/history.h"
#include "meeting/refusal.h"

#include <cstdint>
#include <string>
#include <vector>

// From a wish to events, or to the reason why not now.
namespace klubba::meeting {

/// What the station knows and the model may not ask for itself.
struct Circumstances {
    Instant now{};
    std::string fresh_id; ///< Unique among all stations; used once, for what a command makes anew.
    std::string actor = "secretary"; ///< Who asks: "chair", "secretary", or a member by name.
};

/// Of whoever writes as `author` in the meeting, where `sequence` is the number of its next event:
/// what is done now did not happen before what is done already, even if `clock` was set back.
Circumstances circumstances(const History& history,
                            Instant clock,
                            const AuthorId& author,
                            std::int64_t sequence,
                            const std::string& actor);

/// The events that `command` gives rise to, in order, each of which fits after those before it.
/// Pure: the same history, command and circumstances give the same answer. A command that would
/// change nothing gives no events.
Result<std::vector<EventBody>, Refusal>
decide(const History& history, const Command& command, const Circumstances& circumstances);

} // namespace klubba::meeting
