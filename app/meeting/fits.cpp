#include "meeting/attendance.h"
#include "meeting/fold.h"
#include "meeting/lookup.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

using Kind = Refusal::Kind;
using Answer = std::optional<Refusal>;

Refusal because(Kind kind, std::string subject = {})
{
    return Refusal{kind, std::move(subject)};
}

Answer unless_open(const MeetingState& state)
{
    if (state.phase != Phase::Open) return because(Kind::MeetingIsNotOpen);
    return {};
}

Answer unless_running(const MeetingState& state)
{
    if (auto no = unless_open(state)) return no;
    if (current_break(state) != nullptr) return because(Kind::MeetingIsPaused);
    return {};
}

Answer unless_called(const MeetingState& state)
{
    if (state.phase < Phase::Called) return because(Kind::MeetingIsNotCalled);
    return {};
}

Answer unless_drafted(const MeetingState& state)
{
    if (state.phase == Phase::Nothing) return because(Kind::NothingIsDrafted);
    return {};
}

/// The record of that id, or the refusal that says there is none.
template <class Record, class Key>
Result<const Record*, Refusal> known(const std::vector<Record>& records, const Key& id, Kind kind)
{
    const auto* record = find_in(records, id);
    if (record == nullptr) return unexpected<Refusal>(because(kind, id.text));
    return record;
}

Result<const PersonRecord*, Refusal> person(const MeetingState& state, const PersonId& id)
{
    return known(state.people, id, Kind::NoSuchPerson);
}

Result<const SlotRecord*, Refusal> slot(const MeetingState& state, const SlotId& id)
{
    return known(state.slots, id, Kind::NoSuchSlot);
}

Result<const ItemRecord*, Refusal> item(const MeetingState& state, const ItemId& id)
{
    return known(state.items, id, Kind::NoSuchItem);
}

template <class T>
Answer no(const Result<T, Refusal>& result)
{
    if (result) return {};
    return result.error();
}

Answer before_opening(const MeetingState& state, Instant at)
{
    if (state.opened && at < *state.opened) return because(Kind::AtIsBeforeOpening);
    return {};
}

// --- Preparing

Answer fits(const MeetingState& state, const MeetingDrafted&)
{
    if (state.phase != Phase::Nothing) return because(Kind::AlreadyDrafted);
    return {};
}

Answer fits(const MeetingState& state, const MeetingCorrected&)
{
    return unless_drafted(state);
}

Answer fits(const MeetingState& state, const MeetingCalled&)
{
    if (auto no = unless_drafted(state)) return no;
    if (state.phase != Phase::Draft) return because(Kind::MeetingIsNotADraft);
    return {};
}

Answer fits(const MeetingState& state, const FirstSectionSet& event)
{
    if (auto no = unless_drafted(state)) return no;
    if (event.number < 1 || event.number > 99'999)
        return because(Kind::NumberIsOutOfRange, std::to_string(event.number));
    return {};
}

template <class Record, class Key>
Answer fresh(const MeetingState& state, const std::vector<Record>& records, const Key& id)
{
    if (auto no = unless_drafted(state)) return no;
    if (!id) return because(Kind::IdIsMissing);
    if (find_in(records, id) != nullptr) return because(Kind::IdIsTaken, id.text);
    return {};
}

Answer fits(const MeetingState& state, const PersonListed& event)
{
    return fresh(state, state.people, event.person.id);
}

Answer fits(const MeetingState& state, const PersonCorrected& event)
{
    return no(person(state, event.person.id));
}

Answer fits(const MeetingState& state, const PersonRemoved& event)
{
    const auto found = person(state, event.person);
    if (!found) return found.error();
    if (!(*found)->presence.empty() || !(*found)->service.empty())
        return because(Kind::PersonHasTakenPart, event.person.text);
    return {};
}

Answer sane(const Slot& slot)
{
    if (slot.title.empty()) return because(Kind::TitleIsMissing, slot.id.text);
    if (slot.starts && slot.ends && *slot.ends < *slot.starts)
        return because(Kind::EndsBeforeItStarts, slot.id.text);
    return {};
}

Answer place_before(const MeetingState& state, const SlotId& before)
{
    return before ? no(slot(state, before)) : Answer{};
}

Answer place_before(const MeetingState& state, const ItemId& before)
{
    return before ? no(item(state, before)) : Answer{};
}

Answer fits(const MeetingState& state, const SlotPlanned& event)
{
    if (auto no = fresh(state, state.slots, event.slot.id)) return no;
    if (auto no = sane(event.slot)) return no;
    return place_before(state, event.before);
}

Answer fits(const MeetingState& state, const SlotCorrected& event)
{
    if (auto unknown = no(slot(state, event.slot.id))) return unknown;
    return sane(event.slot);
}

Answer fits(const MeetingState& state, const SlotRemoved& event)
{
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->started) return because(Kind::SlotHasStarted, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemAdded& event)
{
    if (auto no = fresh(state, state.items, event.item.id)) return no;
    if (event.item.title.empty()) return because(Kind::TitleIsMissing, event.item.id.text);
    return place_before(state, event.before);
}

Answer fits(const MeetingState& state, const ItemCorrected& event)
{
    if (auto unknown = no(item(state, event.item.id))) return unknown;
    if (event.item.title.empty()) return because(Kind::TitleIsMissing, event.item.id.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemRemoved& event)
{
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if ((*found)->section) return because(Kind::ItemHasBeenHandled, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemMoved& event)
{
    if (auto unknown = no(item(state, event.item))) return unknown;
    return place_before(state, event.before);
}

// --- Opening and attendance

Answer fits(const MeetingState& state, const MeetingOpened&)
{
    if (state.phase != Phase::Called) return because(Kind::MeetingIsNotCalled);
    return {};
}

Answer fits(const MeetingState& state, const PresenceNoted& event)
{
    if (auto no = unless_called(state)) return no;
    const auto found = person(state, event.person);
    if (!found) return found.error();
    if ((*found)->person.vacant) return because(Kind::SeatIsVacant, event.person.text);
    return {};
}

Answer fits(const MeetingState& state, const RollCallCompleted&)
{
    return unless_open(state);
}

Answer fits(const MeetingState& state, const SubstituteSeated& event)
{
    if (auto no = unless_called(state)) return no;
    const auto substitute = person(state, event.substitute);
    if (!substitute) return substitute.error();
    const auto seat = person(state, event.seat);
    if (!seat) return seat.error();
    if ((*substitute)->person.seat != SeatKind::Substitute)
        return because(Kind::PersonIsNotASubstitute, event.substitute.text);
    if ((*seat)->person.seat != SeatKind::Member)
        return because(Kind::PersonIsNotAMember, event.seat.text);
    if (presence_at(**substitute, event.at) == Presence::Absent)
        return because(Kind::PersonIsNotPresent, event.substitute.text);
    if (seat_served_at(**substitute, event.at))
        return because(Kind::SubstituteServesAlready, event.substitute.text);
    const auto serving = serving_at(state, event.at);
    const bool taken = std::any_of(serving.begin(), serving.end(),
                                   [&](const Serving& one) { return one.seat == event.seat; });
    if (taken) return because(Kind::SeatIsTaken, event.seat.text);
    return {};
}

Answer fits(const MeetingState& state, const SubstituteReleased& event)
{
    const auto found = person(state, event.substitute);
    if (!found) return found.error();
    if (!seat_served_at(**found, event.at))
        return because(Kind::SubstituteDoesNotServe, event.substitute.text);
    return {};
}

Answer fits(const MeetingState& state, const VerifiersAppointed& event)
{
    if (auto no = unless_called(state)) return no;
    if (event.verifiers.empty()) return because(Kind::VerifierIsMissing);
    for (const auto* list : {&event.verifiers, &event.substitutes}) {
        for (const auto& id : *list) {
            const auto found = person(state, id);
            if (!found) return found.error();
            if ((*found)->person.vacant) return because(Kind::SeatIsVacant, id.text);
        }
    }
    return {};
}

Answer fits(const MeetingState& state, const QuestionRegistered& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto no = fresh(state, state.questions, event.question)) return no;
    if (event.text.empty()) return because(Kind::TitleIsMissing, event.question.text);
    return no(person(state, event.by));
}

Answer fits(const MeetingState& state, const QuestionAnswered& event)
{
    if (auto no = unless_called(state)) return no;
    return no(known(state.questions, event.question, Kind::NoSuchQuestion));
}

// --- The course of the meeting

Answer fits(const MeetingState& state, const SlotStarted& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->slot.is_break()) return because(Kind::SlotIsABreak, event.slot.text);
    if (state.current_slot) return because(Kind::AnotherSlotIsOpen, state.current_slot.text);
    return before_opening(state, event.at);
}

Answer fits(const MeetingState& state, const SlotEnded& event)
{
    if (auto no = unless_open(state)) return no;
    if (state.current_slot != event.slot) return because(Kind::SlotIsNotOpen, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const SlotSkipped& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->started) return because(Kind::SlotHasStarted, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemOpened& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (state.open_item == event.item) return because(Kind::ItemIsOpen, event.item.text);
    if (state.open_item) return because(Kind::AnotherItemIsOpen, state.open_item.text);
    const auto& parts = (*found)->item.sub_items;
    const bool has_part =
        event.sub_item.empty() || std::any_of(parts.begin(), parts.end(), [&](const SubItem& part) {
            return part.number == event.sub_item;
        });
    if (!has_part) return because(Kind::NoSuchSubItem, event.sub_item);
    return before_opening(state, event.at);
}

Answer fits(const MeetingState& state, const ItemClosed& event)
{
    if (auto no = unless_open(state)) return no;
    if (state.open_item != event.item) return because(Kind::ItemIsNotOpen, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemSkipped& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    if (state.open_item == event.item) return because(Kind::ItemIsOpen, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const BreakStarted& event)
{
    if (auto no = unless_running(state)) return no;
    if (event.until && *event.until < event.at) return because(Kind::EndsBeforeItStarts);
    if (!event.slot) return {};
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if (!(*found)->slot.is_break()) return because(Kind::SlotIsNoBreak, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const BreakEnded&)
{
    if (auto no = unless_open(state)) return no;
    if (current_break(state) == nullptr) return because(Kind::MeetingIsNotPaused);
    return {};
}

Answer fits(const MeetingState& state, const MeetingClosed& event)
{
    if (auto no = unless_open(state)) return no;
    return before_opening(state, event.at);
}

// --- The floor

Answer known_speaker(const MeetingState& state, const PersonId& id, const std::string& name)
{
    if (!id) {
        if (name.empty()) return because(Kind::SpeakerIsUnknown);
        return {};
    }
    const auto found = person(state, id);
    if (!found) return found.error();
    if ((*found)->person.vacant) return because(Kind::SeatIsVacant, id.text);
    return {};
}

Answer fits(const MeetingState& state, const FloorGiven& event)
{
    if (auto no = unless_running(state)) return no;
    return known_speaker(state, event.person, event.name);
}

Answer fits(const MeetingState& state, const FloorEnded&)
{
    if (auto no = unless_open(state)) return no;
    if (!state.floor) return because(Kind::NobodyHasTheFloor);
    return {};
}

Answer fits(const MeetingState& state, const SpeakerQueued& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto no = fresh(state, state.requests, event.request)) return no;
    return known_speaker(state, event.person, event.name);
}

Answer fits(const MeetingState& state, const SpeakerWithdrawn& event)
{
    if (auto no = unless_open(state)) return no;
    return no(known(state.requests, event.request, Kind::NoSuchRequest));
}

// --- Deciding

Answer fits(const MeetingState& state, const ProposalShown& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (state.open_item != event.item) return because(Kind::ItemIsNotOpen, event.item.text);
    if ((*found)->item.proposal.empty()) return because(Kind::ItemHasNoProposal, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ProposalHidden& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->proposal_shown) return because(Kind::ProposalIsNotShown, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const DecisionRecorded& event)
{
    if (auto no = unless_called(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, event.item.text);
    const bool says_what =
        event.outcome == Outcome::AsProposed || event.outcome == Outcome::Amended;
    if (says_what && event.clauses.empty())
        return because(Kind::ClausesAreMissing, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemVerifiedImmediately& event)
{
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->decision) return because(Kind::ItemIsNotDecided, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const NoteWritten& event)
{
    return no(item(state, event.item));
}

Answer fits(const MeetingState&, const Undone&)
{
    return {};
}

Answer fits(const MeetingState&, const UnknownEvent&)
{
    return {};
}

} // namespace

std::optional<Refusal> misfit(const MeetingState& state, const EventBody& event)
{
    return std::visit([&](const auto& body) { return fits(state, body); }, event);
}

} // namespace klubba::meeting
