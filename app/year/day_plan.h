#pragma once

#include "base/time.h"
#include "meeting/agenda.h"
#include "year/overview.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// A day of a meeting: what is to be done, one after the other, and pauses where people need them.
namespace klubba::year {

/// When a body pauses, and for how long: the median of its earlier meetings, else as most do.
struct Habits {
    ClockTime starts{std::chrono::hours{9}}; ///< The meeting.
    ClockTime lunch{std::chrono::hours{12}};
    Duration lunch_length{std::chrono::hours{1}};
    Duration pause_length{std::chrono::minutes{15}};
    Duration stretch{std::chrono::minutes{90}}; ///< Between two pauses.
    std::int64_t lunches{};                     ///< So many earlier ones were gone by; 0: by none.
    std::int64_t pauses{};
    std::int64_t meetings{};
};
/// As they were planned in the closed ones of `held`, by the clock of each.
Habits habits_of(std::span<const HeldMeeting> held);

/// `slots` with their lengths, each after the one before it from `starts` on, and pauses and a
/// lunch among them; never within one, never first and never last.
struct Block {
    meeting::Slot slot; ///< Its times are not looked at.
    Duration length{};
};
struct PauseTitles {
    std::string pause;
    std::string lunch;
};
std::vector<meeting::Slot> day_plan(std::span<const Block> blocks,
                                    Instant starts,
                                    const Zone& zone,
                                    const Habits& habits,
                                    const PauseTitles& titles);

} // namespace klubba::year
