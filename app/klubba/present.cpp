#include "klubba/present.h"

#include <algorithm>

namespace klubba {

/// More than anyone scrolls through while a meeting goes on.
static constexpr std::size_t log_lines = 400;

void Present::set(const SharedHistory& history, Instant now, std::optional<Instant> known_until)
{
    using std::chrono::floor;
    using std::chrono::seconds;
    const bool is_other_second = floor<seconds>(now) != floor<seconds>(m_now);
    const bool is_known_otherwise = known_until != m_known_until;
    if (is_known_otherwise || history != m_history) ++m_changes;
    m_now = now;
    m_known_until = known_until;
    if (history != m_history) {
        m_history = history;
        m_knows_assignments = false;
        m_zone = Zone::named(state().info.zone);
    } else if (!is_other_second && !is_known_otherwise)
        return;
    m_room.reset();
    m_chair.reset();
    m_secretary.reset();
}

const meeting::RoomView& Present::room()
{
    if (!m_room) {
        m_room = meeting::room_view(state(), std::min(m_now, m_known_until.value_or(m_now)));
        if (const auto* known = assignments()) year::show_assignments(*m_room, state(), *known);
    }
    return *m_room;
}

void Present::set_years(Years years)
{
    if (years == m_years) return;
    m_years = std::move(years);
    m_knows_assignments = false;
    m_room.reset();
    ++m_changes;
}

const year::ItemAssignments* Present::assignments()
{
    if (!m_knows_assignments) {
        m_assignments = assignments_of(m_years, state());
        m_knows_assignments = true;
    }
    return m_assignments ? &*m_assignments : nullptr;
}

const meeting::ChairView& Present::chair()
{
    if (!m_chair) m_chair = meeting::chair_view(*m_history, m_now);
    return *m_chair;
}

const meeting::SecretaryView& Present::secretary()
{
    if (!m_secretary) m_secretary = meeting::secretary_view(*m_history, m_now, log_lines);
    return *m_secretary;
}

} // namespace klubba
