#include "ui/text_match.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace klubba::ui {

namespace {

constexpr int whole_word = 12;
constexpr int beginning = 8;
constexpr int first_word = 3;
constexpr int as_initials = 7;

/// Letters that Unicode does not take apart, as they are typed on a keyboard that lacks them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> plain{{{"ø", "o"},
                                                                               {"đ", "d"},
                                                                               {"ł", "l"},
                                                                               {"æ", "ae"},
                                                                               {"œ", "oe"},
                                                                               {"ŋ", "n"},
                                                                               {"ŧ", "t"},
                                                                               {"ð", "d"},
                                                                               {"þ", "th"},
                                                                               {"ħ", "h"},
                                                                               {"ı", "i"},
                                                                               {"ǥ", "g"}}};

void make_plain(std::string& text)
{
    for (const auto& [letter, instead] : plain)
        for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter, at))
            text.replace(at, letter.size(), instead);
}

bool is_in_word(utf8proc_int32_t sign)
{
    const auto category = utf8proc_category(sign);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool begins_with(std::string_view word, std::string_view typed)
{
    return word.substr(0, typed.size()) == typed;
}

int strength_as_initials(const std::vector<std::string>& name, std::string_view typed)
{
    std::string initials;
    for (const auto& word : name)
        initials += word.substr(0, 1);
    return typed.size() >= 2 && begins_with(initials, typed) ? as_initials : 0;
}

} // namespace

std::string without_marks(std::string_view text)
{
    utf8proc_uint8_t* made = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                       UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &made, options);
    // Half a character, while somebody pastes: it matches nothing, and is whole the next time.
    if (length < 0) return std::string(text);
    std::string out(reinterpret_cast<const char*>(made), static_cast<std::size_t>(length));
    std::free(made); // NOLINT: the library gives what malloc gave
    make_plain(out);
    return out;
}

std::vector<std::string> folded_words(std::string_view text)
{
    const std::string plain_text = without_marks(text);
    std::string_view rest = plain_text;
    std::vector<std::string> words;
    bool inside = false;
    while (!rest.empty()) {
        utf8proc_int32_t sign = -1;
        const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                           static_cast<utf8proc_ssize_t>(rest.size()), &sign);
        const auto length = read > 0 ? static_cast<std::size_t>(read) : 1;
        const bool belongs = read > 0 && is_in_word(sign);
        if (belongs && !inside) words.emplace_back();
        if (belongs) words.back() += rest.substr(0, length);
        inside = belongs;
        rest.remove_prefix(length);
    }
    return words;
}

int match_strength(const std::vector<std::string>& name, const std::vector<std::string>& typed)
{
    if (typed.empty()) return 0;
    int strength = 0;
    std::size_t from = 0;
    for (const auto& each : typed) {
        // A whole word that comes later is meant before one that only begins so.
        auto found = std::find(name.begin() + static_cast<std::ptrdiff_t>(from), name.end(), each);
        const bool is_whole = found != name.end();
        if (!is_whole)
            found = std::find_if(name.begin() + static_cast<std::ptrdiff_t>(from), name.end(),
                                 [&](const auto& word) { return begins_with(word, each); });
        if (found == name.end()) return typed.size() == 1 ? strength_as_initials(name, each) : 0;
        // A single letter that is a whole word, a party, says no more than one that begins a word.
        strength += is_whole && each.size() > 1 ? whole_word : beginning;
        if (found == name.begin()) strength += first_word;
        from = static_cast<std::size_t>(found - name.begin()) + 1;
    }
    return strength;
}

bool fits_all(std::string_view name, const std::vector<std::string>& typed)
{
    const auto words = folded_words(name);
    return std::all_of(typed.begin(), typed.end(), [&](const auto& each) {
        return std::any_of(words.begin(), words.end(),
                           [&](const auto& word) { return begins_with(word, each); });
    });
}

} // namespace klubba::ui
