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
    next.then(SubstituteSeated{substitute, command.seat, next.at(), command.for_item});
}

void wish(Proceeding& next, const ReleaseSubstitute& command)
{
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
