#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

void number_sections(MeetingState& state)
{
    auto number = state.first_section;
    for (const auto& id : state.handled) {
        if (auto* record = find_in(state.items, id)) record->section = number;
        ++number;
    }
}

} // namespace

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
    record.after_adoption = state.agenda_adopted.has_value();
    insert_before(state.items, std::move(record), event.before);
}

void apply(MeetingState& state, const ItemCorrected& event)
{
    find_in(state.items, event.item.id)->item = event.item;
}

void apply(MeetingState& state, const ItemRemoved& event)
{
    erase(state.items, event.item);
    drop_requests(state, event.item);
    leave_debate(state, event.item);
    for (auto& record : state.slots)
        std::erase_if(record.slot.items, [&](const auto& link) { return link.item == event.item; });
}

template <class Record, class Id>
static void move_before(std::vector<Record>& records, const Id& id, const Id& before)
{
    if (before == id) return;
    auto moved = *find_in(records, id);
    erase(records, id);
    insert_before(records, std::move(moved), before);
}

void apply(MeetingState& state, const ItemMoved& event)
{
    move_before(state.items, event.item, event.before);
}

void apply(MeetingState& state, const PersonMoved& event)
{
    move_before(state.people, event.person, event.before);
}

} // namespace klubba::meeting
