#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

/// Ends the service of whoever serves in a seat that `at` finds no longer theirs to serve in.
void release(PersonRecord& substitute, Instant at)
{
    for (auto& service : substitute.service) {
        if (service.from <= at && (!service.until || at < *service.until)) service.until = at;
    }
}

/// Of whoever had the seat, for the same item or for all, and could not serve in it, the time in it
/// ends.
void replace_in_seat(MeetingState& state, const PersonId& seat, const ItemId& for_item, Instant at)
{
    for (auto& record : state.people) {
        for (auto& service : record.service) {
            const bool is_on = service.from <= at && (!service.until || at < *service.until);
            if (service.seat == seat && service.for_item == for_item && is_on) service.until = at;
        }
    }
}

/// When a service that is put down as from `from` ends at the latest by what is known already of
/// later moments: the substitute sits elsewhere or leaves, or somebody else has the seat.
std::optional<Instant>
latest_end(const MeetingState& state, const PersonRecord& substitute, const SubstituteSeated& event)
{
    std::optional<Instant> end;
    const auto before = [&](Instant at) {
        if (at > event.at && (!end || at < *end)) end = at;
    };
    for (const auto& note : substitute.presence) {
        if (note.presence == Presence::Absent) before(note.at);
    }
    for (const auto& record : state.people) {
        for (const auto& service : record.service) {
            const bool same_seat = service.seat == event.seat && service.for_item == event.for_item;
            if (same_seat || &record == &substitute) before(service.from);
        }
    }
    return end;
}

ConflictRecord* conflict_in(MeetingState& state, const ItemId& item, const PersonId& person)
{
    const auto found = std::find_if(
        state.conflicts.begin(), state.conflicts.end(),
        [&](const ConflictRecord& one) { return one.item == item && one.person == person; });
    return found == state.conflicts.end() ? nullptr : &*found;
}

} // namespace

void apply(MeetingState& state, const MeetingOpened& event)
{
    state.phase = Phase::Open;
    state.opened = event.at;
}

void apply(MeetingState& state, const PresenceNoted& event)
{
    auto& record = *find_in(state.people, event.person);
    const auto later =
        std::upper_bound(record.presence.begin(), record.presence.end(), event.at,
                         [](Instant at, const PresenceChange& change) { return at < change.at; });
    record.presence.insert(later, {event.presence, event.at});
    if (event.presence == Presence::Absent) release(record, event.at);
}

void apply(MeetingState& state, const RollCallCompleted& event)
{
    if (!state.roll_called) state.roll_called = event.at;
    state.roll_calls.push_back(event.at);
}

void apply(MeetingState& state, const SubstituteSeated& event)
{
    replace_in_seat(state, event.seat, event.for_item, event.at);
    auto& record = *find_in(state.people, event.substitute);
    const auto later =
        std::upper_bound(record.service.begin(), record.service.end(), event.at,
                         [](Instant at, const Service& service) { return at < service.from; });
    record.service.insert(later,
                          {event.seat, event.at, latest_end(state, record, event), event.for_item});
}

void apply(MeetingState& state, const SubstituteReleased& event)
{
    release(*find_in(state.people, event.substitute), event.at);
}

void apply(MeetingState& state, const VerifiersAppointed& event)
{
    state.verification = VerifierAppointment{event.verifiers, event.substitutes, event.deadline,
                                             event.place, event.at};
}

void apply(MeetingState& state, const QuestionRegistered& event)
{
    QuestionRecord record;
    record.question = event.question;
    record.by = event.by;
    record.text = event.text;
    record.registered = event.at;
    record.kind = event.kind;
    record.to = event.to;
    state.questions.push_back(std::move(record));
}

void apply(MeetingState& state, const QuestionAnswered& event)
{
    auto& record = *find_in(state.questions, event.question);
    record.answered = event.at;
    record.answered_by = event.by;
    record.answer = event.answer;
}

void apply(MeetingState& state, const ConflictRaised& event)
{
    ConflictRecord record{event.item, event.person, event.by, event.reason, event.at, {},
                          {},         {},           {}};
    auto* earlier = conflict_in(state, event.item, event.person);
    if (earlier == nullptr) {
        state.conflicts.push_back(std::move(record));
        return;
    }
    // Whether the person is in the room is no matter of how the conflict was put.
    record.left = earlier->left;
    record.returned = earlier->returned;
    if (earlier->by == event.by) { // the reason alone is put otherwise
        record.raised = earlier->raised;
        record.finding = earlier->finding;
        record.settled = earlier->settled;
    }
    *earlier = std::move(record);
}

void apply(MeetingState& state, const ConflictSettled& event)
{
    auto& record = *conflict_in(state, event.item, event.person);
    record.finding = event.finding;
    record.settled = event.at;
}

void apply(MeetingState& state, const ConflictedPersonLeft& event)
{
    auto& record = *conflict_in(state, event.item, event.person);
    record.left = event.at;
    record.returned.reset();
}

void apply(MeetingState& state, const ConflictedPersonReturned& event)
{
    conflict_in(state, event.item, event.person)->returned = event.at;
}

} // namespace klubba::meeting
