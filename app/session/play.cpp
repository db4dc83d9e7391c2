#include "session/play.h"

#include "meeting/moment.h"

#include <string>
#include <utility>

namespace klubba::session {

namespace {

auto wrong_line(std::size_t line, const std::string& what)
{
    return failure(Failure::Kind::BadInput, "line " + std::to_string(line) + ": " + what);
}

/// The meeting that clock times belong to.
std::optional<meeting::MeetingInfo> info_of(const std::vector<wire::ScriptLine>& script,
                                            const std::optional<meeting::MeetingInfo>& current)
{
    for (const auto& line : script) {
        if (const auto* draft = get_if<meeting::DraftMeeting>(&line.command)) return draft->info;
    }
    return current;
}

std::optional<Instant> instant_of(const std::variant<ClockTime, Instant>& at,
                                  const std::optional<meeting::MeetingInfo>& info)
{
    if (const auto* instant = std::get_if<Instant>(&at)) return *instant;
    if (!info) return {};
    return meeting::moment_from(to_text(std::get<ClockTime>(at)), *info);
}

} // namespace

Result<std::vector<Cue>, Failure> cues_of(std::vector<wire::ScriptLine> script,
                                          const std::optional<meeting::MeetingInfo>& current)
{
    const auto info = info_of(script, current);
    std::vector<Cue> cues;
    for (auto& line : script) {
        const auto at = instant_of(line.at, info);
        if (!at)
            return wrong_line(line.line, "at: a clock time needs a meeting with a day and a zone");
        if (!cues.empty() && *at < cues.back().at)
            return wrong_line(line.line, "at: the time goes backwards");
        cues.push_back({*at, std::move(line)});
    }
    return cues;
}

Answer Player::play(const Cue& cue)
{
    m_clock->set(cue.at);
    if (holds_alternative<meeting::DraftMeeting>(cue.line.command))
        m_stream = m_station->new_stream();
    return m_station->submit(m_stream, {cue.line.command, {}}, cue.line.actor);
}

} // namespace klubba::session
