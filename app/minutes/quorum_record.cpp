#include "minutes/quorum_record.h"

#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

std::vector<BodyPresence> presence_of_bodies(const MeetingState& state, Instant at)
{
    std::vector<BodyPresence> bodies;
    for (const auto& [body, quorum] : quorums_at(state, at)) {
        if (quorum.seats > 0)
            bodies.push_back({body, quorum.seats, quorum.serving, quorum.needed, quorum.is_met()});
    }
    return bodies;
}

std::string statement(const std::vector<BodyPresence>& bodies)
{
    std::string text;
    for (const auto& one : bodies) {
        const std::string of = bodies.size() > 1 ? "i " + one.body : "";
        text += (text.empty() ? "Av " : " Av ") + std::to_string(one.seats) + " platser " +
                (of.empty() ? "" : of + " ") + "är " + std::to_string(one.serving) +
                " tjänstgörande. " + capitalised(one.body) +
                (one.is_quorate ? " är beslutför." : " är inte beslutför.");
    }
    return text;
}

bool has_section(const Timeline& timeline, Instant at)
{
    return std::any_of(timeline.sections().begin(), timeline.sections().end(),
                       [&](const SectionTime& section) {
                           const auto* record = find(timeline.state(), section.item);
                           return record->item.kind == ItemKind::RollCall &&
                                  (contains(section.spans, at) || section.spans.back().until == at);
                       });
}

} // namespace

std::vector<RollCall> roll_calls_of(const Timeline& timeline, const Zone& zone)
{
    std::vector<RollCall> all;
    for (const auto& at : timeline.state().roll_calls) {
        auto bodies = presence_of_bodies(timeline.state(), at);
        auto text = statement(bodies);
        all.push_back({moment(zone, at), std::move(bodies), has_section(timeline, at), text});
    }
    return all;
}

std::string roll_call_statement(const Timeline& timeline, const SectionTime& section)
{
    const auto& last = section.spans.back();
    const auto at = std::max(last.from, last.until - Duration{1});
    const auto text = statement(presence_of_bodies(timeline.state(), at));
    return "Upprop förrättas." + (text.empty() ? "" : " " + text);
}

std::string quorum_remark(const Timeline& timeline, const ItemId& item)
{
    const auto& state = timeline.state();
    const auto* record = find(state, item);
    // Before anybody was called up nothing is known of who is there.
    if (!record->decision || !state.roll_called) return {};
    const auto quorum = quorum_on(state, item, decided_at(*record));
    if (quorum.seats == 0 || quorum.serving >= quorum.needed) return {};
    const auto body = capitalised(state.info.body);
    const auto numbers = std::to_string(quorum.serving) + " av " + std::to_string(quorum.seats);
    if (quorum.is_met())
        return "Till följd av jäv tjänstgjorde högst hälften av ledamöterna i ärendet, " + numbers +
               ". " + body + " får ändå handlägga det (5 kap. 46 § kommunallagen).";
    return body + " var inte beslutför när ärendet avgjordes: " + numbers +
           " ledamöter tjänstgjorde, minst " + std::to_string(quorum.needed) + " krävs.";
}

} // namespace klubba::minutes
