#pragma once

#include <string>
#include <string_view>

namespace klubba::wire {

/// SHA-256, for comparing with what other programs say of a file; all that is ours goes by
/// hash_of (keys.h). 32 bytes.
std::string sha256_of(std::string_view bytes);

} // namespace klubba::wire
