#include "session/kept_years.h"

namespace klubba::session {

void KeptYears::renew(const Meetings& meetings, const Bodies& bodies, const StreamId& current)
{
    std::size_t events = 0;
    for (const auto& [stream, history] : bodies)
        events += history.events().size();
    if (events != m_body_events || bodies.size() != m_bodies->size()) {
        m_bodies = std::make_shared<const Bodies>(bodies);
        m_body_events = events;
    }
    std::map<StreamId, std::size_t> seen;
    for (const auto& [stream, history] : meetings)
        if (stream != current) seen[stream] = history.events().size();
    if (seen == m_seen) return;
    auto others = std::make_shared<MeetingStates>();
    for (const auto& [stream, count] : seen) {
        const auto before = m_seen.find(stream);
        const bool is_as_before = before != m_seen.end() && before->second == count;
        (*others)[stream] =
            is_as_before
                ? m_others->at(stream)
                : std::make_shared<const meeting::MeetingState>(meetings.at(stream).state());
    }
    m_others = std::move(others);
    m_seen = std::move(seen);
}

} // namespace klubba::session
