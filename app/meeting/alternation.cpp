#include "meeting/alternation.h"

#include "meeting/attendance.h"
#include "meeting/meeting_days.h"
#include "meeting/participation.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

bool seat_was_taken(const MeetingState& state, const PersonId& seat, Instant at)
{
    return std::any_of(state.people.begin(), state.people.end(),
                       [&](const PersonRecord& one) { return seat_served_at(one, at) == seat; });
}

/// From the note that someone is no longer there to the one that finds the person back.
struct Away {
    Instant from{};
    Instant until{};   ///< When asked, for one who is still away.
    bool left = false; ///< Not just without connection.
};

std::vector<Away> times_away(const PersonRecord& record, Instant at)
{
    std::vector<Away> times;
    bool was_there = false;
    for (const auto& note : record.presence) {
        if (note.at > at) break;
        const bool is_there = is_present(note.presence);
        if (was_there && !is_there) times.push_back({note.at, at, false});
        if (!times.empty() && times.back().until == at) {
            if (is_there) times.back().until = note.at;
            times.back().left = times.back().left || note.presence == Presence::Absent;
        }
        was_there = is_there;
    }
    return times;
}

/// The last of those who began to serve in the seat between the two moments, if any did for
/// another reason than a conflict of interest.
const PersonRecord* replaced_by(const MeetingState& state, const PersonId& seat, const Away& away)
{
    const PersonRecord* last = nullptr;
    Instant since{};
    for (const auto& record : state.people) {
        for (const auto& service : record.service) {
            const bool in_it = service.from >= away.from && service.from <= away.until;
            if (service.seat != seat || service.for_item || !in_it) continue;
            if (last == nullptr || service.from > since) last = &record;
            since = std::max(since, service.from);
        }
    }
    return last;
}

/// Who is missing at the first roll call of the day has not served that day.
bool before_roll_call(const MeetingState& state, Instant at)
{
    const auto today =
        std::find_if(state.roll_calls.begin(), state.roll_calls.end(),
                     [&](Instant called) { return day_of(state, called) == day_of(state, at); });
    return today != state.roll_calls.end() && at <= *today;
}

/// Nobody serves before the opening or during a break, so nothing is interrupted then.
bool while_nothing_went_on(const MeetingState& state, const Away& away)
{
    if (!state.opened || away.until <= *state.opened) return true;
    if (before_roll_call(state, away.from)) return true;
    return std::any_of(state.breaks.begin(), state.breaks.end(), [&](const BreakRecord& pause) {
        return pause.started <= away.from && (!pause.ended || away.until <= *pause.ended);
    });
}

bool is_interruption(const MeetingState& state, const PersonRecord& member, const Away& away)
{
    const auto rules = rules_of(state);
    const auto* substitute = replaced_by(state, member.person.id, away);
    if (rules.kind == BodyKind::Council) return away.left || substitute != nullptr;
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
    const auto times = times_away(member, at);
    return std::any_of(times.begin(), times.end(), [&](const Away& away) {
        return is_interruption(state, member, away) &&
               !seat_was_taken(state, member.person.id, away.from - Duration{1}) &&
               !is_out_for_conflict(state, member.person.id, away.from) &&
               !while_nothing_went_on(state, away) && day_of(state, away.from) == day_of(state, at);
    });
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
