#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <optional>
#include <string>

// How the meeting moves through its slots and items, breaks and close.
namespace klubba::meeting {

struct SlotStarted {
    static constexpr std::string_view type_name = "SlotStarted";
    SlotId slot;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotStarted::slot), field("at", &SlotStarted::at));
    }
    friend bool operator==(const SlotStarted&, const SlotStarted&) = default;
};

struct SlotEnded {
    static constexpr std::string_view type_name = "SlotEnded";
    SlotId slot;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotEnded::slot), field("at", &SlotEnded::at));
    }
    friend bool operator==(const SlotEnded&, const SlotEnded&) = default;
};

struct SlotSkipped {
    static constexpr std::string_view type_name = "SlotSkipped";
    SlotId slot;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotSkipped::slot), field("at", &SlotSkipped::at));
    }
    friend bool operator==(const SlotSkipped&, const SlotSkipped&) = default;
};

/// Gives the item its § number if it has none.
struct ItemOpened {
    static constexpr std::string_view type_name = "ItemOpened";
    ItemId item;
    std::string sub_item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemOpened::item),
                           field_or_default("sub_item", &ItemOpened::sub_item),
                           field("at", &ItemOpened::at));
    }
    friend bool operator==(const ItemOpened&, const ItemOpened&) = default;
};

/// Ends a sitting on the item; it may be opened again.
struct ItemClosed {
    static constexpr std::string_view type_name = "ItemClosed";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemClosed::item), field("at", &ItemClosed::at));
    }
    friend bool operator==(const ItemClosed&, const ItemClosed&) = default;
};

/// Will not be handled today.
struct ItemSkipped {
    static constexpr std::string_view type_name = "ItemSkipped";
    ItemId item;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemSkipped::item),
                           field_or_default("reason", &ItemSkipped::reason),
                           field("at", &ItemSkipped::at));
    }
    friend bool operator==(const ItemSkipped&, const ItemSkipped&) = default;
};

struct BreakStarted {
    static constexpr std::string_view type_name = "BreakStarted";
    SlotId slot; ///< The planned break this is; empty for an adjournment.
    std::optional<Instant> until;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("slot", &BreakStarted::slot),
                           field("until", &BreakStarted::until), field("at", &BreakStarted::at));
    }
    friend bool operator==(const BreakStarted&, const BreakStarted&) = default;
};

struct BreakEnded {
    static constexpr std::string_view type_name = "BreakEnded";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &BreakEnded::at)); }
    friend bool operator==(const BreakEnded&, const BreakEnded&) = default;
};

struct MeetingClosed {
    static constexpr std::string_view type_name = "MeetingClosed";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &MeetingClosed::at)); }
    friend bool operator==(const MeetingClosed&, const MeetingClosed&) = default;
};

/// A slot that has not begun is to come at another place in the day; its planned times are kept.
struct SlotMoved {
    static constexpr std::string_view type_name = "SlotMoved";
    SlotId slot;
    SlotId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotMoved::slot),
                           field_or_default("before", &SlotMoved::before));
    }
    friend bool operator==(const SlotMoved&, const SlotMoved&) = default;
};

/// Said to the room on its screen, in place of what was said before. For all to read: it is there
/// also while the doors are closed. No part of the minutes.
struct MessageShown {
    static constexpr std::string_view type_name = "MessageShown";
    std::string text;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("text", &MessageShown::text), field("at", &MessageShown::at));
    }
    friend bool operator==(const MessageShown&, const MessageShown&) = default;
};

struct MessageCleared {
    static constexpr std::string_view type_name = "MessageCleared";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &MessageCleared::at)); }
    friend bool operator==(const MessageCleared&, const MessageCleared&) = default;
};

} // namespace klubba::meeting
