#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// Time as Klubba keeps it: instants in UTC. Local time is made at the moment of display, and read
// from what people write (a notice, a script), by a Zone.
namespace klubba {

using Duration = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Duration>;
using Day = std::chrono::year_month_day;

/// Hours and minutes since midnight, as written on a schedule; 24:00 is allowed as an end.
struct ClockTime {
    std::chrono::minutes since_midnight{};

    friend bool operator==(const ClockTime&, const ClockTime&) = default;
    friend auto operator<=>(const ClockTime&, const ClockTime&) = default;
};

/// "2020-11-24T08:00:00.000Z"; the only form in which instants are stored.
std::string to_text(Instant instant);
/// Takes "…Z" or "…+01:00", with or without seconds and fraction. Nothing else.
std::optional<Instant> instant_from(std::string_view text);

/// "2020-11-24".
std::string to_text(Day day);
std::optional<Day> day_from(std::string_view text);

/// "09:05".
std::string to_text(ClockTime time);
/// Takes "09:05", "9:05" and "9.05".
std::optional<ClockTime> clock_time_from(std::string_view text);

/// Local time of a place by the system's time zone database. Cheap to copy; safe on every thread.
class Zone {
public:
    /// Empty if the database has no such name. The first call reads the database (about 2 ms).
    static std::optional<Zone> named(const std::string& name);

    [[nodiscard]] Day day_of(Instant instant) const;
    [[nodiscard]] std::chrono::seconds seconds_of_day(Instant instant) const;
    [[nodiscard]] ClockTime clock_of(Instant instant) const;
    /// The first of two when the clock is turned back; the moment of the change when the time
    /// falls in the hour that is left out.
    [[nodiscard]] Instant at(Day day, ClockTime time) const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    Zone(const void* zone, std::string name);

    const void* m_zone; ///< A date::time_zone, which lives as long as the process.
    std::string m_name;
};

} // namespace klubba
