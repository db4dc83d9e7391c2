#include "meeting/attendance.h"

#include "meeting/alternation.h"
#include "meeting/participation.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

const Instant end_of_time = Instant::max();

/// Whether the service counts on the item: one for another item does not, since the member is kept
/// from that one alone. With no item in mind every service counts.
bool counts_on(const Service& service, const ItemId& item, Instant at)
{
    if (at < service.from || (service.until && at >= *service.until)) return false;
    return !service.for_item || !item || service.for_item == item;
}

/// Who serves for another in the seat; the one who does so for the item alone goes first.
const PersonRecord*
substitute_in(const MeetingState& state, const PersonId& seat, const ItemId& item, Instant at)
{
    const PersonRecord* found = nullptr;
    for (const auto& record : state.people) {
        for (const auto& service : record.service) {
            if (service.seat != seat || !counts_on(service, item, at)) continue;
            if (service.for_item) return &record;
            found = &record;
        }
    }
    return found;
}

/// Those who are there and would serve, a conflict of interest set aside.
std::vector<Serving> holders(const MeetingState& state, const ItemId& item, Instant at)
{
    std::vector<Serving> holders;
    for (const auto& member : state.people) {
        if (member.person.seat != SeatKind::Member) continue;
        const auto* person = substitute_in(state, member.person.id, item, at);
        if (person == nullptr && may_not_serve_again(state, member.person.id, at)) continue;
        if (person == nullptr) person = &member;
        const auto presence = presence_at(*person, at);
        if (is_present(presence))
            holders.push_back({person->person.id, member.person.id, presence});
    }
    return holders;
}

/// Those of `all` whom no conflict of interest keeps from the item, or out of the room.
std::vector<Serving> without_conflicts(const MeetingState& state,
                                       std::vector<Serving> all,
                                       const ItemId& item,
                                       Instant at)
{
    std::erase_if(all, [&](const Serving& one) {
        return is_out_for_conflict(state, one.person, at) ||
               (item && is_conflicted(state, item, one.person));
    });
    return all;
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

Quorum quorum_of(
    const MeetingState& state, const ItemId& item, Instant at, const BodyId& body, BodyKind kind)
{
    const auto all = seats(state, body);
    const auto there = holders(state, item, at);
    Quorum quorum{all, 0, all / 2 + 1};
    quorum.serving = of_body(state, without_conflicts(state, there, item, at), body);
    if (rules_of(kind, {}).conflict_spares_quorum())
        quorum.spared = of_body(state, there, body) - quorum.serving;
    return quorum;
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
    return without_conflicts(state, holders(state, {}, at), {}, at);
}

std::vector<Serving> serving_now(const MeetingState& state)
{
    return serving_at(state, end_of_time);
}

std::vector<Serving> serving_on(const MeetingState& state, const ItemId& item, Instant at)
{
    return without_conflicts(state, holders(state, item, at), item, at);
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
    return quorum_of(state, {}, at, {}, state.info.body_kind);
}

Quorum quorum_now(const MeetingState& state)
{
    return quorum_at(state, end_of_time);
}

Quorum quorum_on(const MeetingState& state, const ItemId& item, Instant at)
{
    return quorum_of(state, item, at, {}, state.info.body_kind);
}

std::vector<BodyQuorum> quorums_at(const MeetingState& state, Instant at)
{
    std::vector<BodyQuorum> all{{state.info.body, quorum_at(state, at)}};
    for (const auto& body : state.info.joint_bodies)
        all.push_back({body.name, quorum_of(state, {}, at, body.id, body.kind)});
    return all;
}

} // namespace klubba::meeting
