#include "plans/assignment_numbers.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::plans {

namespace {

using notice::capital_at;
using notice::fold;
using notice::is_digit;
using notice::letter_at;
using notice::trim;

/// Between the letters and the digits of a number.
constexpr std::array<std::string_view, 6> number_words{"nr", "nr.", "no", "nummer", "uppdrag", "u"};
/// What has numbers too, but is no assignment.
constexpr std::array<std::string_view, 8> other_things{"mål",    "effektmål", "bilaga", "punkt",
                                                       "ärende", "dnr",       "sida",   "möte"};
constexpr std::size_t longest_code = 5;

bool is_number_word(std::string_view word)
{
    const auto folded = fold(word);
    return std::find(number_words.begin(), number_words.end(), folded) != number_words.end();
}

std::size_t letters_in(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

/// "10", "3a", "2.1".
bool is_count(std::string_view word)
{
    if (word.empty() || !is_digit(word.front())) return false;
    std::size_t at = 0;
    while (at < word.size() && (is_digit(word[at]) || (word[at] == '.' && at + 1 < word.size())))
        ++at;
    const auto digits = at;
    while (at < word.size() && letter_at(word, at) && word[at] >= 'a' && word[at] <= 'z')
        ++at;
    return at == word.size() && digits <= 6 && at - digits <= 1;
}

/// "KS-3", "KF12", "U7".
bool is_code(std::string_view word)
{
    std::size_t at = 0;
    while (at < word.size() && capital_at(word, at))
        at += static_cast<unsigned char>(word[at]) < 0x80 ? 1 : 2;
    const auto letters = letters_in(word.substr(0, at));
    if (letters == 0 || letters > longest_code) return false;
    if (at < word.size() && (word[at] == '-' || word[at] == ':')) ++at;
    const auto digits = word.substr(at);
    return !digits.empty() && digits.size() <= 3 &&
           std::all_of(digits.begin(), digits.end(), is_digit);
}

/// "KS", "HSN": capitals alone.
bool is_abbreviation(std::string_view word)
{
    std::size_t at = 0;
    while (at < word.size() && capital_at(word, at))
        at += static_cast<unsigned char>(word[at]) < 0x80 ? 1 : 2;
    return at == word.size() && letters_in(word) >= 2 && letters_in(word) <= longest_code;
}

/// How many of the words are the number of one assignment: "HS nr 1", "Nr 10", "KS-3", "KS 3".
std::size_t words_of_number(const std::vector<std::string_view>& words, std::size_t from)
{
    const auto at = [&](std::size_t k) {
        return from + k < words.size() ? trim(words[from + k], ".:),;") : std::string_view{};
    };
    const auto first = fold(at(0));
    if (std::find(other_things.begin(), other_things.end(), first) != other_things.end()) return 0;
    if (is_code(at(0))) return 1;
    if (is_number_word(at(0)) && is_count(at(1))) return 2;
    if (letter_at(at(0), 0) && letters_in(at(0)) <= longest_code + 3 && is_number_word(at(1)) &&
        is_count(at(2)))
        return 3;
    return is_abbreviation(at(0)) && is_count(at(1)) && at(1).size() <= 3 ? 2 : 0;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t count)
{
    std::string number;
    for (auto i = from; i < from + count; ++i)
        number.append(number.empty() ? "" : " ").append(trim(words[i], ".:),;"));
    return number;
}

} // namespace

std::vector<std::string> numbers_in(std::string_view text)
{
    std::string spaced;
    for (const char c : text)
        if (c == ',' || c == ';')
            spaced.append(" , ");
        else
            spaced += c;
    const auto words = notice::words_of(spaced);
    std::vector<std::string> numbers;
    std::string lead; // "Nr 15, 16" has it once.
    for (std::size_t i = 0; i < words.size();) {
        const auto word = fold(words[i]);
        if (word == "," || word == "och" || word == "samt" || word == "&" || word == "+") {
            ++i;
            continue;
        }
        if (const auto count = words_of_number(words, i)) {
            numbers.push_back(joined(words, i, count));
            lead = count > 1 ? joined(words, i, count - 1) : std::string{};
            i += count;
            continue;
        }
        if (lead.empty() || !is_count(words[i])) return {};
        numbers.push_back(lead + " " + std::string{words[i]});
        ++i;
    }
    return numbers;
}

TextWithNumbers numbers_in_brackets(std::string_view text)
{
    TextWithNumbers found;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find_first_of("([", at);
        const auto close = open == std::string_view::npos ? open : text.find_first_of(")]", open);
        if (close == std::string_view::npos) break;
        const auto numbers = numbers_in(text.substr(open + 1, close - open - 1));
        if (numbers.empty()) {
            found.text.append(text.substr(at, open + 1 - at));
            at = open + 1;
            continue;
        }
        found.text.append(trim(text.substr(at, open - at)));
        found.numbers.insert(found.numbers.end(), numbers.begin(), numbers.end());
        at = close + 1;
    }
    if (at < text.size()) found.text.append(text.substr(at));
    found.text = std::string{trim(found.text)};
    return found;
}

std::optional<NumberAtStart> number_at_start(std::string_view text)
{
    const auto words = notice::words_of(text);
    const auto count = words_of_number(words, 0);
    if (count == 0 || count >= words.size()) return {};
    const auto& last = words[count - 1];
    const auto end = static_cast<std::size_t>(last.data() + last.size() - text.data());
    const auto rest = notice::trim_front(text.substr(end), ".:)–—-");
    const bool marked = last.ends_with('.') || last.ends_with(':') || last.ends_with(')');
    // "Nr 3 och 4 har slagits ihop" is no number before a text.
    if (!marked && !capital_at(rest, 0)) return {};
    if (rest.empty()) return {};
    return NumberAtStart{joined(words, 0, count), rest};
}

} // namespace klubba::plans
