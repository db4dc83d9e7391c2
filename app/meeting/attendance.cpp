#include "meeting/attendance.h"

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
        if (presence != Presence::Absent)
            serving.push_back({person->person.id, member.person.id, presence});
    }
    return serving;
}

std::vector<Serving> serving_now(const MeetingState& state)
{
    return serving_at(state, end_of_time);
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
