#include "meeting/alternation.h"
#include "meeting/attendance.h"
#include "meeting/participation.h"
#include "meeting/proceeding.h"
#include "meeting/substitution.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

namespace {

/// Gives the seat back to whoever can serve on the item after all, or will not be asked to.
void release_for(Proceeding& next, const ItemId& item, const PersonId& person)
{
    const auto people = next.state().people;
    for (const auto& record : people) {
        const bool serves_for =
            std::any_of(record.service.begin(), record.service.end(), [&](const Service& service) {
                return service.seat == person && service.for_item == item &&
                       service.from <= next.at() && !service.until;
            });
        if (serves_for) next.then(SubstituteReleased{record.person.id, next.at()});
    }
}

/// Who comes back into the room is back for every item. A substitute who serves on the item on the
/// table goes on to its end, for the one who is back is still kept from it.
void come_back(Proceeding& next, const PersonId& person)
{
    const auto conflicts = next.state().conflicts;
    for (const auto& conflict : conflicts) {
        if (conflict.person != person || !conflict.left || conflict.returned) continue;
        next.then(ConflictedPersonReturned{conflict.item, person, next.at()});
        if (conflict.item != next.state().open_item ||
            !is_conflicted(next.state(), conflict.item, person))
            release_for(next, conflict.item, person);
    }
}

/// The item on the table, when a conflict of interest on it is why the seat needs a substitute.
ItemId only_for(const MeetingState& state, const PersonId& seat, Instant at)
{
    auto holder = seat;
    for (const auto& record : state.people) {
        if (seat_served_at(record, at) == seat) holder = record.person.id;
    }
    const auto* record = find(state, holder);
    const bool is_there = record != nullptr && is_present(presence_at(*record, at));
    return is_there && is_conflicted(state, state.open_item, holder) ? state.open_item : ItemId{};
}

PersonId first_in_order(const MeetingState& state, const SeatSubstitute& command, Instant at)
{
    for (const auto& id : substitutes_for(state, command.seat, at)) {
        if (!command.for_item || !is_conflicted(state, command.for_item, id)) return id;
    }
    return {};
}

} // namespace

void wish(Proceeding& next, const NotePresence& command)
{
    const auto* record = find(next.state(), command.person);
    const bool is_known = record != nullptr && !record->presence.empty() &&
                          presence_at(*record, next.at()) == command.presence;
    const bool was_out = is_out_for_conflict(next.state(), command.person, next.at());
    if (!is_known) next.then(PresenceNoted{command.person, command.presence, next.at()});
    if (was_out && is_present(command.presence)) come_back(next, command.person);
}

void wish(Proceeding& next, const CompleteRollCall&)
{
    next.then(RollCallCompleted{next.at()});
}

void wish(Proceeding& next, const SeatSubstitute& given)
{
    auto command = given;
    if (!command.for_item) command.for_item = only_for(next.state(), command.seat, next.at());
    if (!command.substitute) command.substitute = first_in_order(next.state(), command, next.at());
    if (!command.substitute)
        return next.refuse(Refusal::Kind::NoSubstituteIsThere, command.seat.text);
    if (may_not_serve_again(next.state(), command.substitute, next.at()))
        return next.refuse(Refusal::Kind::AlternationIsNotAllowed, command.substitute.text);
    next.then(SubstituteSeated{command.substitute, command.seat, next.at(), command.for_item});
}

void wish(Proceeding& next, const ReleaseSubstitute& command)
{
    const auto* substitute = find(next.state(), command.substitute);
    const auto seat = substitute == nullptr ? std::nullopt : seat_served_at(*substitute, next.at());
    const auto* member = seat ? find(next.state(), *seat) : nullptr;
    // To let go of the substitute would be to let the member serve again. A substitute who leaves
    // is noted as absent.
    if (member != nullptr && is_present(presence_at(*member, next.at())) &&
        may_not_serve_again(next.state(), *seat, next.at()))
        return next.refuse(Refusal::Kind::AlternationIsNotAllowed, seat->text);
    next.then(SubstituteReleased{command.substitute, next.at()});
}

void wish(Proceeding& next, const AppointVerifiers& command)
{
    next.then(VerifiersAppointed{command.verifiers, command.substitutes, command.deadline,
                                 command.place, next.at()});
}

void wish(Proceeding& next, const RaiseConflict& command)
{
    next.then(ConflictRaised{command.item, command.person, command.by, command.reason, next.at()});
}

void wish(Proceeding& next, const SettleConflict& command)
{
    next.then(ConflictSettled{command.item, command.person, command.finding, next.at()});
    if (!next.refused() && command.finding == ConflictFinding::DoesNotExist)
        release_for(next, command.item, command.person);
}

void wish(Proceeding& next, const LeaveForConflict& command)
{
    if (find_conflict(next.state(), command.item, command.person) == nullptr)
        next.then(ConflictRaised{command.item, command.person, {}, {}, next.at()});
    next.then(ConflictedPersonLeft{command.item, command.person, next.at()});
}

void wish(Proceeding& next, const ReturnFromConflict& command)
{
    const auto* conflict = find_conflict(next.state(), command.item, command.person);
    const bool is_out = conflict != nullptr && conflict->left && !conflict->returned;
    if (is_out) return come_back(next, command.person);
    // Refused, with the reason why.
    next.then(ConflictedPersonReturned{command.item, command.person, next.at()});
}

} // namespace klubba::meeting
