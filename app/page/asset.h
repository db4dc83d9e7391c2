#pragma once

#include <optional>
#include <string_view>

// What the pages are made with besides their own text: style, script and icon.
namespace klubba::page {

/// Of every page: nothing runs, looks or connects but what this server sends by itself.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct Asset {
    std::string_view content; ///< Lives as long as the program.
    std::string_view type;    ///< For the header Content-Type.
};

/// By the name that follows "/assets/" in its address: "klubba.css", "klubba.js", "klubba.svg".
std::optional<Asset> asset(std::string_view name);

} // namespace klubba::page
