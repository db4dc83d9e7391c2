#pragma once

#include "meeting/state.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/fold.h"
#include "year/overview.h"

#include <string>
#include <vector>

// The year of support/whole_year.h with meetings that were held, for what tells of both.
namespace klubba::testing {

/// Nothing where it is refused.
inline void
tell(year::BodyState& state, const year::Command& command, const std::string& fresh = "n")
{
    const auto events = year::decide(state, command, fresh);
    if (!events) return;
    for (const auto& event : *events)
        year::apply(state, event);
}

inline year::BodyState body_after(const std::vector<year::Command>& commands)
{
    year::BodyState state;
    for (std::size_t i = 0; i < commands.size(); ++i)
        tell(state, commands[i], "n" + std::to_string(i));
    return state;
}

constexpr Day day_of_2027(unsigned month, unsigned date)
{
    return {std::chrono::year{2027}, std::chrono::month{month}, std::chrono::day{date}};
}

inline meeting::MeetingState meeting_held_on(Day day, const std::string& place)
{
    meeting::MeetingState held;
    held.phase = meeting::Phase::Closed;
    held.info.body = year_body;
    held.info.day = day;
    held.info.place = place;
    held.opened = Instant{std::chrono::sys_days{day}} + std::chrono::hours{8};
    return held;
}

inline meeting::ItemRecord&
add_taken_up(meeting::MeetingState& held, const std::string& id, const std::string& title)
{
    meeting::ItemRecord record;
    record.item.id.text = id;
    record.item.title = title;
    record.item.kind = meeting::ItemKind::Information;
    record.sittings.emplace_back();
    held.items.push_back(std::move(record));
    return held.items.back();
}

} // namespace klubba::testing
