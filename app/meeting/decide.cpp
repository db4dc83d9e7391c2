#include "meeting/decide.h"

#include "meeting/fold.h"
#include "meeting/proceeding.h"

#include <algorithm>

namespace klubba::meeting {

Proceeding::Proceeding(const History& history, Instant at, const Circumstances& circumstances)
    : m_history(history), m_circumstances(circumstances), m_at(at), m_state(history.state())
{
    if (at > circumstances.now) refuse(Refusal::Kind::AtIsInTheFuture);
}

void Proceeding::then(EventBody event)
{
    if (refused()) return;
    m_refusal = misfit(m_state, event);
    if (refused()) return;
    fold(m_state, Event{{}, {}, {}, event});
    m_events.push_back(std::move(event));
}

void Proceeding::refuse(Refusal::Kind kind, std::string subject)
{
    if (!refused()) m_refusal = Refusal{kind, std::move(subject)};
}

Result<std::vector<EventBody>, Refusal> Proceeding::result() &&
{
    if (m_refusal) return unexpected<Refusal>(std::move(*m_refusal));
    return std::move(m_events);
}

Circumstances circumstances(const History& history,
                            Instant clock,
                            std::string_view author,
                            std::int64_t sequence,
                            const std::string& actor)
{
    return {std::max(clock, history.latest_moment().value_or(clock)),
            std::string{author.substr(0, 8)} + "-" + std::to_string(sequence), actor};
}

Result<std::vector<EventBody>, Refusal>
decide(const History& history, const Command& command, const Circumstances& circumstances)
{
    Proceeding next{history, command.at.value_or(circumstances.now), circumstances};
    visit(
        [&](const auto& body) {
            if (!body.roles.has(role_of(circumstances.actor)))
                next.refuse(Refusal::Kind::RoleMayNot, std::string{body.type_name});
            if (!next.refused()) wish(next, body);
        },
        command.body);
    return std::move(next).result();
}

} // namespace klubba::meeting
