#include "meeting/public_view.h"

#include "meeting/openness.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

ItemStage stage_of(const MeetingState& state, const ItemRecord& record)
{
    if (state.open_item == record.item.id) return ItemStage::Current;
    if (record.decision) return ItemStage::Decided;
    if (record.skipped || record.withdrawn || !record.split_into.empty()) return ItemStage::Dropped;
    return record.sittings.empty() ? ItemStage::Upcoming : ItemStage::Treated;
}

bool treats(const Slot& slot, const ItemId& item)
{
    return std::any_of(slot.items.begin(), slot.items.end(),
                       [&](const ItemLink& link) { return link.item == item; });
}

/// From the start of its first slot to the end of its last one.
void put_times(PublicItem& item, const MeetingState& state, const Timetable& table)
{
    bool is_first = true;
    for (std::size_t index = 0; index < table.slots.size(); ++index) {
        if (!treats(state.slots[index].slot, item.id)) continue;
        const auto& times = table.slots[index];
        if (is_first) {
            item.planned_start = times.planned_start;
            item.forecast_start = times.forecast_start;
        }
        is_first = false;
        item.planned_end = times.planned_end;
        item.forecast_end = times.forecast_end;
    }
}

PublicItem item_of(const MeetingState& state, const ItemRecord& record, const Timetable& table)
{
    PublicItem item;
    item.id = record.item.id;
    item.number = record.item.number;
    item.closed_doors = !is_public(state, record);
    if (item.closed_doors) return item;
    item.section = record.section;
    item.kind = record.item.kind;
    item.stage = stage_of(state, record);
    item.title = record.item.title;
    item.registry_numbers = record.item.registry_numbers;
    item.presenters = record.item.presenters;
    item.sub_items = record.item.sub_items;
    item.documents = record.item.documents;
    for (const auto& file : record.item.files)
        if (std::find(item.documents.begin(), item.documents.end(), file.document) !=
            item.documents.end())
            item.files.push_back(file);
    put_times(item, state, table);
    if (record.decision)
        item.decision = RoomDecision{record.decision->outcome, record.decision->clauses,
                                     record.item.clause_style, record.decision->reason};
    item.verified_immediately = record.verified_immediately.has_value();
    return item;
}

} // namespace

PublicView public_view(const RoomView& room, const MeetingState& state, Instant now)
{
    PublicView view{room, {}};
    if (!is_public(state)) return view;
    const auto table = timetable(state, now);
    for (const auto& record : state.items)
        view.agenda.push_back(item_of(state, record, table));
    return view;
}

} // namespace klubba::meeting
