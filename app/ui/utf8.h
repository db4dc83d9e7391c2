#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// Characters of UTF-8 text, one at a time. A byte that fits nowhere counts as one character,
// U+FFFD.
namespace klubba::ui {

struct Character {
    std::uint32_t code = 0xFFFD;
    std::size_t length = 1; ///< In bytes; at least one.
};

/// The first character of `text`, which is not empty.
constexpr Character decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4 || text.size() < length) return {};
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    return {code, length};
}

/// Whether the character changes the one before it, and so may not start a line.
constexpr bool is_combining(std::uint32_t code)
{
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x1AB0 && code <= 0x1AFF) ||
           (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE00 && code <= 0xFE2F) ||
           code == 0x200D;
}

} // namespace klubba::ui
