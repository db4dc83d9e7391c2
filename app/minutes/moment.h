#pragma once

#include "base/describe.h"

#include <optional>

// A point in time as minutes give it: the instant, and what day and clock it was at the meeting.
namespace klubba::minutes {

struct Moment {
    Instant at{};
    Day day{};
    ClockTime time{};

    static constexpr auto fields()
    {
        return list_fields(field("at", &Moment::at), field("day", &Moment::day),
                           field("time", &Moment::time));
    }
    friend bool operator==(const Moment&, const Moment&) = default;
};

inline Moment moment(const Zone& zone, Instant at)
{
    return {at, zone.day_of(at), zone.clock_of(at)};
}

inline std::optional<Moment> moment(const Zone& zone, std::optional<Instant> at)
{
    if (!at) return {};
    return moment(zone, *at);
}

/// From one moment to another; open while it lasts.
struct Stretch {
    Moment from;
    std::optional<Moment> until;

    static constexpr auto fields()
    {
        return list_fields(field("from", &Stretch::from), field("until", &Stretch::until));
    }
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

} // namespace klubba::minutes
