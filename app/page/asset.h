#pragma once

#include <optional>
#include <string>
#include <string_view>

// What the pages are made with besides their own text: style, script and icon.
namespace klubba::page {

/// Of every page: nothing runs, looks or connects but what this server sends by itself.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct Asset {
    std::string_view content;  ///< Lives as long as the program.
    std::string_view type;     ///< For the header Content-Type.
    std::string_view version;  ///< Part of the hash of its content.
    bool is_versioned = false; ///< It was asked for by that: under this name it never changes.
};

/// By the name that follows "/assets/" in its address: "klubba.css", "klubba.js", "klubba.svg", or
/// with a version as `asset_address` has it. Of another version, of another Klubba, there is this
/// one's, not versioned.
std::optional<Asset> asset(std::string_view name);
/// "/assets/klubba.0123456789abcdef.css" for "klubba.css".
std::string asset_address(std::string_view name);

} // namespace klubba::page
