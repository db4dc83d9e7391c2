#include "meeting/alternation.h"

#include "meeting/attendance.h"
#include "meeting/meeting_days.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

/// Out for a conflict of interest at that moment: no interruption of service (KL 5:20).
bool is_out_for_conflict(const MeetingState& state, const PersonId& person, Instant at)
{
    return std::any_of(state.conflicts.begin(), state.conflicts.end(),
                       [&](const ConflictRecord& one) {
                           return one.person == person && one.left && *one.left <= at &&
                                  (!one.returned || at <= *one.returned);
                       });
}

bool seat_was_taken(const MeetingState& state, const PersonId& seat, Instant at)
{
    return std::any_of(state.people.begin(), state.people.end(),
                       [&](const PersonRecord& one) { return seat_served_at(one, at) == seat; });
}

/// The substitute's service in the seat that began between the two moments, if any did for another
/// reason than a conflict of interest.
const PersonRecord*
replaced_by(const MeetingState& state, const PersonId& seat, Instant from, Instant until)
{
    for (const auto& record : state.people) {
        for (const auto& service : record.service) {
            if (service.seat == seat && !service.for_item && service.from >= from &&
                service.from <= until)
                return &record;
        }
    }
    return nullptr;
}

bool is_interruption(const MeetingState& state,
                     const PersonRecord& member,
                     const PresenceChange& left,
                     Instant at)
{
    const auto rules = rules_of(state);
    const auto* substitute = replaced_by(state, member.person.id, left.at, at);
    if (rules.kind == BodyKind::Council)
        return left.presence == Presence::Absent || substitute != nullptr;
    if (substitute == nullptr) return false;
    switch (rules.alternation) {
    case Alternation::Allowed:
        return false;
    case Alternation::WhenBalanceChanged:
        return substitute->person.party == member.person.party;
    case Alternation::Refused:
        break;
    }
    return true;
}

bool member_may_not(const MeetingState& state, const PersonRecord& member, Instant at)
{
    const auto& notes = member.presence;
    for (std::size_t i = 1; i < notes.size() && notes[i].at <= at; ++i) {
        const auto& left = notes[i];
        const bool served = is_present(notes[i - 1].presence) &&
                            !seat_was_taken(state, member.person.id,
                                            std::max(left.at - Duration{1}, Instant::min()));
        if (!served || is_present(left.presence)) continue;
        if (day_of(state, left.at) != day_of(state, at)) continue;
        if (is_out_for_conflict(state, member.person.id, left.at)) continue;
        if (is_interruption(state, member, left, at)) return true;
    }
    return false;
}

/// In the council a substitute who serves is bound as a member is (KL 4:22, 5:20).
bool substitute_may_not(const MeetingState& state, const PersonRecord& substitute, Instant at)
{
    if (rules_of(state).kind != BodyKind::Council) return false;
    return std::any_of(
        substitute.service.begin(), substitute.service.end(), [&](const Service& service) {
            if (!service.until || *service.until > at || service.for_item) return false;
            const bool left = presence_at(substitute, *service.until) == Presence::Absent;
            return left && day_of(state, *service.until) == day_of(state, at);
        });
}

} // namespace

bool may_not_serve_again(const MeetingState& state, const PersonId& person, Instant at)
{
    const auto* record = find(state, person);
    // Asked of everyone at every count of who serves; most have one note of presence or none.
    if (record == nullptr || record->presence.size() < 2) return false;
    if (at == Instant::max()) at = latest_moment_of(state); // serving_now: by the last note of all
    if (record->person.seat == SeatKind::Member) return member_may_not(state, *record, at);
    if (record->person.seat == SeatKind::Substitute) return substitute_may_not(state, *record, at);
    return false;
}

} // namespace klubba::meeting
