#pragma once

#include "meeting/state.h"

#include <string>
#include <vector>

// What holds in every meeting, whatever was asked for and in whatever order its events came.
namespace klubba::testing {

/// In words, what does not hold; empty when all is as it should be.
std::vector<std::string> broken_invariants(const meeting::MeetingState& state);

} // namespace klubba::testing
