#include "meeting/decide.h"

#include "meeting/attendance.h"
#include "meeting/fold.h"
#include "meeting/lookup.h"
#include "meeting/proceeding.h"

namespace klubba::meeting {

Proceeding::Proceeding(const History& history, Instant at, const Circumstances& circumstances)
    : m_history(history), m_circumstances(circumstances), m_at(at), m_state(history.state())
{
    if (at > circumstances.now) refuse(Refusal::Kind::AtIsInTheFuture);
}

void Proceeding::then(EventBody event)
{
    if (refused()) return;
    m_refusal = misfit(m_state, event);
    if (refused()) return;
    fold(m_state, Event{{}, {}, {}, event});
    m_events.push_back(std::move(event));
}

void Proceeding::refuse(Refusal::Kind kind, std::string subject)
{
    if (!refused()) m_refusal = Refusal{kind, std::move(subject)};
}

Result<std::vector<EventBody>, Refusal> Proceeding::result() &&
{
    if (m_refusal) return unexpected<Refusal>(std::move(*m_refusal));
    return std::move(m_events);
}

namespace {

/// The id that a command gave, or a new one.
template <class AnyId>
AnyId or_fresh(const AnyId& id, const Proceeding& next)
{
    return id ? id : AnyId{next.circumstances().fresh_id};
}

void wish(Proceeding& next, const DraftMeeting& command)
{
    next.then(MeetingDrafted{command.info});
    for (const auto& person : command.people)
        next.then(PersonListed{person});
    for (const auto& item : command.items)
        next.then(ItemAdded{item, {}, false});
    for (const auto& slot : command.slots)
        next.then(SlotPlanned{slot, {}});
}

void wish(Proceeding& next, const CorrectMeeting& command)
{
    next.then(MeetingCorrected{command.info});
}

void wish(Proceeding& next, const CallMeeting&)
{
    next.then(MeetingCalled{});
}

void wish(Proceeding& next, const SetFirstSection& command)
{
    next.then(FirstSectionSet{command.number});
}

void wish(Proceeding& next, const ListPerson& command)
{
    auto person = command.person;
    person.id = or_fresh(person.id, next);
    next.then(PersonListed{std::move(person)});
}

void wish(Proceeding& next, const CorrectPerson& command)
{
    next.then(PersonCorrected{command.person});
}

void wish(Proceeding& next, const RemovePerson& command)
{
    next.then(PersonRemoved{command.person});
}

void wish(Proceeding& next, const PlanSlot& command)
{
    auto slot = command.slot;
    slot.id = or_fresh(slot.id, next);
    next.then(SlotPlanned{std::move(slot), command.before});
}

void wish(Proceeding& next, const CorrectSlot& command)
{
    next.then(SlotCorrected{command.slot});
}

void wish(Proceeding& next, const RemoveSlot& command)
{
    next.then(SlotRemoved{command.slot});
}

void wish(Proceeding& next, const LinkSlot& command)
{
    const auto* record = find(next.state(), command.slot);
    if (record == nullptr) {
        next.refuse(Refusal::Kind::NoSuchSlot, command.slot.text);
        return;
    }
    for (const auto& link : command.items) {
        if (find(next.state(), link.item) == nullptr)
            next.refuse(Refusal::Kind::NoSuchItem, link.item.text);
    }
    auto slot = record->slot;
    slot.items = command.items;
    next.then(SlotCorrected{std::move(slot)});
}

void wish(Proceeding& next, const AddItem& command)
{
    auto item = command.item;
    item.id = or_fresh(item.id, next);
    const bool late = next.state().phase >= Phase::Called;
    next.then(ItemAdded{std::move(item), command.before, late});
}

void wish(Proceeding& next, const CorrectItem& command)
{
    next.then(ItemCorrected{command.item});
}

void wish(Proceeding& next, const RemoveItem& command)
{
    next.then(ItemRemoved{command.item});
}

void wish(Proceeding& next, const MoveItem& command)
{
    next.then(ItemMoved{command.item, command.before});
}

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
    next.then(SubstituteSeated{command.substitute, command.seat, next.at()});
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

void wish(Proceeding& next, const RegisterQuestion& command)
{
    next.then(
        QuestionRegistered{or_fresh(command.question, next), command.by, command.text, next.at()});
}

void wish(Proceeding& next, const AnswerQuestion& command)
{
    next.then(QuestionAnswered{command.question, command.by, command.answer, next.at()});
}

void wish(Proceeding& next, const GiveFloor& command)
{
    FloorGiven event{command.person, command.name, command.kind, command.limit, {}, next.at()};
    const auto& waiting = next.state().requests;
    if (!command.person && command.name.empty()) {
        if (waiting.empty()) {
            next.refuse(Refusal::Kind::NobodyIsWaiting);
            return;
        }
        event.person = waiting.front().person;
        event.name = waiting.front().name;
        event.kind = waiting.front().kind;
        event.request = waiting.front().request;
    } else {
        // Whoever is called up out of turn no longer waits.
        for (const auto& request : waiting) {
            const bool same =
                command.person ? request.person == command.person : request.name == command.name;
            if (same && !event.request) event.request = request.request;
        }
    }
    next.then(std::move(event));
}

void wish(Proceeding& next, const EndFloor&)
{
    next.then(FloorEnded{next.at()});
}

void wish(Proceeding& next, const QueueSpeaker& command)
{
    next.then(SpeakerQueued{or_fresh(command.request, next), command.person, command.name,
                            command.kind, next.at()});
}

void wish(Proceeding& next, const WithdrawSpeaker& command)
{
    next.then(SpeakerWithdrawn{command.request, next.at()});
}

void wish(Proceeding& next, const ShowProposal& command)
{
    next.then(ProposalShown{command.item, next.at()});
}

void wish(Proceeding& next, const HideProposal& command)
{
    next.then(ProposalHidden{command.item, next.at()});
}

void wish(Proceeding& next, const RecordDecision& command)
{
    auto clauses = command.clauses;
    const auto* record = find(next.state(), command.item);
    if (clauses.empty() && record != nullptr && command.outcome == Outcome::AsProposed)
        clauses = record->item.proposal;
    next.then(DecisionRecorded{command.item, command.outcome, std::move(clauses), command.reason,
                               next.at()});
}

void wish(Proceeding& next, const VerifyImmediately& command)
{
    next.then(ItemVerifiedImmediately{command.item, next.at()});
}

void wish(Proceeding& next, const WriteNote& command)
{
    const auto* record = find(next.state(), command.item);
    if (record == nullptr || record->note != command.text)
        next.then(NoteWritten{command.item, command.text});
}

template <class Command>
auto wish(Proceeding& next, const Command& command) -> decltype(course(next, command))
{
    course(next, command);
}

template <class Command>
auto wish(Proceeding& next, const Command& command) -> decltype(take_back(next, command))
{
    take_back(next, command);
}

} // namespace

Result<std::vector<EventBody>, Refusal>
decide(const History& history, const Command& command, const Circumstances& circumstances)
{
    Proceeding next{history, command.at.value_or(circumstances.now), circumstances};
    if (!next.refused()) std::visit([&](const auto& body) { wish(next, body); }, command.body);
    return std::move(next).result();
}

} // namespace klubba::meeting
