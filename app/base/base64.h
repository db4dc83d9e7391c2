#pragma once

#include <string>
#include <string_view>

// Bytes as letters (RFC 4648), for what carries text alone.
namespace klubba {

/// With "=" at the end where the last group is not full.
std::string base64(std::string_view bytes);

} // namespace klubba
