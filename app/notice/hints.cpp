#include "notice/hints.h"

#include "notice/swedish.h"

#include <algorithm>

namespace klubba::notice {

bool is_empty(const Hints& hints)
{
    return hints.printed == hints.body && hints.people.empty() && hints.labels.empty() &&
           hints.kinds.empty() && hints.family_name_first == 0;
}

std::string printing_key(std::string_view text)
{
    std::string key;
    const auto folded = fold(text);
    for (auto word : words_of(folded)) {
        word = trim(word, ".,:;()/–-");
        if (word.empty() || std::any_of(word.begin(), word.end(), is_digit)) continue;
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

std::string turned_name(std::string_view name)
{
    const auto words = words_of(name);
    if (words.size() != 2) return {};
    return std::string{words[1]} + ' ' + std::string{words[0]};
}

std::size_t forget(Hints& hints, std::string_view text)
{
    const auto key = printing_key(text);
    const auto is_it = [&](std::string_view one) { return printing_key(one) == key; };
    auto gone = std::erase_if(hints.people, [&](const auto& each) { return is_it(each.printed); });
    gone += std::erase_if(hints.labels, [&](const auto& each) { return is_it(each.label); });
    gone += std::erase_if(hints.kinds, [&](const auto& each) { return is_it(each.text); });
    if (hints.body != hints.printed && is_it(hints.printed)) {
        hints.body = hints.printed;
        ++gone;
    }
    if (hints.family_name_first > 0 && is_it(name_order)) {
        hints.family_name_first = 0;
        ++gone;
    }
    return gone;
}

} // namespace klubba::notice
