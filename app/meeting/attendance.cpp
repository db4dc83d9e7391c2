#include "meeting/attendance.h"

#include "meeting/alternation.h"
#include "meeting/participation.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

const Instant end_of_time = Instant::max();

const PersonRecord* substitute_in(const MeetingState& state, const PersonId& seat, Instant at)
{
    const auto found =
        std::find_if(state.people.begin(), state.people.end(), [&](const PersonRecord& person) {
            return seat_served_at(person, at) == seat;
        });
    return found == state.people.end() ? nullptr : &*found;
}

std::size_t seats(const MeetingState& state, const BodyId& body)
{
    return static_cast<std::size_t>(
        std::count_if(state.people.begin(), state.people.end(), [&](const PersonRecord& person) {
            return person.person.seat == SeatKind::Member && person.person.body == body;
        }));
}

std::size_t of_body(const MeetingState& state, const std::vector<Serving>& all, const BodyId& body)
{
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Serving& one) {
        return find(state, one.seat)->person.body == body;
    }));
}

Quorum quorum_of(const MeetingState& state, const std::vector<Serving>& serving, const BodyId& body)
{
    const auto all = seats(state, body);
    return {all, of_body(state, serving, body), all / 2 + 1};
}

} // namespace

Presence presence_at(const PersonRecord& person, Instant at)
{
    Presence presence = Presence::Absent;
    for (const auto& change : person.presence) {
        if (change.at > at) break;
        presence = change.presence;
    }
    return presence;
}

Presence presence_now(const PersonRecord& person)
{
    return presence_at(person, end_of_time);
}

std::optional<PersonId> seat_served_at(const PersonRecord& substitute, Instant at)
{
    for (const auto& service : substitute.service) {
        if (service.from <= at && (!service.until || at < *service.until)) return service.seat;
    }
    return {};
}

std::vector<Serving> serving_at(const MeetingState& state, Instant at)
{
    std::vector<Serving> serving;
    for (const auto& member : state.people) {
        if (member.person.seat != SeatKind::Member) continue;
        const auto* person = substitute_in(state, member.person.id, at);
        if (person == nullptr && may_not_serve_again(state, member.person.id, at)) continue;
        if (person == nullptr) person = &member;
        const auto presence = presence_at(*person, at);
        if (is_present(presence))
            serving.push_back({person->person.id, member.person.id, presence});
    }
    return serving;
}

std::vector<Serving> serving_now(const MeetingState& state)
{
    return serving_at(state, end_of_time);
}

std::vector<Serving> serving_on(const MeetingState& state, const ItemId& item, Instant at)
{
    auto serving = serving_at(state, at);
    std::erase_if(serving,
                  [&](const Serving& one) { return is_conflicted(state, item, one.person); });
    return serving;
}

bool serves_on(const MeetingState& state, const ItemId& item, const PersonId& person, Instant at)
{
    const auto serving = serving_on(state, item, at);
    return std::any_of(serving.begin(), serving.end(),
                       [&](const Serving& one) { return one.person == person; });
}

Instant decided_at(const ItemRecord& record)
{
    const auto at = record.decision->at;
    if (record.sittings.empty()) return at;
    const auto& last = record.sittings.back();
    // The end of a sitting is no longer part of it.
    if (last.closed && at >= *last.closed) return std::max(last.opened, *last.closed - Duration{1});
    return std::max(at, record.sittings.front().opened);
}

Quorum quorum_at(const MeetingState& state, Instant at)
{
    return quorum_of(state, serving_at(state, at), {});
}

Quorum quorum_now(const MeetingState& state)
{
    return quorum_at(state, end_of_time);
}

Quorum quorum_on(const MeetingState& state, const ItemId& item, Instant at)
{
    auto quorum = quorum_of(state, serving_on(state, item, at), {});
    if (rules_of(state).conflict_spares_quorum())
        quorum.spared = quorum_at(state, at).serving - quorum.serving;
    return quorum;
}

std::vector<BodyQuorum> quorums_at(const MeetingState& state, Instant at)
{
    const auto serving = serving_at(state, at);
    std::vector<BodyQuorum> all{{state.info.body, quorum_of(state, serving, {})}};
    for (const auto& body : state.info.joint_bodies)
        all.push_back({body.name, quorum_of(state, serving, body.id)});
    return all;
}

} // namespace klubba::meeting
