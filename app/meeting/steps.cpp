#include "meeting/steps.h"

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

/// The first item of the slot that is still to be taken up.
std::optional<Step> next_in_slot(const MeetingState& state, const SlotRecord& slot)
{
    for (const auto& link : slot.slot.items) {
        const auto* record = find(state, link.item);
        if (record == nullptr || record->skipped || record->item.kind == ItemKind::Schedule)
            continue;
        if (!was_taken_up(*record, link.sub_item)) return open(*record, link.sub_item);
    }
    return {};
}

std::optional<Step> next_slot(const MeetingState& state)
{
    // After the one that began last, so that a slot taken early does not pull the rest back …
    auto from = state.slots.begin();
    for (auto slot = state.slots.begin(); slot != state.slots.end(); ++slot) {
        if (slot->started && (!from->started || *slot->started >= *from->started)) from = slot;
    }
    const auto waits = [](const SlotRecord& slot) { return !slot.started && !slot.skipped; };
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
        if (record.sittings.empty() && !record.skipped && !handled_elsewhere)
            return open(record, "");
    }
    return {};
}

} // namespace

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
    const auto* slot = find(state, state.current_slot);
    if (slot != nullptr) {
        if (auto step = next_in_slot(state, *slot)) return *step;
    }
    if (auto step = next_slot(state)) return *step;
    if (auto step = next_on_agenda(state)) return *step;
    return {Step::Kind::CloseMeeting, {}, {}, {}, {}};
}

} // namespace klubba::meeting
