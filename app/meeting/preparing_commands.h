#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/ids.h"
#include "meeting/people.h"
#include "meeting/roles.h"

#include <cstdint>
#include <vector>

// What can be asked for before a meeting, and of its agenda at any time.
namespace klubba::meeting {

/// Everything a notice says, taken in at once.
struct DraftMeeting {
    static constexpr std::string_view type_name = "DraftMeeting";
    static constexpr Roles roles = by_secretary;
    MeetingInfo info;
    std::vector<Person> people;
    std::vector<Slot> slots;
    std::vector<AgendaItem> items;

    static constexpr auto fields()
    {
        return list_fields(
            field("info", &DraftMeeting::info), field("people", &DraftMeeting::people),
            field("slots", &DraftMeeting::slots), field("items", &DraftMeeting::items));
    }
    friend bool operator==(const DraftMeeting&, const DraftMeeting&) = default;
};

struct CorrectMeeting {
    static constexpr std::string_view type_name = "CorrectMeeting";
    static constexpr Roles roles = by_secretary;
    MeetingInfo info;

    static constexpr auto fields() { return list_fields(field("info", &CorrectMeeting::info)); }
    friend bool operator==(const CorrectMeeting&, const CorrectMeeting&) = default;
};

struct CallMeeting {
    static constexpr std::string_view type_name = "CallMeeting";
    static constexpr Roles roles = by_secretary;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const CallMeeting&, const CallMeeting&) = default;
};

struct SetFirstSection {
    static constexpr std::string_view type_name = "SetFirstSection";
    static constexpr Roles roles = by_secretary;
    std::int64_t number{};

    static constexpr auto fields()
    {
        return list_fields(field("number", &SetFirstSection::number));
    }
    friend bool operator==(const SetFirstSection&, const SetFirstSection&) = default;
};

struct ListPerson {
    static constexpr std::string_view type_name = "ListPerson";
    static constexpr Roles roles = by_secretary;
    Person person;

    static constexpr auto fields() { return list_fields(field("person", &ListPerson::person)); }
    friend bool operator==(const ListPerson&, const ListPerson&) = default;
};

struct CorrectPerson {
    static constexpr std::string_view type_name = "CorrectPerson";
    static constexpr Roles roles = by_secretary;
    Person person;

    static constexpr auto fields() { return list_fields(field("person", &CorrectPerson::person)); }
    friend bool operator==(const CorrectPerson&, const CorrectPerson&) = default;
};

struct RemovePerson {
    static constexpr std::string_view type_name = "RemovePerson";
    static constexpr Roles roles = by_secretary;
    PersonId person;

    static constexpr auto fields() { return list_fields(field("person", &RemovePerson::person)); }
    friend bool operator==(const RemovePerson&, const RemovePerson&) = default;
};

/// In the list, which is the order of the roll call and of names in the minutes.
struct MovePerson {
    static constexpr std::string_view type_name = "MovePerson";
    static constexpr Roles roles = by_secretary;
    PersonId person;
    PersonId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("person", &MovePerson::person),
                           field_or_default("before", &MovePerson::before));
    }
    friend bool operator==(const MovePerson&, const MovePerson&) = default;
};

struct PlanSlot {
    static constexpr std::string_view type_name = "PlanSlot";
    static constexpr Roles roles = by_secretary;
    Slot slot;
    SlotId before;

    static constexpr auto fields()
    {
        return list_fields(field("slot", &PlanSlot::slot),
                           field_or_default("before", &PlanSlot::before));
    }
    friend bool operator==(const PlanSlot&, const PlanSlot&) = default;
};

struct CorrectSlot {
    static constexpr std::string_view type_name = "CorrectSlot";
    static constexpr Roles roles = by_secretary;
    Slot slot;

    static constexpr auto fields() { return list_fields(field("slot", &CorrectSlot::slot)); }
    friend bool operator==(const CorrectSlot&, const CorrectSlot&) = default;
};

/// Moves the times of the slot and of those after it, and the end of the meeting; without a slot
/// the whole day.
struct ShiftTimes {
    static constexpr std::string_view type_name = "ShiftTimes";
    static constexpr Roles roles = by_secretary;
    SlotId from;
    Duration by{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("from", &ShiftTimes::from),
                           field("by", &ShiftTimes::by));
    }
    friend bool operator==(const ShiftTimes&, const ShiftTimes&) = default;
};

struct RemoveSlot {
    static constexpr std::string_view type_name = "RemoveSlot";
    static constexpr Roles roles = by_secretary;
    SlotId slot;

    static constexpr auto fields() { return list_fields(field("slot", &RemoveSlot::slot)); }
    friend bool operator==(const RemoveSlot&, const RemoveSlot&) = default;
};

/// Says which items a slot is about.
struct LinkSlot {
    static constexpr std::string_view type_name = "LinkSlot";
    static constexpr Roles roles = by_secretary;
    SlotId slot;
    std::vector<ItemLink> items;

    static constexpr auto fields()
    {
        return list_fields(field("slot", &LinkSlot::slot), field("items", &LinkSlot::items));
    }
    friend bool operator==(const LinkSlot&, const LinkSlot&) = default;
};

struct AddItem {
    static constexpr std::string_view type_name = "AddItem";
    static constexpr Roles roles = by_presidium;
    AgendaItem item;
    ItemId before;

    static constexpr auto fields()
    {
        return list_fields(field("item", &AddItem::item),
                           field_or_default("before", &AddItem::before));
    }
    friend bool operator==(const AddItem&, const AddItem&) = default;
};

struct CorrectItem {
    static constexpr std::string_view type_name = "CorrectItem";
    static constexpr Roles roles = by_secretary;
    AgendaItem item;

    static constexpr auto fields() { return list_fields(field("item", &CorrectItem::item)); }
    friend bool operator==(const CorrectItem&, const CorrectItem&) = default;
};

struct RemoveItem {
    static constexpr std::string_view type_name = "RemoveItem";
    static constexpr Roles roles = by_secretary;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &RemoveItem::item)); }
    friend bool operator==(const RemoveItem&, const RemoveItem&) = default;
};

struct MoveItem {
    static constexpr std::string_view type_name = "MoveItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    ItemId before;

    static constexpr auto fields()
    {
        return list_fields(field("item", &MoveItem::item),
                           field_or_default("before", &MoveItem::before));
    }
    friend bool operator==(const MoveItem&, const MoveItem&) = default;
};

} // namespace klubba::meeting
