#include "meeting/alternation.h"
#include "meeting/attendance.h"
#include "meeting/proceeding.h"
#include "meeting/substitution.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const NotePresence& command)
{
    const auto* record = find(next.state(), command.person);
    const bool is_known = record != nullptr && !record->presence.empty() &&
                          presence_at(*record, next.at()) == command.presence;
    if (!is_known) next.then(PresenceNoted{command.person, command.presence, next.at()});
}

void wish(Proceeding& next, const CompleteRollCall&)
{
    next.then(RollCallCompleted{next.at()});
}

void wish(Proceeding& next, const SeatSubstitute& command)
{
    auto substitute = command.substitute;
    if (!substitute) {
        const auto in_order = substitutes_for(next.state(), command.seat, next.at());
        if (in_order.empty())
            return next.refuse(Refusal::Kind::NoSubstituteIsThere, command.seat.text);
        substitute = in_order.front();
    }
    if (may_not_serve_again(next.state(), substitute, next.at()))
        return next.refuse(Refusal::Kind::AlternationIsNotAllowed, substitute.text);
    next.then(SubstituteSeated{substitute, command.seat, next.at(), command.for_item});
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
}

void wish(Proceeding& next, const LeaveForConflict& command)
{
    if (find_conflict(next.state(), command.item, command.person) == nullptr)
        next.then(ConflictRaised{command.item, command.person, {}, {}, next.at()});
    next.then(ConflictedPersonLeft{command.item, command.person, next.at()});
}

void wish(Proceeding& next, const ReturnFromConflict& command)
{
    next.then(ConflictedPersonReturned{command.item, command.person, next.at()});
    for (const auto& record : next.state().people) {
        const bool serves_for =
            std::any_of(record.service.begin(), record.service.end(), [&](const Service& service) {
                return service.seat == command.person && service.for_item == command.item &&
                       !service.until;
            });
        if (serves_for) next.then(SubstituteReleased{record.person.id, next.at()});
    }
}

} // namespace klubba::meeting
