#include "publishing/word_finder.h"

#include "base/utf8.h"
#include "publishing/rendition.h"

#include <algorithm>
#include <optional>

namespace klubba::publishing {

namespace {

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool is_blank(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/// Whether the byte at `at` is of a letter or digit; of letters beyond ASCII every byte is.
bool is_letter(std::string_view text, std::size_t at)
{
    const auto continues = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; };
    while (at > 0 && continues())
        --at;
    const auto letter = utf8_at(text, at);
    if (!letter) return false;
    const auto code = letter->code;
    if (code < 0x80)
        return is_digit(text[at]) || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const bool is_sign = code < 0xC0 || code == 0xD7 || code == 0xF7;
    const bool is_punctuation = code >= 0x2000 && code <= 0x2BFF;
    return !is_sign && !is_punctuation;
}

/// How long the blank at `at` is; 0 where there is none.
std::size_t blank_at(std::string_view text, std::size_t at)
{
    std::size_t length = 0;
    while (at + length < text.size()) {
        if (is_blank(text[at + length]))
            ++length;
        else if (text.substr(at + length, 2) == "\xC2\xA0")
            length += 2;
        else
            break;
    }
    return length;
}

/// Where `words` end that begin at `at`; empty where others stand there.
std::optional<std::size_t> end_of(std::string_view text, std::size_t at, std::string_view words)
{
    for (std::size_t i = 0; i < words.size();) {
        if (const auto blank = blank_at(words, i); blank > 0) {
            const auto here = blank_at(text, at);
            if (here == 0) return std::nullopt;
            at += here;
            i += blank;
            continue;
        }
        if (at >= text.size() || text[at] != words[i]) return std::nullopt;
        ++at;
        ++i;
    }
    return at;
}

std::string_view trimmed(std::string_view words)
{
    while (!words.empty() && is_blank(words.front()))
        words.remove_prefix(1);
    while (!words.empty() && is_blank(words.back()))
        words.remove_suffix(1);
    return words;
}

int two_digits(const std::string& digits, std::size_t at)
{
    return (digits[at] - '0') * 10 + digits[at + 1] - '0';
}

/// Ten digits: a date, of a coordination number with 60 more in its day, and a check digit (Luhn).
bool is_identity(const std::string& digits)
{
    const int month = two_digits(digits, 2);
    int day = two_digits(digits, 4);
    if (day > 60) day -= 60;
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int one = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += one / 10 + one % 10;
    }
    return sum % 10 == 0;
}

/// A run of digits with at most one "-", "+" or blank before the last four.
struct NumberRun {
    std::string digits;
    std::size_t end{};
};

NumberRun number_at(std::string_view text, std::size_t at)
{
    NumberRun run{{}, at};
    while (run.end < text.size() && is_digit(text[run.end]))
        run.digits += text[run.end++];
    const bool may_go_on = run.digits.size() == 6 || run.digits.size() == 8;
    if (!may_go_on || run.end >= text.size()) return run;
    const char mark = text[run.end];
    if (mark != '-' && mark != '+' && mark != ' ') return run;
    auto end = run.end + 1;
    std::string last;
    while (end < text.size() && is_digit(text[end]))
        last += text[end++];
    if (last.size() == 4) run = {run.digits + last, end};
    return run;
}

/// Whether the letter that begins there is a capital one, of those that names here begin with.
bool is_capital(std::string_view text, std::size_t at)
{
    const auto letter = utf8_at(text, at);
    if (!letter) return false;
    const auto code = letter->code;
    // Of Latin-1 the second half but for its multiplication sign.
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7);
}

struct Word {
    std::size_t begin{};
    std::size_t end{};
    bool begins_sentence = false;
};

/// A hyphen within a word is a letter of it.
std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    bool begins_sentence = true;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text, at)) {
            if (text[at] == '.' || text[at] == '\n' || text[at] == ':') begins_sentence = true;
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < text.size() &&
               (is_letter(text, at) ||
                (text[at] == '-' && at + 1 < text.size() && is_letter(text, at + 1))))
            ++at;
        words.push_back({begin, at, begins_sentence});
        begins_sentence = false;
    }
    return words;
}

} // namespace

std::vector<std::string> identity_numbers_in(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at]) || (at > 0 && is_letter(text, at - 1))) {
            ++at;
            continue;
        }
        const auto run = number_at(text, at);
        const auto& digits = run.digits;
        const bool is_one = (digits.size() == 10 && is_identity(digits)) ||
                            (digits.size() == 12 && is_identity(digits.substr(2)));
        if (is_one) found.emplace_back(text.substr(at, run.end - at));
        at = run.end;
    }
    return found;
}

std::vector<std::string> mail_addresses_in(std::string_view text)
{
    const auto belongs = [&](std::size_t at) {
        return is_letter(text, at) || text[at] == '.' || text[at] == '-' || text[at] == '_' ||
               text[at] == '+';
    };
    std::vector<std::string> found;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto begin = at;
        while (begin > 0 && belongs(begin - 1))
            --begin;
        auto end = at + 1;
        while (end < text.size() && belongs(end))
            ++end;
        while (end > at && text[end - 1] == '.')
            --end;
        const auto host = text.substr(at + 1, end - at - 1);
        if (begin < at && host.find('.') != std::string_view::npos)
            found.emplace_back(text.substr(begin, end - begin));
    }
    return found;
}

std::vector<std::string> names_in(std::string_view text)
{
    constexpr std::size_t longest = 4;
    const auto words = words_of(text);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < words.size();) {
        auto last = i;
        const auto is_beside = [&](std::size_t next) {
            return blank_at(text, words[next - 1].end) == words[next].begin - words[next - 1].end;
        };
        if (!is_capital(text, words[i].begin)) {
            ++i;
            continue;
        }
        while (last + 1 < words.size() && last + 1 - i < longest && is_beside(last + 1) &&
               is_capital(text, words[last + 1].begin))
            ++last;
        // "Sökanden Vera Lund": what begins a sentence is a name only if two words are one.
        const auto first = words[i].begins_sentence && last - i >= 2 ? i + 1 : i;
        if (last > first)
            names.emplace_back(
                text.substr(words[first].begin, words[last].end - words[first].begin));
        i = last + 1;
    }
    return names;
}

std::string without_words(std::string_view text, std::string_view words)
{
    words = trimmed(words);
    std::string masked;
    if (words.empty()) return std::string{text};
    for (std::size_t at = 0; at < text.size();) {
        const bool begins_word = !is_letter(words, 0) || at == 0 || !is_letter(text, at - 1);
        auto end = begins_word ? end_of(text, at, words) : std::nullopt;
        if (!end) {
            masked += text[at++];
            continue;
        }
        while (is_letter(words, words.size() - 1) && *end < text.size() && is_letter(text, *end))
            ++*end;
        masked += mask_text;
        at = *end;
    }
    return masked;
}

} // namespace klubba::publishing
