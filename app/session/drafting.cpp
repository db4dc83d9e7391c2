#include "session/drafting.h"

#include "wire/year_codec.h"

#include <utility>

namespace klubba::session {

DraftedAnswer drafted_from_plan(const Meetings& meetings,
                                const Bodies& bodies,
                                const std::string& body,
                                const year::PlannedMeetingId& planned,
                                year::DraftingMeans means)
{
    const auto found = bodies.find(wire::body_stream(body));
    if (found == bodies.end()) return year::Refusal{year::Refusal::Kind::NoBody, body};
    for (const auto& [stream, history] : bodies)
        if (stream != found->first) means.others.push_back(&history.state());
    const auto held = meetings_of(meetings, body);
    auto made = year::draft_of(found->second.state(), planned, held, means);
    if (!made) return std::move(made.error());
    return std::move(*made);
}

DraftedAnswer draft_from_plan(Station& station,
                              const std::string& body,
                              const year::PlannedMeetingId& planned,
                              year::DraftingMeans means,
                              const std::string& actor,
                              const std::string& person)
{
    auto answer =
        drafted_from_plan(station.meetings(), station.bodies(), body, planned, std::move(means));
    const auto* made = std::get_if<year::Drafting>(&answer);
    if (made == nullptr) return answer;
    const StreamId stream{made->stream};
    if (!station.meetings().contains(stream)) {
        const auto drafted = station.submit(stream, {made->meeting, {}}, actor, person);
        if (const auto* broken = std::get_if<Failure>(&drafted)) return *broken;
        if (const auto* refused = std::get_if<meeting::Refusal>(&drafted))
            return Failure{Failure::Kind::BadInput, stream.text + ": the draft was refused: " +
                                                        std::string{name_of(refused->kind)}};
    }
    for (const auto& link : made->links) {
        const auto linked = station.submit(body, link, actor, person);
        if (const auto* broken = std::get_if<Failure>(&linked)) return *broken;
        if (const auto* refused = std::get_if<year::Refusal>(&linked)) return *refused;
    }
    return answer;
}

} // namespace klubba::session
