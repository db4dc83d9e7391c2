#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace klubba::server {

/// What a request line asks for. See Request for what holds of the two.
struct Target {
    std::string path;
    std::string query;
};

/// Takes "/path?query", and the same with a scheme and host before it, as proxies send it. Empty
/// for whatever could be read in two ways.
std::optional<Target> target_from(std::string_view text);

} // namespace klubba::server
