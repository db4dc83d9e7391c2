#include "meeting/steps.h"

#include "meeting/debate.h"
#include "meeting/lookup.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

bool was_taken_up(const ItemRecord& record, const std::string& sub_item)
{
    return std::any_of(record.sittings.begin(), record.sittings.end(),
                       [&](const Sitting& sitting) { return sitting.sub_item == sub_item; });
}

Step open(const ItemRecord& record, const std::string& sub_item)
{
    Step step{Step::Kind::OpenItem, {}, record.item.id, sub_item, record.item.title};
    for (const auto& part : record.item.sub_items) {
        if (part.number == sub_item) step.title = part.title;
    }
    return step;
}

bool is_off(const ItemRecord& record)
{
    return record.skipped || record.withdrawn;
}

/// Decided in one stroke with others, or with what it was debated under: its sub-items too.
bool is_settled(const ItemRecord& record)
{
    return record.decision && (!record.taken_with.empty() || record.debated_under);
}

/// What is still to be taken up of an item, or of the parts that it was split into.
std::optional<Step>
next_of(const MeetingState& state, const ItemId& item, const std::string& sub_item)
{
    const auto* record = find(state, item);
    if (record == nullptr || is_off(*record) || record->item.kind == ItemKind::Schedule) return {};
    for (const auto& part : record->split_into) {
        if (auto step = next_of(state, part, {})) return step;
    }
    const bool is_done = !record->split_into.empty() || is_settled(*record);
    if (is_done || was_taken_up(*record, sub_item)) return {};
    return open(*record, sub_item);
}

/// The first item of the slot that is still to be taken up.
std::optional<Step> next_in_slot(const MeetingState& state, const SlotRecord& slot)
{
    for (const auto& link : slot.slot.items) {
        if (auto step = next_of(state, link.item, link.sub_item)) return step;
    }
    return {};
}

/// What was debated under the item that was handled last is decided right after it.
std::optional<Step> next_debated_together(const MeetingState& state)
{
    if (state.handled.empty()) return {};
    const auto lead = debate_lead(state, state.handled.back());
    for (const auto& record : state.items) {
        if (record.debated_under != lead || !record.sittings.empty()) continue;
        if (auto step = next_of(state, record.item.id, {})) return step;
    }
    return {};
}

/// Off the agenda, or handled with others.
bool is_passed_over(const MeetingState& state, const ItemId& item)
{
    const auto* record = find(state, item);
    if (record == nullptr) return false;
    if (is_off(*record)) return true;
    const auto& parts = record->split_into;
    if (parts.empty())
        return is_settled(*record) || (record->debated_under && !record->sittings.empty());
    return std::all_of(parts.begin(), parts.end(), [&](const ItemId& id) {
        const auto* part = find(state, id);
        return is_passed_over(state, id) || (part != nullptr && !part->sittings.empty());
    });
}

std::optional<Step> next_slot(const MeetingState& state)
{
    // After the one that began last, so that a slot taken early does not pull the rest back …
    auto from = state.slots.begin();
    for (auto slot = state.slots.begin(); slot != state.slots.end(); ++slot) {
        if (slot->started && (!from->started || *slot->started >= *from->started)) from = slot;
    }
    const auto waits = [&](const SlotRecord& slot) {
        return !slot.started && !slot.skipped && !is_passed_over(state, slot);
    };
    auto next = std::find_if(from, state.slots.end(), waits);
    // … and then whatever was passed over.
    if (next == state.slots.end()) next = std::find_if(state.slots.begin(), from, waits);
    if (next == state.slots.end() || !waits(*next)) return {};
    const auto kind = next->slot.is_break() ? Step::Kind::StartBreak : Step::Kind::StartSlot;
    return Step{kind, next->slot.id, {}, {}, next->slot.title};
}

/// Where there is no schedule, the agenda is followed.
std::optional<Step> next_on_agenda(const MeetingState& state)
{
    if (!state.slots.empty()) return {};
    for (const auto& record : state.items) {
        const bool handled_elsewhere =
            record.item.kind == ItemKind::Schedule || record.item.kind == ItemKind::Presentations;
        // The parts of an item that was split stand on the agenda themselves.
        const bool waits = record.sittings.empty() && record.split_into.empty();
        if (waits && !is_off(record) && !handled_elsewhere) return open(record, "");
    }
    return {};
}

} // namespace

bool is_passed_over(const MeetingState& state, const SlotRecord& slot)
{
    const auto& items = slot.slot.items;
    if (slot.slot.is_break() || items.empty()) return false;
    return std::all_of(items.begin(), items.end(),
                       [&](const ItemLink& link) { return is_passed_over(state, link.item); });
}

Step next_step(const MeetingState& state)
{
    switch (state.phase) {
    case Phase::Nothing:
    case Phase::Draft:
    case Phase::Closed:
        return {};
    case Phase::Called:
        return {Step::Kind::OpenMeeting, {}, {}, {}, {}};
    case Phase::Open:
        break;
    }
    if (auto step = next_debated_together(state)) return *step;
    const auto* slot = find(state, state.current_slot);
    if (slot != nullptr) {
        if (auto step = next_in_slot(state, *slot)) return *step;
    }
    if (auto step = next_slot(state)) return *step;
    if (auto step = next_on_agenda(state)) return *step;
    return {Step::Kind::CloseMeeting, {}, {}, {}, {}};
}

} // namespace klubba::meeting
