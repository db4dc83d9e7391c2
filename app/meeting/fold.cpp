#include "meeting/fold.h"

#include "meeting/lookup.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

template <class Record, class Key>
void insert_before(std::vector<Record>& records, Record record, const Key& before)
{
    const auto place = before
                           ? std::find_if(records.begin(), records.end(),
                                          [&](const Record& one) { return id_of(one) == before; })
                           : records.end();
    records.insert(place, std::move(record));
}

template <class Record, class Key>
void erase(std::vector<Record>& records, const Key& id)
{
    std::erase_if(records, [&](const Record& record) { return id_of(record) == id; });
}

void number_sections(MeetingState& state)
{
    auto number = state.first_section;
    for (const auto& id : state.handled) {
        if (auto* record = find_in(state.items, id)) record->section = number;
        ++number;
    }
}

void end_speech(MeetingState& state, Instant at)
{
    if (!state.floor) return;
    state.floor->ended = std::max(at, state.floor->began);
    state.speeches.push_back(std::move(*state.floor));
    state.floor.reset();
}

void close_item(MeetingState& state, Instant at)
{
    auto* record = find_in(state.items, state.open_item);
    if (record == nullptr) return;
    record->sittings.back().closed = std::max(at, record->sittings.back().opened);
    record->proposal_shown = false;
    state.open_item = {};
    end_speech(state, at);
}

void end_slot(MeetingState& state, Instant at)
{
    if (auto* record = find_in(state.slots, state.current_slot)) record->ended = at;
    state.current_slot = {};
}

void end_break(MeetingState& state, Instant at)
{
    auto& pause = state.breaks.back();
    pause.ended = std::max(at, pause.started);
    if (auto* record = find_in(state.slots, pause.slot)) record->ended = pause.ended;
}

/// Ends the service of whoever serves in a seat that `at` finds no longer theirs to serve in.
void release(PersonRecord& substitute, Instant at)
{
    for (auto& service : substitute.service) {
        if (service.from <= at && (!service.until || at < *service.until)) service.until = at;
    }
}

// --- Preparing

void apply(MeetingState& state, const MeetingDrafted& event)
{
    state.phase = Phase::Draft;
    state.info = event.info;
}

void apply(MeetingState& state, const MeetingCorrected& event)
{
    state.info = event.info;
}

void apply(MeetingState& state, const MeetingCalled&)
{
    state.phase = Phase::Called;
}

void apply(MeetingState& state, const FirstSectionSet& event)
{
    state.first_section = event.number;
    number_sections(state);
}

void apply(MeetingState& state, const PersonListed& event)
{
    state.people.push_back({event.person, {}, {}});
}

void apply(MeetingState& state, const PersonCorrected& event)
{
    find_in(state.people, event.person.id)->person = event.person;
}

void apply(MeetingState& state, const PersonRemoved& event)
{
    erase(state.people, event.person);
}

void apply(MeetingState& state, const SlotPlanned& event)
{
    insert_before(state.slots, SlotRecord{event.slot, {}, {}, false}, event.before);
}

void apply(MeetingState& state, const SlotCorrected& event)
{
    find_in(state.slots, event.slot.id)->slot = event.slot;
}

void apply(MeetingState& state, const SlotRemoved& event)
{
    erase(state.slots, event.slot);
}

void apply(MeetingState& state, const ItemAdded& event)
{
    ItemRecord record;
    record.item = event.item;
    record.late = event.late;
    insert_before(state.items, std::move(record), event.before);
}

void apply(MeetingState& state, const ItemCorrected& event)
{
    find_in(state.items, event.item.id)->item = event.item;
}

void apply(MeetingState& state, const ItemRemoved& event)
{
    erase(state.items, event.item);
    for (auto& record : state.slots)
        std::erase_if(record.slot.items, [&](const auto& link) { return link.item == event.item; });
}

void apply(MeetingState& state, const ItemMoved& event)
{
    if (event.before == event.item) return;
    auto moved = *find_in(state.items, event.item);
    erase(state.items, event.item);
    insert_before(state.items, std::move(moved), event.before);
}

// --- Opening and attendance

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
    state.roll_called = event.at;
}

void apply(MeetingState& state, const SubstituteSeated& event)
{
    find_in(state.people, event.substitute)->service.push_back({event.seat, event.at, {}});
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
    state.questions.push_back(std::move(record));
}

void apply(MeetingState& state, const QuestionAnswered& event)
{
    auto& record = *find_in(state.questions, event.question);
    record.answered = event.at;
    record.answered_by = event.by;
    record.answer = event.answer;
}

// --- The course of the meeting

void apply(MeetingState& state, const SlotStarted& event)
{
    auto& record = *find_in(state.slots, event.slot);
    if (!record.started) record.started = event.at;
    record.ended.reset();
    record.skipped = false;
    state.current_slot = event.slot;
}

void apply(MeetingState& state, const SlotEnded& event)
{
    end_slot(state, event.at);
}

void apply(MeetingState& state, const SlotSkipped& event)
{
    find_in(state.slots, event.slot)->skipped = true;
}

void apply(MeetingState& state, const ItemOpened& event)
{
    auto& record = *find_in(state.items, event.item);
    if (!record.section) {
        record.section = state.first_section + static_cast<std::int64_t>(state.handled.size());
        state.handled.push_back(event.item);
    }
    record.skipped = false;
    record.skip_reason.clear();
    record.sittings.push_back({event.sub_item, event.at, {}});
    state.open_item = event.item;
}

void apply(MeetingState& state, const ItemClosed& event)
{
    close_item(state, event.at);
}

void apply(MeetingState& state, const ItemSkipped& event)
{
    auto& record = *find_in(state.items, event.item);
    record.skipped = true;
    record.skip_reason = event.reason;
}

void apply(MeetingState& state, const BreakStarted& event)
{
    end_speech(state, event.at);
    state.breaks.push_back({event.slot, event.until, event.at, {}});
    if (auto* record = find_in(state.slots, event.slot)) {
        if (!record->started) record->started = event.at;
        record->ended.reset();
        record->skipped = false;
    }
}

void apply(MeetingState& state, const BreakEnded& event)
{
    end_break(state, event.at);
}

void apply(MeetingState& state, const MeetingClosed& event)
{
    if (current_break(state) != nullptr) end_break(state, event.at);
    close_item(state, event.at);
    end_slot(state, event.at);
    end_speech(state, event.at);
    state.requests.clear();
    state.phase = Phase::Closed;
    state.closed = event.at;
}

// --- The floor

void apply(MeetingState& state, const FloorGiven& event)
{
    end_speech(state, event.at);
    if (event.request) erase(state.requests, event.request);
    state.floor =
        Speech{event.person, event.name, event.kind, event.limit, state.open_item, event.at, {}};
}

void apply(MeetingState& state, const FloorEnded& event)
{
    end_speech(state, event.at);
}

void apply(MeetingState& state, const SpeakerQueued& event)
{
    state.requests.push_back({event.request, event.person, event.name, event.kind, event.at});
}

void apply(MeetingState& state, const SpeakerWithdrawn& event)
{
    erase(state.requests, event.request);
}

// --- Deciding

void apply(MeetingState& state, const ProposalShown& event)
{
    find_in(state.items, event.item)->proposal_shown = true;
}

void apply(MeetingState& state, const ProposalHidden& event)
{
    find_in(state.items, event.item)->proposal_shown = false;
}

void apply(MeetingState& state, const DecisionRecorded& event)
{
    find_in(state.items, event.item)->decision =
        Decision{event.outcome, event.clauses, event.reason, event.at};
}

void apply(MeetingState& state, const ItemVerifiedImmediately& event)
{
    find_in(state.items, event.item)->verified_immediately = event.at;
}

void apply(MeetingState& state, const NoteWritten& event)
{
    find_in(state.items, event.item)->note = event.text;
}

void apply(MeetingState&, const Undone&) {}

void apply(MeetingState& state, const UnknownEvent&)
{
    ++state.unknown_events;
}

} // namespace

void fold(MeetingState& state, const Event& event)
{
    if (auto why = misfit(state, event.body)) {
        state.misfits.push_back({event.id, std::move(*why)});
        return;
    }
    std::visit([&](const auto& body) { apply(state, body); }, event.body);
}

MeetingState fold(std::span<const Event> events)
{
    MeetingState state;
    for (const auto& event : events)
        fold(state, event);
    return state;
}

} // namespace klubba::meeting
