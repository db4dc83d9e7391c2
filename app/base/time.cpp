#include "base/time.h"

#include <date/tz.h>

#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace klubba {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// Reads fixed-width numbers and marks off the front of a text; once wrong, stays wrong.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    int number(std::size_t digits)
    {
        int value = 0;
        const auto part = m_rest.substr(0, digits);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (part.size() != digits || error != std::errc{} || end != part.data() + part.size() ||
            part.front() == '-')
            m_ok = false;
        m_rest.remove_prefix(part.size());
        return value;
    }
    bool skip(char mark)
    {
        if (m_rest.empty() || m_rest.front() != mark) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void expect(char mark) { m_ok = skip(mark) && m_ok; }
    [[nodiscard]] std::size_t digits_ahead() const
    {
        const auto end = m_rest.find_first_not_of("0123456789");
        return end == std::string_view::npos ? m_rest.size() : end;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool done() const { return m_ok && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

Day scan_day(Scanner& scanner)
{
    const int year = scanner.number(4);
    scanner.expect('-');
    const int month = scanner.number(2);
    scanner.expect('-');
    const int day = scanner.number(2);
    return Day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
               std::chrono::day{static_cast<unsigned>(day)}};
}

Duration scan_fraction(Scanner& scanner)
{
    if (!scanner.skip('.')) return {};
    int milliseconds = 0;
    int scale = 100;
    if (scanner.digits_ahead() == 0) scanner.expect('0');
    while (scanner.digits_ahead() > 0) {
        milliseconds += scanner.number(1) * scale;
        scale /= 10;
    }
    return Duration{milliseconds};
}

minutes scan_offset(Scanner& scanner)
{
    if (scanner.skip('Z')) return {};
    const int sign = scanner.skip('-') ? -1 : 1;
    if (sign == 1) scanner.expect('+');
    const int hours = scanner.number(2);
    scanner.skip(':');
    return sign * minutes{hours * 60 + scanner.number(2)};
}

const date::time_zone& zone_of(const void* zone)
{
    return *static_cast<const date::time_zone*>(zone);
}

date::local_time<Duration> local(const void* zone, Instant instant)
{
    return zone_of(zone).to_local(instant);
}

} // namespace

std::string to_text(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    char text[40];
    std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%03dZ", to_text(Day{day}).c_str(),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return text;
}

std::optional<Instant> instant_from(std::string_view text)
{
    Scanner scanner{text};
    const Day day = scan_day(scanner);
    scanner.expect('T');
    const int hour = scanner.number(2);
    scanner.expect(':');
    const int minute = scanner.number(2);
    int second = 0;
    Duration fraction{};
    if (scanner.skip(':')) {
        second = scanner.number(2);
        fraction = scan_fraction(scanner);
    }
    const minutes offset = scan_offset(scanner);
    if (!scanner.done() || !day.ok() || hour > 23 || minute > 59 || second > 59) return {};
    return std::chrono::sys_days{day} + std::chrono::hours{hour} + minutes{minute} +
           seconds{second} + fraction - offset;
}

std::string to_text(Day day)
{
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
}

std::optional<Day> day_from(std::string_view text)
{
    Scanner scanner{text};
    const Day day = scan_day(scanner);
    if (!scanner.done() || !day.ok()) return {};
    return day;
}

std::string to_text(ClockTime time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d",
                  static_cast<int>(time.since_midnight.count() / 60),
                  static_cast<int>(time.since_midnight.count() % 60));
    return text;
}

std::optional<ClockTime> clock_time_from(std::string_view text)
{
    Scanner scanner{text};
    const auto digits = scanner.digits_ahead();
    if (digits < 1 || digits > 2) return {};
    const int hour = scanner.number(digits);
    if (!scanner.skip(':')) scanner.expect('.');
    const int minute = scanner.number(2);
    const bool in_day = (hour <= 23 && minute <= 59) || (hour == 24 && minute == 0);
    if (!scanner.done() || !in_day) return {};
    return ClockTime{minutes{hour * 60 + minute}};
}

Zone::Zone(const void* zone, std::string name) : m_zone(zone), m_name(std::move(name)) {}

std::optional<Zone> Zone::named(const std::string& name)
{
    try {
        return Zone{date::locate_zone(name), name};
    } catch (const std::runtime_error&) {
        return {};
    }
}

Day Zone::day_of(Instant instant) const
{
    const date::year_month_day day{date::floor<date::days>(local(m_zone, instant))};
    return Day{std::chrono::year{static_cast<int>(day.year())},
               std::chrono::month{static_cast<unsigned>(day.month())},
               std::chrono::day{static_cast<unsigned>(day.day())}};
}

seconds Zone::seconds_of_day(Instant instant) const
{
    const auto time = local(m_zone, instant);
    return date::floor<seconds>(time - date::floor<date::days>(time));
}

ClockTime Zone::clock_of(Instant instant) const
{
    return ClockTime{std::chrono::floor<minutes>(seconds_of_day(instant))};
}

Instant Zone::at(Day day, ClockTime time) const
{
    const date::local_time<Duration> wanted{std::chrono::sys_days{day}.time_since_epoch() +
                                            time.since_midnight};
    const auto info = zone_of(m_zone).get_info(wanted);
    if (info.result == date::local_info::nonexistent)
        return std::chrono::time_point_cast<Duration>(info.first.end);
    return zone_of(m_zone).to_sys(wanted, date::choose::earliest);
}

} // namespace klubba
