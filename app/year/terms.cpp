#include "year/terms.h"

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

} // namespace klubba::year
