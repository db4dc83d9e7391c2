#include "notice/when.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace klubba::notice {

namespace {

using std::chrono::day;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::weekday;
using std::chrono::year;

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "mars",     "april",
                                                  "maj",       "juni",     "juli",     "augusti",
                                                  "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"söndag",  "måndag", "tisdag", "onsdag",
                                                   "torsdag", "fredag", "lördag"};
constexpr std::array<std::string_view, 6> range_marks{"–", "—", "−", "-", "till", "to"};
constexpr std::array<std::string_view, 4> clock_words{"klockan", "kl.", "kl:", "kl"};
constexpr std::array<std::string_view, 5> about_words{"cirka", "circa", "ca.", "ca", "c:a"};

/// Walks over folded text; every step that does not fit leaves it where it was.
struct Walk {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    void spaces() { at = std::min(text.find_first_not_of(' ', at), text.size()); }
    bool mark(char c)
    {
        if (peek() != c) return false;
        ++at;
        return true;
    }
    bool word(std::string_view word)
    {
        if (text.substr(at, word.size()) != word) return false;
        at += word.size();
        return true;
    }
    template <class Words>
    bool any_word(const Words& words)
    {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view each) { return word(each); });
    }
    /// A number of `least` to `most` digits with no further digit after it.
    std::optional<int> number(std::size_t least, std::size_t most)
    {
        auto end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        const auto size = end - at;
        if (size < least || size > most) return {};
        int value = 0;
        std::from_chars(text.data() + at, text.data() + end, value);
        at = end;
        return value;
    }
};

bool plausible_year(int value)
{
    return value >= 1980 && value <= 2099;
}

bool set_day(FoundDate& date, int month_number, int day_number)
{
    if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) return false;
    date.month = month{static_cast<unsigned>(month_number)};
    date.day = day{static_cast<unsigned>(day_number)};
    return date.in(date.year.value_or(year{2020})).has_value();
}

/// "2020-11-24", "2020.11.24"; not the head of a longer number ("2020-10-271-24").
std::optional<FoundDate> iso_date(Walk walk)
{
    const auto begin = walk.at;
    FoundDate date;
    const auto year_number = walk.number(4, 4);
    const char between = walk.peek();
    if (!year_number || !plausible_year(*year_number) || (between != '-' && between != '.'))
        return {};
    date.year = year{*year_number};
    ++walk.at;
    const auto month_number = walk.number(2, 2);
    if (!month_number || !walk.mark(between)) return {};
    const auto day_number = walk.number(2, 2);
    if (!day_number || !set_day(date, *month_number, *day_number)) return {};
    date.position = begin;
    date.size = walk.at - begin;
    return date;
}

std::optional<year> year_after(Walk& walk)
{
    auto ahead = walk;
    ahead.mark(',');
    ahead.spaces();
    ahead.mark('-');
    ahead.spaces();
    const auto value = ahead.number(4, 4);
    if (!value || !plausible_year(*value)) return {};
    walk = ahead;
    return year{*value};
}

/// The date whose day and month were read from `begin` on.
std::optional<FoundDate>
with_year_after(Walk& walk, std::size_t begin, int month_number, int day_number)
{
    FoundDate date;
    date.year = year_after(walk);
    if (!set_day(date, month_number, day_number)) return {};
    date.position = begin;
    date.size = walk.at - begin;
    return date;
}

std::optional<int> month_name(Walk& walk)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        auto ahead = walk;
        const bool whole = ahead.word(months[i]);
        if (!whole && !ahead.word(months[i].substr(0, 3))) continue;
        if (!whole) ahead.mark('.');
        if (letter_at(ahead.text, ahead.at)) continue;
        walk = ahead;
        return static_cast<int>(i) + 1;
    }
    return {};
}

/// "8 december 2020", "25:e maj", "28 april".
std::optional<FoundDate> named_date(Walk walk)
{
    const auto begin = walk.at;
    const auto day_number = walk.number(1, 2);
    if (!day_number) return {};
    if (walk.peek() == ':' && (walk.peek(1) == 'e' || walk.peek(1) == 'a')) walk.at += 2;
    walk.mark('.');
    walk.spaces();
    const auto month_number = month_name(walk);
    if (!month_number) return {};
    return with_year_after(walk, begin, *month_number, *day_number);
}

/// "24/11", "24/11 2020", "24/11-20".
std::optional<FoundDate> slash_date(Walk walk)
{
    const auto begin = walk.at;
    const auto day_number = walk.number(1, 2);
    if (!day_number || !walk.mark('/')) return {};
    const auto month_number = walk.number(1, 2);
    if (!month_number || walk.peek() == '/') return {};
    return with_year_after(walk, begin, *month_number, *day_number);
}

/// "190930".
std::optional<FoundDate> short_date(Walk walk)
{
    const auto value = walk.number(6, 6);
    if (!value) return {};
    FoundDate date;
    date.position = walk.at - 6;
    date.size = 6;
    date.year = year{2000 + *value / 10000};
    if (!set_day(date, *value / 100 % 100, *value % 100)) return {};
    return date;
}

/// The weekday that ends right before `position`, past "den".
std::optional<weekday> weekday_before(std::string_view folded, std::size_t position)
{
    auto head = trim(folded.substr(0, position), ",:");
    for (const std::string_view word : {" den", " d."})
        if (head.ends_with(word)) head = trim(head.substr(0, head.size() - word.size()), ",");
    for (unsigned i = 0; i < weekdays.size(); ++i)
        for (const std::string_view ending : {"", "en"})
            if (head.ends_with(std::string{weekdays[i]} + std::string{ending})) return weekday{i};
    return {};
}

bool number_begins(std::string_view text, std::size_t at)
{
    if (!is_digit(text[at])) return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    return !is_digit(before) && before != '.' && before != '/' && !letter_at(text, at - 1);
}

template <class... Forms>
std::vector<FoundDate> find_dates(std::string_view text, Forms... forms)
{
    const auto folded = fold(text);
    std::vector<FoundDate> found;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!number_begins(folded, at)) continue;
        std::optional<FoundDate> date;
        ((date || (date = forms(Walk{folded, at}))), ...);
        if (!date) continue;
        date->weekday = weekday_before(folded, at);
        found.push_back(*date);
        at += date->size - 1;
    }
    return found;
}

struct ReadTime {
    ClockTime time;
    bool marked = false; ///< With "kl", so that a bare hour is enough.
    bool about = false;
};

/// Passes "kl.", "klockan", "ca" and spaces in any order.
ReadTime time_words(Walk& walk)
{
    ReadTime read;
    for (bool more = true; more;) {
        walk.spaces();
        auto ahead = walk;
        const bool clock = ahead.any_word(clock_words);
        const bool about = !clock && ahead.any_word(about_words);
        more = (clock || about) && !letter_at(ahead.text, ahead.at);
        if (!more) break;
        read.marked = read.marked || clock;
        read.about = read.about || about;
        walk = ahead;
    }
    return read;
}

/// Whether a bare hour is a time without a word before it.
enum class BareHour { NeedsWord, Enough };

std::optional<ReadTime> one_time(Walk& walk, BareHour bare = BareHour::NeedsWord)
{
    auto ahead = walk;
    auto read = time_words(ahead);
    const auto hour = ahead.number(1, 2);
    if (!hour || *hour > 24) return {};
    const bool divided = ahead.peek() == ':' || ahead.peek() == '.';
    int minute = 0;
    if (divided && is_digit(ahead.peek(1))) {
        ++ahead.at;
        const auto value = ahead.number(2, 2);
        if (!value || *value > 59) return {};
        minute = *value;
    } else if ((!read.marked && bare == BareHour::NeedsWord) ||
               (ahead.peek() == '/' || ahead.peek() == '%')) {
        return {};
    }
    // "1.30.2" and "10.12/3" are other numbers.
    if ((ahead.peek() == '.' || ahead.peek() == '/') && is_digit(ahead.peek(1))) return {};
    if (letter_at(ahead.text, ahead.at) || (*hour == 24 && minute > 0)) return {};
    read.time = ClockTime{minutes{*hour * 60 + minute}};
    walk = ahead;
    return read;
}

/// Past "-", "till", or nothing between two times, where extraction lost the mark.
bool range_mark(Walk& walk)
{
    walk.spaces();
    const bool found = walk.any_word(range_marks);
    walk.spaces();
    return found;
}

std::optional<FoundTime> time_from(Walk walk)
{
    const auto begin = walk.at;
    const auto first = one_time(walk);
    if (!first) return {};
    FoundTime found{begin, walk.at - begin, first->time, {}, first->about};
    auto ahead = walk;
    const bool mark = range_mark(ahead);
    const bool hours = mark && first->marked &&
                       trim(walk.text.substr(begin, walk.at - begin)).find_first_of(".:", 3) ==
                           std::string_view::npos;
    const auto second = one_time(ahead, hours ? BareHour::Enough : BareHour::NeedsWord);
    const bool later = second && second->time > first->time;
    // Without a mark, two times are a range only if both are written out.
    if (later && (mark || second->about || ahead.at - walk.at >= 5)) {
        found.end = second->time;
        found.about = found.about || second->about;
        walk = ahead;
    } else if (mark && !second && (trim(walk.text.substr(ahead.at)).empty())) {
        walk = ahead;
    }
    found.size = walk.at - begin;
    return found;
}

bool after_bracket(std::string_view text, std::size_t at)
{
    const auto head = trim(text.substr(0, at));
    return !head.empty() && (head.back() == '(' || head.back() == '[');
}

bool word_begins(std::string_view text, std::size_t at)
{
    if (at == 0) return true;
    const char before = text[at - 1];
    return !is_digit(before) && before != '.' && before != ':' && before != '/' && before != '-' &&
           (static_cast<unsigned char>(before) < 0x80) && !letter_at(text, at - 1);
}

enum class Proof { Needed, Given };

std::optional<FoundTime> find_time(std::string_view text, Proof proof)
{
    const auto folded = fold(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const bool starts = is_digit(folded[at]) || folded[at] == 'k' || folded[at] == 'c';
        if (!starts || !word_begins(folded, at)) continue;
        auto found = time_from(Walk{folded, at});
        if (!found) continue;
        const bool proven = folded[at] == 'k' || found->end || found->about ||
                            after_bracket(folded, at) || proof == Proof::Given;
        if (proven) return found;
        at += found->size - 1;
    }
    return {};
}

} // namespace

std::optional<Day> FoundDate::in(std::chrono::year assumed) const
{
    const Day result{year.value_or(assumed), month, day};
    if (!result.ok()) return {};
    return result;
}

std::vector<FoundDate> dates_in(std::string_view text)
{
    return find_dates(text, iso_date, named_date);
}

std::vector<FoundDate> labelled_dates_in(std::string_view text)
{
    return find_dates(text, iso_date, named_date, slash_date, short_date);
}

std::optional<year> year_in(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!number_begins(text, at)) continue;
        Walk walk{text, at};
        const auto value = walk.number(4, 4);
        if (value && *value >= 2000 && plausible_year(*value)) return year{*value};
        while (at + 1 < text.size() && is_digit(text[at + 1]))
            ++at;
    }
    return {};
}

std::optional<FoundTime> time_at_start(std::string_view text)
{
    const auto folded = fold(text);
    return time_from(Walk{folded, 0});
}

std::optional<FoundTime> time_in(std::string_view text)
{
    return find_time(text, Proof::Needed);
}

std::optional<FoundTime> labelled_time_in(std::string_view text)
{
    return find_time(text, Proof::Given);
}

} // namespace klubba::notice
