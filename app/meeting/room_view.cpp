#include "meeting/room_view.h"

#include "meeting/debate.h"
#include "meeting/lookup.h"
#include "meeting/meeting_days.h"
#include "meeting/naming.h"
#include "meeting/openness.h"
#include "meeting/steps.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

namespace {

bool decides(const MeetingState& state, const Slot& slot)
{
    return std::any_of(slot.items.begin(), slot.items.end(), [&](const ItemLink& link) {
        const auto* record = find(state, link.item);
        return record != nullptr && is_decided_by_vote(record->item.kind);
    });
}

/// The § of a slot that treats one item alone.
std::optional<std::int64_t> section_of(const MeetingState& state, const Slot& slot)
{
    if (slot.items.size() != 1 || !slot.items.front().sub_item.empty()) return {};
    const auto* record = find(state, slot.items.front().item);
    return record == nullptr ? std::nullopt : record->section;
}

RoomSlot row(const MeetingState& state, const Slot& slot, const SlotTimes& times)
{
    RoomSlot row;
    row.slot = slot.id;
    row.closed_doors = !is_public(state, slot);
    if (!row.closed_doors) {
        row.title = without_kind_prefix(slot.title);
        row.decides = decides(state, slot);
        row.section = section_of(state, slot);
    }
    row.kind = slot.kind;
    row.stage = times.stage;
    row.planned_start = times.planned_start;
    row.planned_end = times.planned_end;
    row.forecast_start = times.forecast_start;
    row.forecast_end = times.forecast_end;
    return row;
}

/// Numbers of the items that are debated together with this one.
std::vector<std::string> debated_with(const MeetingState& state, const ItemRecord& record)
{
    const auto lead = debate_lead(state, record.item.id);
    std::vector<std::string> numbers;
    for (const auto& other : state.items) {
        const bool is_joined =
            other.item.id != record.item.id && debate_lead(state, other.item.id) == lead;
        if (is_joined && is_public(state, other)) numbers.push_back(other.item.number);
    }
    return numbers;
}

RoomItem item_on_table(const MeetingState& state, const ItemRecord& record)
{
    RoomItem item;
    item.number = record.item.number;
    if (!is_public(state, record)) {
        item.closed_doors = true;
        return item;
    }
    item.section = record.section;
    item.kind = record.item.kind;
    auto shown = shown_item(record);
    item.title = std::move(shown.title);
    item.presenters = std::move(shown.presenters);
    item.verified_immediately = record.verified_immediately.has_value();
    item.debated_with = debated_with(state, record);
    item.debate_closed = record.debate_closed.has_value();
    return item;
}

/// Between the items of a slot (the opening, the roll call) the slot stands for the item.
std::optional<RoomItem> slot_on_table(const MeetingState& state)
{
    const auto* record = find(state, state.current_slot);
    if (record == nullptr) return {};
    RoomItem item;
    item.kind = ItemKind::Formality;
    item.closed_doors = !is_public(state, record->slot) || doors_are_closed(state);
    if (item.closed_doors) return item;
    item.title = without_kind_prefix(record->slot.title);
    item.presenters = record->slot.presenters;
    return item;
}

std::optional<RoomDecision> decision_on_table(const ItemRecord& record)
{
    if (record.decision)
        return RoomDecision{record.decision->outcome, record.decision->clauses,
                            record.item.clause_style, record.decision->reason};
    if (!record.proposal_shown) return {};
    return RoomDecision{{}, record.item.proposal, record.item.clause_style, {}};
}

void put_deciding_on_table(RoomView& view, const MeetingState& state, const ItemRecord& record)
{
    const auto& item = record.item.id;
    view.decision = decision_on_table(record);
    view.proposals = room_proposals(state, item);
    view.question = room_question(state, item);
    view.vote = room_vote(state, item);
    view.election = room_election(state, item);
    view.questions = room_questions(state, record.item.kind);
}

void put_on_table(RoomView& view, const MeetingState& state)
{
    const auto* record = open_item(state);
    view.item = record == nullptr ? slot_on_table(state) : item_on_table(state, *record);
    if (view.doors_closed || (view.item && view.item->closed_doors)) return;
    if (record != nullptr) put_deciding_on_table(view, state, *record);
    view.speaker = speaker_of(state);
    view.speakers_list = state.speakers_list;
    view.waiting = waiting_to_speak(state);
}

RoomBreak pause_of(const MeetingState& state, const BreakRecord& pause, const RoomView& view)
{
    RoomBreak shown;
    shown.until = pause.until;
    shown.kind = SlotKind::Business;
    for (const auto& slot : view.schedule) {
        if (slot.slot == pause.slot) {
            shown.kind = slot.kind;
            shown.title = slot.title;
        }
    }
    const auto step = next_step(state);
    const auto* current = find(state, state.current_slot);
    for (const auto& slot : view.schedule) {
        const bool goes_on = !pause.slot && current != nullptr && slot.slot == current->slot.id;
        const bool is_next = goes_on || (current == nullptr && slot.slot == step.slot);
        if (!is_next) continue;
        shown.next_title = slot.title;
        shown.next_start = goes_on ? pause.until : slot.forecast_start;
    }
    return shown;
}

std::vector<RoomOutcome> outcomes(const MeetingState& state)
{
    std::vector<RoomOutcome> all;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || !record->decision || !is_public(state, *record)) continue;
        all.push_back({record->section.value_or(0), record->item.title, record->decision->outcome,
                       record->verified_immediately.has_value()});
    }
    return all;
}

std::optional<RoomVerification> verification_of(const MeetingState& state)
{
    if (!state.verification) return {};
    return RoomVerification{names_of_people(state, state.verification->verifiers),
                            names_of_people(state, state.verification->substitutes),
                            state.verification->deadline};
}

RoomPhase phase_of(const MeetingState& state)
{
    switch (state.phase) {
    case Phase::Nothing:
    case Phase::Draft: // A draft is nobody's business but the secretary's.
        return RoomPhase::Nothing;
    case Phase::Called:
        return RoomPhase::Before;
    case Phase::Open:
        return current_break(state) != nullptr ? RoomPhase::Break : RoomPhase::Running;
    case Phase::Closed:
        return RoomPhase::After;
    }
    return RoomPhase::Nothing;
}

} // namespace

std::vector<std::string> waiting_to_speak(const MeetingState& state)
{
    std::vector<std::string> names;
    for (const auto& request : state.requests) {
        // Who signed up for an item that is still to come waits for that.
        if (!request.item) names.push_back(name_of_speaker(state, request.person, request.name));
    }
    return names;
}

std::optional<RoomSpeaker> speaker_of(const MeetingState& state)
{
    if (!state.floor) return {};
    const auto& speech = *state.floor;
    RoomSpeaker speaker;
    speaker.name = name_of_speaker(state, speech.person, speech.name);
    speaker.kind = speech.kind;
    speaker.began = speech.began;
    speaker.limit = speech.limit;
    speaker.next = waiting_to_speak(state);
    if (speech.to) speaker.to = name_of_person(state, speech.to);
    for (const auto& pause : speech.pauses) {
        if (pause.until)
            speaker.paused += *pause.until - pause.from;
        else
            speaker.paused_since = pause.from;
    }
    return speaker;
}

Duration spoken(const RoomSpeaker& speaker, Instant now)
{
    const auto until = std::min(now, speaker.paused_since.value_or(now));
    return std::max(until - speaker.began - speaker.paused, Duration::zero());
}

std::optional<Instant> next_second(const RoomSpeaker& speaker, Instant now)
{
    if (speaker.paused_since) return {};
    const auto shown = std::chrono::floor<std::chrono::seconds>(spoken(speaker, now));
    return speaker.began + speaker.paused + shown + std::chrono::seconds{1};
}

RoomView room_view(const MeetingState& state, Instant now)
{
    RoomView view;
    view.phase = phase_of(state);
    if (!is_public(state)) return view;
    view.body = state.info.body;
    view.day = state.info.day;
    view.place = state.info.place;
    view.zone = state.info.zone;
    view.starts = state.info.starts;
    view.opened = state.opened;
    view.closed = state.closed;

    const auto table = timetable(state, now);
    for (std::size_t index = 0; index < table.slots.size(); ++index)
        view.schedule.push_back(row(state, state.slots[index].slot, table.slots[index]));
    view.planned_end = table.planned_end;
    view.forecast_end = table.forecast_end;
    view.behind_plan = table.behind_plan;

    for (const auto& body : state.info.joint_bodies)
        view.joint_bodies.push_back(body.name);
    view.doors_closed = doors_are_closed(state);
    if (view.phase == RoomPhase::Running) put_on_table(view, state);
    if (const auto* pause = current_break(state)) view.pause = pause_of(state, *pause, view);
    view.decisions = outcomes(state);
    view.verification = verification_of(state);
    for (auto& deadline : deadlines_of(state))
        if (is_public(deadline) && is_overdue(deadline, day_of(state, now)))
            view.overdue.push_back(std::move(deadline));
    if (state.message) view.message = state.message->text;
    return view;
}

} // namespace klubba::meeting
