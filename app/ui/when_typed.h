#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>

// Days, times and lengths of time as people type them, in Swedish and English alike. Everything is
// pure: what "tisdag" means is asked with the day it is said on.
namespace klubba::ui {

/// "2026-11-24", "20261124", "24/11", "24.11.2026", "24 nov", "24 november 2026", "tisdag" and
/// "tis", "idag", "i morgon", "+7". Without a year the first such day from `from` on; a weekday the
/// first after `from`.
std::optional<Day> day_typed(std::string_view text, Day from);

/// "9", "9.30", "9:30", "0930", "kl 9", "24".
std::optional<ClockTime> clock_typed(std::string_view text);

/// "45", "-10", "45 min", "1 tim", "1 h 30", "1:30", "1,5 h"; a number alone is minutes. The minus
/// may be the typographic one.
std::optional<Duration> length_typed(std::string_view text);

/// An end: a clock time, or a length from the start: "+45", "45 min", "1 tim".
std::optional<ClockTime> end_typed(std::string_view text, std::optional<ClockTime> start);

} // namespace klubba::ui
