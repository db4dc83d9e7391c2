#include "ui/when_typed.h"

#include "ui/letters.h"
#include "words/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace klubba::ui {

using namespace std::chrono;
using words::Word;
using words::Words;

namespace {

const std::array languages{Words{words::Language::Swedish}, Words{words::Language::English}};
constexpr std::size_t least_letters = 3; ///< Of the name of a month or weekday.

/// Numbers and words of what is typed: "24 nov 2026" is three.
std::vector<std::string> tokens_of(std::string_view text)
{
    std::vector<std::string> tokens;
    enum class Sort { None, Digits, Letters };
    Sort last = Sort::None;
    for (const char sign : folded(text)) {
        const bool digit = sign >= '0' && sign <= '9';
        const bool separates =
            sign == ' ' || sign == '/' || sign == '.' || sign == '-' || sign == ':' || sign == ',';
        if (separates) {
            last = Sort::None;
            continue;
        }
        const Sort sort = digit ? Sort::Digits : Sort::Letters;
        if (sort != last) tokens.emplace_back();
        tokens.back() += sign;
        last = sort;
    }
    return tokens;
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_of(std::string_view text)
{
    int value = -1; // what is too large is no day or time
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? value : -1;
}

/// Which of `count` words from `first` on is meant by its first letters, from 0.
std::optional<unsigned> named(std::string_view typed, Word first, unsigned count)
{
    if (typed.size() < least_letters) return {};
    for (const Words& words : languages) {
        for (unsigned i = 0; i < count; ++i) {
            const auto word = static_cast<Word>(static_cast<unsigned>(first) + i);
            if (folded(words(word)).starts_with(typed)) return i;
        }
    }
    return {};
}

bool is_said(std::string_view typed, Word word)
{
    std::string joined;
    for (const char sign : folded(typed))
        if (sign != ' ') joined += sign;
    return std::any_of(languages.begin(), languages.end(),
                       [&](const Words& words) { return folded(words(word)) == joined; });
}

std::optional<Day> valid(int year_number, int month_number, int day_number)
{
    if (year_number < 0 || month_number < 1 || day_number < 1) return {};
    if (year_number < 100) year_number += 2000;
    const Day made{year{year_number}, month{static_cast<unsigned>(month_number)},
                   day{static_cast<unsigned>(day_number)}};
    return made.ok() ? std::optional{made} : std::nullopt;
}

/// The first such day from `from` on: 29/2 may be years away.
std::optional<Day> coming(int month_number, int day_number, Day from)
{
    for (int later = 0; later < 9; ++later) {
        const auto made = valid(static_cast<int>(from.year()) + later, month_number, day_number);
        if (made && sys_days{*made} >= sys_days{from}) return made;
    }
    return {};
}

std::optional<Day> from_digits(std::string_view digits)
{
    if (digits.size() == 8)
        return valid(number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                     number_of(digits.substr(6)));
    if (digits.size() == 6)
        return valid(number_of(digits.substr(0, 2)), number_of(digits.substr(2, 2)),
                     number_of(digits.substr(4)));
    return {};
}

std::optional<Day> from_numbers(const std::vector<std::string>& tokens, Day from)
{
    const auto number = [&](std::size_t at) { return number_of(tokens[at]); };
    if (tokens.size() == 1) return from_digits(tokens[0]);
    if (tokens.size() == 2) return coming(number(1), number(0), from);
    if (tokens.size() != 3) return {};
    if (tokens[0].size() == 4) return valid(number(0), number(1), number(2));
    return valid(number(2), number(1), number(0));
}

/// "24 nov", "nov 24", "24 november 2026", with or without the weekday before it.
std::optional<Day> from_names(std::vector<std::string> tokens, Day from)
{
    if (tokens.size() > 1 && named(tokens[0], Word::Sunday, 7)) tokens.erase(tokens.begin());
    if (std::all_of(tokens.begin(), tokens.end(), is_number)) return from_numbers(tokens, from);
    if (tokens.size() < 2 || tokens.size() > 3) return {};
    if (!is_number(tokens[0])) std::swap(tokens[0], tokens[1]);
    const auto month_index = named(tokens[1], Word::January, 12);
    if (!is_number(tokens[0]) || !month_index) return {};
    const int month_number = static_cast<int>(*month_index) + 1;
    if (tokens.size() == 2) return coming(month_number, number_of(tokens[0]), from);
    return valid(number_of(tokens[2]), month_number, number_of(tokens[0]));
}

/// What a minus may be typed as, or copied as.
bool take_minus(std::string_view& text)
{
    for (const std::string_view minus : {"-", "\u2212", "\u2013"}) {
        if (!text.starts_with(minus)) continue;
        text.remove_prefix(minus.size());
        return true;
    }
    return false;
}

/// A number with a comma or a point: "1,5".
std::optional<double> decimal(std::string_view text)
{
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    double value = 0;
    const auto end = plain.data() + plain.size();
    const auto read = std::from_chars(plain.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < 0 || value > 10'000) return {};
    return value;
}

struct Part {
    std::string number;
    char unit = 0; ///< The first letter of the unit.
};

/// "1 h 30 min" as its numbers, each with the unit after it.
std::vector<Part> parts_of(std::string_view text)
{
    std::vector<Part> parts;
    bool in_number = false;
    for (const char sign : folded(text)) {
        const bool numeric = (sign >= '0' && sign <= '9') || sign == ',' || sign == '.';
        if (numeric) {
            if (!in_number) parts.emplace_back();
            parts.back().number += sign;
        } else if (sign != ' ' && (parts.empty() || parts.back().unit == 0)) {
            if (parts.empty()) return {};
            parts.back().unit = sign;
        }
        in_number = numeric;
    }
    return parts;
}

std::optional<minutes> minutes_of(const std::vector<Part>& parts)
{
    double all = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = decimal(parts[i].number);
        const bool is_hours = parts[i].unit == 'h' || parts[i].unit == 't';
        if (!value || (!is_hours && parts[i].unit != 'm' && parts[i].unit != 0)) return {};
        all += is_hours ? *value * 60 : *value;
    }
    return minutes{std::lround(all)};
}

std::optional<minutes> positive_length(std::string_view text)
{
    if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        const int hour = number_of(text.substr(0, colon));
        const int minute = number_of(text.substr(colon + 1));
        if (hour < 0 || minute < 0 || minute > 59) return {};
        return hours{hour} + minutes{minute};
    }
    const auto parts = parts_of(text);
    if (parts.empty() || parts.size() > 2) return {};
    return minutes_of(parts);
}

} // namespace

std::optional<Day> day_typed(std::string_view text, Day from)
{
    text = trimmed(text);
    if (text.empty()) return {};
    if (const auto exact = day_from(text)) return exact;
    if (is_said(text, Word::Today)) return from;
    if (is_said(text, Word::Tomorrow)) return Day{sys_days{from} + days{1}};
    if (text.front() == '+') {
        const int later = number_of(trimmed(text.substr(1)));
        if (later < 0 || later > 3660) return {};
        return Day{sys_days{from} + days{later}};
    }
    const auto tokens = tokens_of(text);
    if (tokens.size() == 1) {
        if (const auto found = named(tokens[0], Word::Sunday, 7)) {
            const auto next = weekday{*found} - weekday{sys_days{from} + days{1}};
            return Day{sys_days{from} + days{1} + next};
        }
    }
    return from_names(tokens, from);
}

std::optional<ClockTime> clock_typed(std::string_view text)
{
    text = trimmed(text);
    if (const auto exact = clock_time_from(text)) return exact;
    auto tokens = tokens_of(text);
    if (tokens.size() > 1 && !is_number(tokens[0])) tokens.erase(tokens.begin()); // "kl"
    if (tokens.empty() || tokens.size() > 2) return {};
    if (!std::all_of(tokens.begin(), tokens.end(), is_number)) return {};
    int hour = number_of(tokens[0]);
    int minute = tokens.size() == 2 ? number_of(tokens[1]) : 0;
    if (tokens.size() == 1 && tokens[0].size() > 2) {
        if (tokens[0].size() > 4) return {};
        minute = hour % 100;
        hour /= 100;
    }
    const bool fits = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 24 * 60;
    if (!fits) return {};
    return ClockTime{hours{hour} + minutes{minute}};
}

std::optional<Duration> length_typed(std::string_view text)
{
    text = trimmed(text);
    const bool back = take_minus(text);
    if (!back && text.starts_with('+')) text.remove_prefix(1);
    const auto length = positive_length(trimmed(text));
    if (!length) return {};
    return back ? -Duration{*length} : Duration{*length};
}

std::optional<ClockTime> end_typed(std::string_view text, std::optional<ClockTime> start)
{
    text = trimmed(text);
    const bool is_length = text.starts_with('+') ||
                           (!text.empty() && text.front() >= '0' && text.front() <= '9' &&
                            std::any_of(text.begin(), text.end(), [](char sign) {
                                return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
                            }));
    if (!is_length) return clock_typed(text);
    const auto length = length_typed(text);
    if (!length || !start) return {};
    const auto end = start->since_midnight + duration_cast<minutes>(*length);
    if (end > hours{24}) return {};
    return ClockTime{end};
}

} // namespace klubba::ui
