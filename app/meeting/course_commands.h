#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"

#include <optional>
#include <string>

// How the meeting moves through its slots and items, breaks and close.
namespace klubba::meeting {

/// The one obvious next step: see next_step().
struct Advance {
    static constexpr std::string_view type_name = "Advance";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const Advance&, const Advance&) = default;
};

/// Ends the slot and the item before it, and opens the slot's first item.
struct StartSlot {
    static constexpr std::string_view type_name = "StartSlot";
    static constexpr Roles roles = by_presidium;
    SlotId slot;

    static constexpr auto fields() { return list_fields(field("slot", &StartSlot::slot)); }
    friend bool operator==(const StartSlot&, const StartSlot&) = default;
};

struct EndSlot {
    static constexpr std::string_view type_name = "EndSlot";
    static constexpr Roles roles = by_presidium;
    SlotId slot;

    static constexpr auto fields() { return list_fields(field("slot", &EndSlot::slot)); }
    friend bool operator==(const EndSlot&, const EndSlot&) = default;
};

struct SkipSlot {
    static constexpr std::string_view type_name = "SkipSlot";
    static constexpr Roles roles = by_presidium;
    SlotId slot;

    static constexpr auto fields() { return list_fields(field("slot", &SkipSlot::slot)); }
    friend bool operator==(const SkipSlot&, const SkipSlot&) = default;
};

/// Closes the item that is open.
struct OpenItem {
    static constexpr std::string_view type_name = "OpenItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::string sub_item;

    static constexpr auto fields()
    {
        return list_fields(field("item", &OpenItem::item),
                           field_or_default("sub_item", &OpenItem::sub_item));
    }
    friend bool operator==(const OpenItem&, const OpenItem&) = default;
};

struct CloseItem {
    static constexpr std::string_view type_name = "CloseItem";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const CloseItem&, const CloseItem&) = default;
};

struct SkipItem {
    static constexpr std::string_view type_name = "SkipItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("item", &SkipItem::item),
                           field_or_default("reason", &SkipItem::reason));
    }
    friend bool operator==(const SkipItem&, const SkipItem&) = default;
};

struct StartBreak {
    static constexpr std::string_view type_name = "StartBreak";
    static constexpr Roles roles = by_presidium;
    SlotId slot;
    std::optional<Instant> until;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("slot", &StartBreak::slot),
                           field("until", &StartBreak::until));
    }
    friend bool operator==(const StartBreak&, const StartBreak&) = default;
};

struct EndBreak {
    static constexpr std::string_view type_name = "EndBreak";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const EndBreak&, const EndBreak&) = default;
};

struct CloseMeeting {
    static constexpr std::string_view type_name = "CloseMeeting";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const CloseMeeting&, const CloseMeeting&) = default;
};

/// Takes a slot that has not begun at another place in the day.
struct MoveSlot {
    static constexpr std::string_view type_name = "MoveSlot";
    static constexpr Roles roles = by_presidium;
    SlotId slot;
    SlotId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("slot", &MoveSlot::slot),
                           field_or_default("before", &MoveSlot::before));
    }
    friend bool operator==(const MoveSlot&, const MoveSlot&) = default;
};

/// On the room's screen until it is cleared, another is shown, or the meeting is closed.
struct ShowMessage {
    static constexpr std::string_view type_name = "ShowMessage";
    static constexpr Roles roles = by_presidium;
    std::string text;

    static constexpr auto fields() { return list_fields(field("text", &ShowMessage::text)); }
    friend bool operator==(const ShowMessage&, const ShowMessage&) = default;
};

struct ClearMessage {
    static constexpr std::string_view type_name = "ClearMessage";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const ClearMessage&, const ClearMessage&) = default;
};

} // namespace klubba::meeting
