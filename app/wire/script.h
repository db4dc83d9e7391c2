#pragma once

#include "base/result.h"
#include "base/time.h"
#include "meeting/command.h"
#include "meeting/refusal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A meeting script: JSON lines, each a command with its time, in the order of time. Empty lines and
// lines that begin with # are passed over.
//
//     {"at": "09:00", "command": "OpenMeeting"}
//     {"at": "2020-11-24T09:01:30+01:00", "command": "NotePresence", "person": "p1", "presence":
//     "in-room"}
namespace klubba::wire {

struct ScriptLine {
    std::size_t line = 0;                ///< In the script, from 1.
    std::variant<ClockTime, Instant> at; ///< A clock time is on the day of the meeting.
    meeting::CommandBody command;
    /// A script may try what is not allowed: the refusal it expects, by its name; else empty.
    std::string refused;
    std::string actor = "secretary"; ///< Who gives it: "chair", "secretary", or a member by name.
};

/// The whole script, or the first line that is wrong: "line 7: OpenItem.itm: no such field". The
/// times are compared where they can be without a zone; `play` compares the rest.
Result<std::vector<ScriptLine>, Failure> read_script(std::string_view text);

} // namespace klubba::wire
