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

} // namespace klubba::year
