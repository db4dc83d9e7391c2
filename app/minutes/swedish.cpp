#include "minutes/swedish.h"

#include <array>
#include <cctype>

namespace klubba::minutes {

namespace {

constexpr std::array months{"januari", "februari", "mars",      "april",   "maj",      "juni",
                            "juli",    "augusti",  "september", "oktober", "november", "december"};
constexpr std::array weekdays{"söndagen",  "måndagen", "tisdagen", "onsdagen",
                              "torsdagen", "fredagen", "lördagen"};

const char* const dash = "–";

} // namespace

std::string long_date(Day day)
{
    return day_and_month(day) + " " + std::to_string(static_cast<int>(day.year()));
}

std::string day_and_month(Day day)
{
    const auto month = static_cast<unsigned>(day.month()) - 1;
    return "den " + std::to_string(static_cast<unsigned>(day.day())) + " " + months.at(month);
}

std::string weekday_and_date(Day day)
{
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    return std::string{weekdays.at(weekday.c_encoding())} + " " + long_date(day);
}

std::string clock(ClockTime time)
{
    auto text = to_text(time);
    const auto colon = text.find(':');
    if (colon != std::string::npos) text[colon] = '.';
    return text;
}

std::string clock_range(ClockTime from, ClockTime until)
{
    return "kl. " + clock(from) + dash + clock(until);
}

std::string listed(std::span<const std::string> names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " och " : ", ";
        text += names[i];
    }
    return text;
}

std::string number_ranges(std::span<const std::int64_t> numbers)
{
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        auto last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        if (!text.empty()) text += ", ";
        text += std::to_string(numbers[first]);
        if (last > first) text += dash + std::to_string(numbers[last]);
        first = last + 1;
    }
    return text;
}

std::string section_ranges(std::span<const std::int64_t> numbers)
{
    if (numbers.empty()) return {};
    return (numbers.size() > 1 ? "§§ " : "§ ") + number_ranges(numbers);
}

std::string role_word(meeting::Role role, ViceChairs vice_chairs)
{
    switch (role) {
    case meeting::Role::None:
        return {};
    case meeting::Role::Chair:
        return "ordförande";
    case meeting::Role::ViceChair1:
        return vice_chairs == ViceChairs::One ? "vice ordförande" : "1:e vice ordförande";
    case meeting::Role::ViceChair2:
        return "2:e vice ordförande";
    case meeting::Role::Secretary:
        return "sekreterare";
    }
    return {};
}

std::string capitalised(std::string text)
{
    if (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        // å, ä and ö are C3 A5, C3 A4 and C3 B6; their capitals are 20 hex lower.
        if (first == 0xC3 && text.size() > 1 && static_cast<unsigned char>(text[1]) >= 0xA0)
            text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
        else if (first < 0x80)
            text.front() = static_cast<char>(std::toupper(first));
    }
    return text;
}

std::string ending_in(std::string text, const std::string& mark)
{
    const auto trim = [&](const char* what) {
        const auto last = text.find_last_not_of(what);
        text.erase(last == std::string::npos ? 0 : last + 1);
    };
    trim(" \t\r\n,;");
    const auto word = text.substr(text.find_last_of(" \n") + 1);
    const bool is_abbreviation = word.find('.') + 1 < word.size(); // "m.m."
    const bool is_ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
    if (is_ended && mark == ".") return text;
    if (text.ends_with('.') && !is_abbreviation) trim(".");
    return text + mark;
}

} // namespace klubba::minutes
