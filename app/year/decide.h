#pragma once

#include "base/result.h"
#include "year/command.h"
#include "year/event.h"
#include "year/state.h"

#include <string>
#include <vector>

// From a wish to events, or to the reason why not.
namespace klubba::year {

/// The events that `command` gives rise to, in order, each of which fits after those before it.
/// Pure. `fresh_id` is unique among all stations and used for what the command makes anew. A
/// command that would change nothing gives no events.
Result<std::vector<EventBody>, Refusal>
decide(const BodyState& state, const Command& command, const std::string& fresh_id);

} // namespace klubba::year
