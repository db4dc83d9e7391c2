#pragma once

#include "meeting/command.h"

#include <vector>

// One evening of a council that gives rise to every kind of event there is, one after another: for
// whatever must hold for each of them.
namespace klubba::testing {

struct TimedCommand {
    const char* clock;
    meeting::CommandBody command;
};

/// From the draft until the posting is taken down; all by the secretary, none refused.
std::vector<TimedCommand> whole_meeting();

} // namespace klubba::testing
