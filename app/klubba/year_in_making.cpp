#include "klubba/year_in_making.h"

#include "wire/year_codec.h"

#include <algorithm>

namespace klubba {

namespace {

std::vector<year::HeldMeeting>
meetings_of(const Years& years, const meeting::MeetingState& shown, std::string_view body)
{
    std::vector<year::HeldMeeting> held;
    const auto add = [&](const StreamId& stream, const meeting::MeetingState& state) {
        const bool is_there = state.phase != meeting::Phase::Nothing;
        if (is_there && year::is_meeting_of(state.info, body))
            held.push_back({stream.text, &state});
    };
    if (years.others)
        for (const auto& [stream, state] : *years.others)
            add(stream, *state);
    add(years.stream, shown);
    return held;
}

std::vector<std::string> bodies_of(const Years& years, const meeting::MeetingState& shown)
{
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        const bool is_new =
            !name.empty() && std::find(names.begin(), names.end(), name) == names.end();
        if (is_new) names.push_back(name);
    };
    add(shown.info.body);
    if (years.bodies)
        for (const auto& [stream, history] : *years.bodies)
            add(history.state().name);
    if (years.others)
        for (const auto& [stream, state] : *years.others)
            add(state->info.body);
    return names;
}

/// With its name alone, where it has no stream of its own.
year::BodyState body_of(const Years& years, const std::string& name)
{
    year::BodyState nothing;
    nothing.name = name;
    if (!years.bodies) return nothing;
    const auto found = years.bodies->find(wire::body_stream(name));
    return found == years.bodies->end() ? nothing : found->second.state();
}

} // namespace

std::optional<year::ItemAssignments> assignments_of(const Years& years,
                                                    const meeting::MeetingState& shown)
{
    if (!years.bodies || years.bodies->empty() || years.stream.text.empty()) return {};
    std::vector<const year::BodyState*> bodies;
    for (const auto& [stream, history] : *years.bodies)
        bodies.push_back(&history.state());
    auto all = year::item_assignments(years.stream.text, shown, bodies);
    if (all.all.empty()) return {};
    return all;
}

const year::YearView& YearInMaking::of(const Years& years,
                                       const meeting::MeetingState& shown,
                                       const ui::YearDesk& desk,
                                       std::size_t changes,
                                       const Day& today,
                                       Instant now)
{
    if (m_changes == changes && m_body == desk.body && m_year == desk.year && m_today == today)
        return m_view;
    m_bodies = bodies_of(years, shown);
    const auto body = !desk.body.empty()  ? desk.body
                      : !m_bodies.empty() ? m_bodies.front()
                                          : std::string{};
    const bool has_day = shown.phase != meeting::Phase::Nothing;
    const auto year =
        desk.year.value_or(static_cast<int>((has_day ? shown.info.day : today).year()));
    m_view = {};
    if (!body.empty())
        m_view = year::year_view(body_of(years, body), year, meetings_of(years, shown, body), today,
                                 now);
    m_changes = changes;
    m_body = desk.body;
    m_year = desk.year;
    m_today = today;
    return m_view;
}

} // namespace klubba
