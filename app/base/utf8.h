#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// UTF-8, strictly: what is no character, longer than it need be, half of a UTF-16 pair or beyond
// the last character there is, is nothing.
namespace klubba {

struct Utf8Character {
    std::uint32_t code;
    std::size_t size; ///< Bytes.
};

/// The character at `at`; empty where the bytes are none.
std::optional<Utf8Character> utf8_at(std::string_view bytes, std::size_t at);

/// How many characters there are, where the bytes are UTF-8.
std::size_t utf8_length(std::string_view text);

} // namespace klubba
