#pragma once

#include <string>
#include <string_view>

namespace klubba::wire {

/// SHA-256, for comparing with what other programs say of a file; what Klubba itself proves is
/// under the hashes of keys.h. 32 bytes.
std::string sha256_of(std::string_view bytes);
/// The same as hex.
std::string sha256_hex(std::string_view bytes);

} // namespace klubba::wire
