#include "meeting/calendar.h"

#include <algorithm>
#include <array>

namespace klubba::meeting {

using namespace std::chrono;

namespace {

/// By the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
sys_days easter_sunday(year in)
{
    const int number{in};
    const int golden = number % 19;
    const int century = number / 100;
    const int leap =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (number % 100 / 4) - leap - number % 4) % 7;
    const int correction = (golden + 11 * leap + 22 * weekday) / 451;
    const int day_count = leap + weekday - 7 * correction + 114;
    return sys_days{in / month{static_cast<unsigned>(day_count / 31)} /
                    day{static_cast<unsigned>(day_count % 31 + 1)}};
}

sys_days first_saturday_from(sys_days from)
{
    return from + (Saturday - weekday{from});
}

sys_days midsummer_day(year in)
{
    return first_saturday_from(sys_days{in / June / 20});
}

Day later(Day from, days count)
{
    return Day{sys_days{from} + count};
}

} // namespace

bool is_public_holiday(Day day)
{
    const auto in = day.year();
    const auto easter = easter_sunday(in);
    const std::array holidays{
        sys_days{in / January / 1},
        sys_days{in / January / 6},
        easter - days{2},
        easter,
        easter + days{1},
        sys_days{in / May / 1},
        easter + days{39}, // Ascension Day
        easter + days{49}, // Whit Sunday
        sys_days{in / June / 6},
        midsummer_day(in),
        first_saturday_from(sys_days{in / October / 31}), // All Saints' Day
        sys_days{in / December / 25},
        sys_days{in / December / 26},
    };
    return std::find(holidays.begin(), holidays.end(), sys_days{day}) != holidays.end();
}

bool is_working_day(Day day)
{
    const sys_days at{day};
    const weekday of_week{at};
    const auto in = day.year();
    const bool is_eve = at == midsummer_day(in) - days{1} || at == sys_days{in / December / 24} ||
                        at == sys_days{in / December / 31};
    return of_week != Saturday && of_week != Sunday && !is_eve && !is_public_holiday(day);
}

Day working_day_from(Day day)
{
    while (!is_working_day(day))
        day = later(day, days{1});
    return day;
}

Day working_day_before(Day day)
{
    while (!is_working_day(day))
        day = later(day, days{-1});
    return day;
}

Day verification_deadline(Day last_meeting_day)
{
    return later(last_meeting_day, days{14});
}

Day posting_deadline(Day verified)
{
    return later(verified, days{2});
}

Day last_appeal_day(Day posted)
{
    return working_day_from(later(posted, weeks{3}));
}

Day removal_day(Day posted)
{
    return later(last_appeal_day(posted), days{1});
}

} // namespace klubba::meeting
