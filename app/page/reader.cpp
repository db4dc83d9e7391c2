#include "page/reader.h"

#include "base/describe.h"

namespace klubba::page {

std::string clock(const Reader& reader, Instant instant)
{
    return to_text(reader.zone.clock_of(instant));
}

std::string day_text(const Reader& reader, Day day)
{
    if (!day.ok()) return {};
    const bool is_of_this_year = day.year() == reader.zone.day_of(reader.now).year();
    return is_of_this_year ? reader.words.day_of_month(day) : reader.words.day(day);
}

std::string full_day(const Reader& reader, Day day)
{
    if (!day.ok()) return {};
    return std::string(reader.words.weekday(day)) + " " + reader.words.day(day);
}

std::string language_code(const Reader& reader)
{
    return std::string(name_of(reader.words.language()));
}

} // namespace klubba::page
