#include "meeting/fitting.h"
#include "meeting/participation.h"

#include <algorithm>

namespace klubba::meeting {

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
    const bool is_of_body = (*substitute)->person.body == (*seat)->person.body;
    if ((*substitute)->person.seat != SeatKind::Substitute || !is_of_body)
        return because(Kind::PersonIsNotASubstitute, event.substitute.text);
    if ((*seat)->person.seat != SeatKind::Member)
        return because(Kind::PersonIsNotAMember, event.seat.text);
    // Neither seen nor heard is not present (KL 5:16, 6:24).
    if (!is_present(presence_at(**substitute, event.at)))
        return because(Kind::PersonIsNotPresent, event.substitute.text);
    if (seat_served_at(**substitute, event.at))
        return because(Kind::SubstituteServesAlready, event.substitute.text);
    if (auto unknown = event.for_item ? no(item(state, event.for_item)) : Answer{}) return unknown;
    if (event.for_item && is_conflicted(state, event.for_item, event.substitute))
        return because(Kind::PersonTakesNoPart, event.substitute.text);
    // In the council who has a conflict of interest may stay in the room, and on the seat.
    const auto serving =
        event.for_item ? serving_on(state, event.for_item, event.at) : serving_at(state, event.at);
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

Answer fits(const MeetingState& state, const ConflictRaised& event)
{
    if (auto no = unless_called(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    return unless_a_person(state, event.person);
}

namespace {

Result<const ConflictRecord*, Refusal>
conflict(const MeetingState& state, const ItemId& item, const PersonId& person)
{
    const auto* record = find_conflict(state, item, person);
    if (record == nullptr) return unexpected<Refusal>(because(Kind::NoSuchConflict, person.text));
    return record;
}

} // namespace

Answer fits(const MeetingState& state, const ConflictSettled& event)
{
    if (auto no = unless_open(state)) return no;
    return no(conflict(state, event.item, event.person));
}

Answer fits(const MeetingState& state, const ConflictedPersonLeft& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = conflict(state, event.item, event.person);
    if (!found) return found.error();
    if ((*found)->left && !(*found)->returned)
        return because(Kind::PersonHasLeft, event.person.text);
    const auto leaver = person(state, event.person);
    if (!leaver) return leaver.error();
    const auto seat = (*leaver)->person.seat;
    // Of staff and guests nobody need have noted that they came.
    const bool is_called = seat == SeatKind::Member || seat == SeatKind::Substitute;
    if (is_called && !is_present(presence_at(**leaver, event.at)))
        return because(Kind::PersonIsNotPresent, event.person.text);
    return {};
}

Answer fits(const MeetingState& state, const ConflictedPersonReturned& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = conflict(state, event.item, event.person);
    if (!found) return found.error();
    if (!(*found)->left || (*found)->returned)
        return because(Kind::PersonHasNotLeft, event.person.text);
    if (event.at < *(*found)->left) return because(Kind::EndsBeforeItStarts, event.person.text);
    return {};
}

} // namespace klubba::meeting
