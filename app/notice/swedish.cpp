#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace klubba::notice {

namespace {

struct Letter {
    std::uint32_t code;
    std::size_t size;
};

unsigned byte_at(std::string_view text, std::size_t position)
{
    return static_cast<unsigned char>(text[position]);
}

/// Bytes of the character that begins at `position`.
std::size_t sign_size(std::string_view text, std::size_t position)
{
    auto end = position + 1;
    while (end < text.size() && (byte_at(text, end) & 0xC0U) == 0x80U)
        ++end;
    return end - position;
}

/// ASCII or the two-byte letters (Latin-1 supplement, Latin Extended-A); all else has code 0.
Letter letter_code(std::string_view text, std::size_t position)
{
    if (position >= text.size()) return {0, 1};
    const auto first = byte_at(text, position);
    if (first < 0x80) return {first, 1};
    if (first >= 0xC3 && first <= 0xC5 && position + 1 < text.size())
        return {((first & 0x1FU) << 6U) | (byte_at(text, position + 1) & 0x3FU), 2};
    return {0, 1};
}

bool is_capital(std::uint32_t code)
{
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
    if (code >= 0x139 && code <= 0x148) return code % 2 == 1;
    if (code >= 0x179 && code <= 0x17E) return code % 2 == 1;
    return code >= 0x100 && code <= 0x177 && code % 2 == 0;
}

bool is_letter(std::uint32_t code)
{
    if (code < 0x80) return (code | 0x20U) >= 'a' && (code | 0x20U) <= 'z';
    return code >= 0xC0 && code != 0xD7 && code != 0xF7;
}

std::uint32_t lower(std::uint32_t code)
{
    if (!is_capital(code)) return code;
    return code < 0x100 ? code + 0x20 : code + 1;
}

constexpr std::array<std::string_view, 24> small_words{
    "och", "av",  "för",  "till", "i",     "på",     "med",      "från",
    "den", "det", "en",   "ett",  "som",   "om",     "att",      "samt",
    "vid", "de",  "inom", "kl",   "inför", "beslut", "angående", "information"};

std::vector<std::string> telling_words(std::string_view text)
{
    std::vector<std::string> words;
    const auto folded = fold(text.substr(0, 400));
    std::string word;
    for (std::size_t i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && (letter_at(folded, i) || is_digit(folded[i]) ||
                                  (byte_at(folded, i) & 0xC0U) == 0x80U)) {
            word += folded[i];
            continue;
        }
        if (!word.empty() &&
            std::find(small_words.begin(), small_words.end(), word) == small_words.end())
            words.push_back(word);
        word.clear();
    }
    return words;
}

double word_likeness(const std::string& one, const std::string& other)
{
    if (one == other) return 1;
    const auto& shorter = one.size() < other.size() ? one : other;
    const auto& longer = one.size() < other.size() ? other : one;
    if (shorter.size() < 5) return 0;
    if (longer.find(shorter) != std::string::npos) return 0.75;
    const auto same = static_cast<std::size_t>(
        std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    return same >= 5 && same * 10 >= shorter.size() * 6 ? 0.7 : 0;
}

double matched(const std::vector<std::string>& from, const std::vector<std::string>& in)
{
    double sum = 0;
    for (const auto& word : from) {
        double best = 0;
        for (const auto& candidate : in)
            best = std::max(best, word_likeness(word, candidate));
        sum += best;
    }
    return sum;
}

} // namespace

std::string fold(std::string_view text)
{
    std::string folded{text};
    for (std::size_t i = 0; i < folded.size();) {
        if (static_cast<unsigned char>(folded[i]) < 0x80) { // most letters are
            if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] += 'a' - 'A';
            ++i;
            continue;
        }
        const auto [code, size] = letter_code(text, i);
        if (is_capital(code)) {
            const auto small = lower(code);
            if (size == 1) {
                folded[i] = static_cast<char>(small);
            } else {
                folded[i] = static_cast<char>(0xC0U | (small >> 6U));
                folded[i + 1] = static_cast<char>(0x80U | (small & 0x3FU));
            }
        }
        i += size;
    }
    return folded;
}

bool letter_at(std::string_view text, std::size_t position)
{
    return is_letter(letter_code(text, position).code);
}

bool capital_at(std::string_view text, std::size_t position)
{
    return is_capital(letter_code(text, position).code);
}

std::string_view trim(std::string_view text)
{
    return trim(text, "");
}

std::string_view trim_front(std::string_view text, std::string_view marks)
{
    while (!text.empty()) {
        const auto sign = text.substr(0, sign_size(text, 0));
        if (sign != " " && marks.find(sign) == std::string_view::npos) break;
        text.remove_prefix(sign.size());
    }
    return text;
}

std::string_view trim(std::string_view text, std::string_view marks)
{
    text = trim_front(text, marks);
    while (!text.empty()) {
        auto begin = text.size() - 1;
        while (begin > 0 && (byte_at(text, begin) & 0xC0U) == 0x80U)
            --begin;
        const auto sign = text.substr(begin);
        if (sign != " " && marks.find(sign) == std::string_view::npos) break;
        text.remove_suffix(sign.size());
    }
    return text;
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string join_lines(std::string_view head, std::string_view tail)
{
    head = trim(head);
    tail = trim(tail);
    if (head.empty() || tail.empty()) return std::string{head.empty() ? tail : head};
    std::string joined{head};
    const bool divided = head.size() > 1 && head.back() == '-' && head[head.size() - 2] != ' ';
    if (!divided) return joined.append(" ").append(tail);
    const auto next = fold(words_of(tail).front());
    if (next == "och" || next == "eller" || next == "samt" || next == "respektive")
        return joined.append(" ").append(tail);
    const auto word = words_of(head).back();
    const bool small = letter_at(tail, 0) && !capital_at(tail, 0);
    // "IT-" and "2020-" keep their hyphen; "hög-" was divided.
    if (small && letter_at(word, 0) && !(capital_at(word, 0) && capital_at(word, 1)))
        joined.pop_back();
    return joined.append(tail);
}

double likeness(std::string_view one, std::string_view other)
{
    const auto left = telling_words(one);
    const auto right = telling_words(other);
    if (left.empty() || right.empty()) return fold(trim(one)) == fold(trim(other)) ? 1 : 0;
    const double from_left = matched(left, right);
    const double from_right = matched(right, left);
    const double all = static_cast<double>(left.size() + right.size());
    const double fewer = static_cast<double>(std::min(left.size(), right.size()));
    const double shared = std::min(from_left, from_right);
    return 0.5 * (from_left + from_right) / all + 0.5 * std::min(1.0, shared / fewer);
}

} // namespace klubba::notice
