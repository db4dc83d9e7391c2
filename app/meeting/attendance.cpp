#include "meeting/attendance.h"

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

std::size_t seats(const MeetingState& state)
{
    return static_cast<std::size_t>(
        std::count_if(state.people.begin(), state.people.end(), [](const PersonRecord& person) {
            return person.person.seat == SeatKind::Member;
        }));
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
    const auto all = seats(state);
    return {all, serving_at(state, at).size(), all / 2 + 1};
}

Quorum quorum_now(const MeetingState& state)
{
    return quorum_at(state, end_of_time);
}

} // namespace klubba::meeting
