#include "meeting/applying.h"
#include "meeting/debate.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

/// Who still waits when an item is left, waits for it to be taken up again, unless all is said.
void keep_requests(MeetingState& state, const ItemRecord& record)
{
    for (auto& request : state.requests) {
        if (!request.item) request.item = record.item.id;
    }
    if (record.decision || record.debate_closed) drop_requests(state, record.item.id);
}

void close_item(MeetingState& state, Instant at)
{
    auto* record = find_in(state.items, state.open_item);
    if (record == nullptr) return;
    record->sittings.back().closed = std::max(at, record->sittings.back().opened);
    record->proposal_shown = false;
    state.speakers_list = ListStage::Open;
    for (auto& person : state.people) {
        for (auto& service : person.service) {
            if (service.for_item == record->item.id && !service.until)
                service.until = std::max(at, service.from);
        }
    }
    keep_requests(state, *record);
    state.open_item = {};
    end_speech(state, at);
}

void end_slot(MeetingState& state, Instant at)
{
    if (auto* record = find_in(state.slots, state.current_slot))
        record->ended = std::max(at, record->started.value_or(at));
    state.current_slot = {};
}

void end_break(MeetingState& state, Instant at)
{
    auto& pause = state.breaks.back();
    pause.ended = std::max(at, pause.started);
    if (auto* record = find_in(state.slots, pause.slot)) record->ended = pause.ended;
}

void open_doors(MeetingState& state, Instant at)
{
    if (!doors_are_closed(state)) return;
    auto& doors = state.closed_doors.back();
    doors.until = std::max(at, doors.from);
}

/// The last time at which an item was on the table; items follow one another.
std::optional<Instant> table_left(const MeetingState& state)
{
    std::optional<Instant> latest;
    for (const auto& record : state.items) {
        if (record.sittings.empty()) continue;
        const auto& closed = record.sittings.back().closed;
        if (closed && (!latest || *latest < *closed)) latest = closed;
    }
    return latest;
}

} // namespace

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
    record.debate_closed.reset();
    record.sittings.push_back(
        {event.sub_item, std::max(event.at, table_left(state).value_or(event.at)), {}});
    state.open_item = event.item;
    // Who signed up before it was taken up now waits as the others do.
    const auto lead = debate_lead(state, event.item);
    for (auto& request : state.requests) {
        if (request.item && debate_lead(state, request.item) == lead) request.item = {};
    }
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
    drop_requests(state, event.item);
}

void apply(MeetingState& state, const BreakStarted& event)
{
    end_speech(state, event.at);
    const auto started = not_before_end(state.breaks, &BreakRecord::ended, event.at);
    state.breaks.push_back({event.slot, event.until, started, {}});
    if (auto* record = find_in(state.slots, event.slot)) {
        if (!record->started) record->started = started;
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
    open_doors(state, event.at);
    state.message.reset();
    state.phase = Phase::Closed;
    const auto pauses_end = not_before_end(state.breaks, &BreakRecord::ended, event.at);
    state.closed = std::max(pauses_end, table_left(state).value_or(event.at));
}

void apply(MeetingState& state, const AgendaAdopted& event)
{
    state.agenda_adopted = event.at;
    for (auto& record : state.items)
        record.after_adoption = false;
}

void apply(MeetingState& state, const LateItemAdmitted& event)
{
    find_in(state.items, event.item)->admitted = event.at;
}

void apply(MeetingState& state, const ItemWithdrawn& event)
{
    auto& record = *find_in(state.items, event.item);
    record.withdrawn = true;
    record.withdrawal_reason = event.reason;
    record.after_adoption = state.agenda_adopted.has_value();
    drop_requests(state, event.item);
    leave_debate(state, event.item);
}

void apply(MeetingState& state, const ItemSplit& event)
{
    auto& whole = *find_in(state.items, event.item);
    whole.split_into = event.into;
    whole.after_adoption = state.agenda_adopted.has_value();
    for (const auto& id : event.into) {
        auto& part = *find_in(state.items, id);
        part.late = whole.late;
        part.admitted = whole.admitted;
        part.debated_under = whole.debated_under;
    }
    for (auto& request : state.requests) {
        if (request.item == event.item) request.item = event.into.front();
    }
    leave_debate(state, event.item, event.into.front());
}

void apply(MeetingState& state, const ItemsTakenTogether& event)
{
    for (const auto& id : event.items)
        find_in(state.items, id)->taken_with = event.items;
}

void apply(MeetingState& state, const DoorsClosed& event)
{
    const auto from = not_before_end(state.closed_doors, &ClosedDoors::until, event.at);
    state.closed_doors.push_back({event.item, event.reason, from, {}});
}

void apply(MeetingState& state, const DoorsOpened& event)
{
    open_doors(state, event.at);
}

void apply(MeetingState& state, const PresentationShown& event)
{
    state.presentations.push_back(
        {event.presentation, event.item, event.title, event.presenters, event.at});
}

void apply(MeetingState& state, const QuestionDeferred& event)
{
    auto& record = *find_in(state.questions, event.question);
    record.deferred = event.at;
    record.deferred_until = event.until;
}

void apply(MeetingState& state, const SlotMoved& event)
{
    if (event.before == event.slot) return;
    auto moved = *find_in(state.slots, event.slot);
    erase(state.slots, event.slot);
    insert_before(state.slots, std::move(moved), event.before);
}

void apply(MeetingState& state, const MessageShown& event)
{
    state.message = RoomMessage{event.text, event.at};
}

void apply(MeetingState& state, const MessageCleared&)
{
    state.message.reset();
}

} // namespace klubba::meeting
