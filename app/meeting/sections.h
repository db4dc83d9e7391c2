#pragma once

#include "meeting/state.h"

#include <cstdint>
#include <vector>

namespace klubba::meeting {

/// The § numbers of the items that have one, rising.
std::vector<std::int64_t> sections_of(const MeetingState& state, const std::vector<ItemId>& items);

} // namespace klubba::meeting
