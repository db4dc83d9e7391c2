#include "meeting/moment.h"

namespace klubba::meeting {

std::optional<Instant> moment_from(std::string_view text, const MeetingInfo& info)
{
    if (const auto instant = instant_from(text)) return instant;
    const auto clock = clock_time_from(text);
    const auto zone = Zone::named(info.zone);
    if (!clock || !zone || !info.day.ok()) return {};
    return zone->at(info.day, *clock);
}

} // namespace klubba::meeting
