#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const DraftMeeting& command)
{
    next.then(MeetingDrafted{command.info});
    for (const auto& person : command.people)
        next.then(PersonListed{person});
    for (const auto& item : command.items)
        next.then(ItemAdded{item, {}, false});
    for (const auto& slot : command.slots)
        next.then(SlotPlanned{slot, {}});
}

void wish(Proceeding& next, const CorrectMeeting& command)
{
    next.then(MeetingCorrected{command.info});
}

void wish(Proceeding& next, const CallMeeting&)
{
    next.then(MeetingCalled{});
}

void wish(Proceeding& next, const SetFirstSection& command)
{
    next.then(FirstSectionSet{command.number});
}

void wish(Proceeding& next, const ListPerson& command)
{
    auto person = command.person;
    person.id = or_fresh(person.id, next);
    next.then(PersonListed{std::move(person)});
}

void wish(Proceeding& next, const CorrectPerson& command)
{
    next.then(PersonCorrected{command.person});
}

void wish(Proceeding& next, const RemovePerson& command)
{
    next.then(PersonRemoved{command.person});
}

void wish(Proceeding& next, const MovePerson& command)
{
    next.then(PersonMoved{command.person, command.before});
}

void wish(Proceeding& next, const PlanSlot& command)
{
    auto slot = command.slot;
    slot.id = or_fresh(slot.id, next);
    next.then(SlotPlanned{std::move(slot), command.before});
}

void wish(Proceeding& next, const CorrectSlot& command)
{
    next.then(SlotCorrected{command.slot});
}

void wish(Proceeding& next, const ShiftTimes& command)
{
    if (command.from && find(next.state(), command.from) == nullptr) {
        next.refuse(Refusal::Kind::NoSuchSlot, command.from.text);
        return;
    }
    auto info = next.state().info;
    if (!command.from) info.starts += command.by;
    if (info.ends) *info.ends += command.by;
    next.then(MeetingCorrected{std::move(info)});
    bool is_after = !command.from;
    const auto records = next.state().slots; // as they were: each event changes them
    for (const auto& record : records) {
        is_after = is_after || record.slot.id == command.from;
        if (!is_after) continue;
        auto slot = record.slot;
        if (slot.starts) *slot.starts += command.by;
        if (slot.ends) *slot.ends += command.by;
        next.then(SlotCorrected{std::move(slot)});
    }
}

void wish(Proceeding& next, const RemoveSlot& command)
{
    next.then(SlotRemoved{command.slot});
}

void wish(Proceeding& next, const LinkSlot& command)
{
    const auto* record = find(next.state(), command.slot);
    if (record == nullptr) {
        next.refuse(Refusal::Kind::NoSuchSlot, command.slot.text);
        return;
    }
    for (const auto& link : command.items) {
        if (find(next.state(), link.item) == nullptr)
            next.refuse(Refusal::Kind::NoSuchItem, link.item.text);
    }
    auto slot = record->slot;
    slot.items = command.items;
    next.then(SlotCorrected{std::move(slot)});
}

void wish(Proceeding& next, const AddItem& command)
{
    auto item = command.item;
    item.id = or_fresh(item.id, next);
    const bool late = next.state().phase >= Phase::Called;
    next.then(ItemAdded{std::move(item), command.before, late});
}

void wish(Proceeding& next, const CorrectItem& command)
{
    next.then(ItemCorrected{command.item});
}

void wish(Proceeding& next, const RemoveItem& command)
{
    next.then(ItemRemoved{command.item});
}

void wish(Proceeding& next, const MoveItem& command)
{
    next.then(ItemMoved{command.item, command.before});
}

} // namespace klubba::meeting
