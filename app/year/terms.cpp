#include "year/terms.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace klubba::year {

std::string number_key(std::string_view number)
{
    std::string key;
    for (const char c : number) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital)
            key += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '.')
            key += c;
    }
    return key;
}

std::string text_key(std::string_view text)
{
    std::string key;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z')
            key += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80)
            key += c;
    }
    return key;
}

std::string mark_of(std::string_view text)
{
    std::uint64_t mark = 0xCBF2'9CE4'8422'2325; // FNV-1a
    for (const char c : text)
        mark = (mark ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), mark, 16).ptr;
    return {digits.data(), end};
}

} // namespace klubba::year
