#pragma once

#include <string>
#include <string_view>

namespace klubba::wire {

/// SHA-256 as hex, for others to check what is given to them: what Klubba itself proves is under
/// the hashes of keys.h.
std::string sha256_hex(std::string_view bytes);

} // namespace klubba::wire
