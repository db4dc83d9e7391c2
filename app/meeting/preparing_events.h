#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/ids.h"
#include "meeting/people.h"

#include <cstdint>

// What can happen before a meeting: it is drafted from a notice, corrected, and called.
namespace klubba::meeting {

/// The notice was taken in; nothing is called yet.
struct MeetingDrafted {
    static constexpr std::string_view type_name = "MeetingDrafted";
    MeetingInfo info;

    static constexpr auto fields() { return list_fields(field("info", &MeetingDrafted::info)); }
    friend bool operator==(const MeetingDrafted&, const MeetingDrafted&) = default;
};

struct MeetingCorrected {
    static constexpr std::string_view type_name = "MeetingCorrected";
    MeetingInfo info;

    static constexpr auto fields() { return list_fields(field("info", &MeetingCorrected::info)); }
    friend bool operator==(const MeetingCorrected&, const MeetingCorrected&) = default;
};

/// The draft was confirmed: from here it is a meeting.
struct MeetingCalled {
    static constexpr std::string_view type_name = "MeetingCalled";

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const MeetingCalled&, const MeetingCalled&) = default;
};

/// § numbers run from here, in the order in which items are handled.
struct FirstSectionSet {
    static constexpr std::string_view type_name = "FirstSectionSet";
    std::int64_t number{};

    static constexpr auto fields()
    {
        return list_fields(field("number", &FirstSectionSet::number));
    }
    friend bool operator==(const FirstSectionSet&, const FirstSectionSet&) = default;
};

struct PersonListed {
    static constexpr std::string_view type_name = "PersonListed";
    Person person;

    static constexpr auto fields() { return list_fields(field("person", &PersonListed::person)); }
    friend bool operator==(const PersonListed&, const PersonListed&) = default;
};

/// Replaces all that was known of the person.
struct PersonCorrected {
    static constexpr std::string_view type_name = "PersonCorrected";
    Person person;

    static constexpr auto fields()
    {
        return list_fields(field("person", &PersonCorrected::person));
    }
    friend bool operator==(const PersonCorrected&, const PersonCorrected&) = default;
};

struct PersonRemoved {
    static constexpr std::string_view type_name = "PersonRemoved";
    PersonId person;

    static constexpr auto fields() { return list_fields(field("person", &PersonRemoved::person)); }
    friend bool operator==(const PersonRemoved&, const PersonRemoved&) = default;
};

struct SlotPlanned {
    static constexpr std::string_view type_name = "SlotPlanned";
    Slot slot;
    SlotId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotPlanned::slot),
                           field_or_default("before", &SlotPlanned::before));
    }
    friend bool operator==(const SlotPlanned&, const SlotPlanned&) = default;
};

/// Replaces the whole slot.
struct SlotCorrected {
    static constexpr std::string_view type_name = "SlotCorrected";
    Slot slot;

    static constexpr auto fields() { return list_fields(field("slot", &SlotCorrected::slot)); }
    friend bool operator==(const SlotCorrected&, const SlotCorrected&) = default;
};

struct SlotRemoved {
    static constexpr std::string_view type_name = "SlotRemoved";
    SlotId slot;

    static constexpr auto fields() { return list_fields(field("slot", &SlotRemoved::slot)); }
    friend bool operator==(const SlotRemoved&, const SlotRemoved&) = default;
};

struct ItemAdded {
    static constexpr std::string_view type_name = "ItemAdded";
    AgendaItem item;
    ItemId before;     ///< Empty: last.
    bool late = false; ///< Not in the notice.

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemAdded::item),
                           field_or_default("before", &ItemAdded::before),
                           field_or_default("late", &ItemAdded::late));
    }
    friend bool operator==(const ItemAdded&, const ItemAdded&) = default;
};

/// Replaces the whole item.
struct ItemCorrected {
    static constexpr std::string_view type_name = "ItemCorrected";
    AgendaItem item;

    static constexpr auto fields() { return list_fields(field("item", &ItemCorrected::item)); }
    friend bool operator==(const ItemCorrected&, const ItemCorrected&) = default;
};

struct ItemRemoved {
    static constexpr std::string_view type_name = "ItemRemoved";
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &ItemRemoved::item)); }
    friend bool operator==(const ItemRemoved&, const ItemRemoved&) = default;
};

struct ItemMoved {
    static constexpr std::string_view type_name = "ItemMoved";
    ItemId item;
    ItemId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemMoved::item),
                           field_or_default("before", &ItemMoved::before));
    }
    friend bool operator==(const ItemMoved&, const ItemMoved&) = default;
};

/// In the list of those who belong to the body.
struct PersonMoved {
    static constexpr std::string_view type_name = "PersonMoved";
    PersonId person;
    PersonId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("person", &PersonMoved::person),
                           field_or_default("before", &PersonMoved::before));
    }
    friend bool operator==(const PersonMoved&, const PersonMoved&) = default;
};

} // namespace klubba::meeting
