#pragma once

#include "base/result.h"

#include <cstdint>
#include <vector>

namespace klubba::reader {

/// The filter of system calls for a child that will exec what is at the address `program`: a list
/// of what is let through, and an error for all else. The instructions are those of struct
/// sock_filter.
Result<std::vector<std::uint64_t>, Failure> system_call_filter(const char* program);

} // namespace klubba::reader
