#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <string>

// Conflict of interest (jäv).
namespace klubba::meeting {

struct RaiseConflict {
    static constexpr std::string_view type_name = "RaiseConflict";
    static constexpr Roles roles = by_anyone;
    ItemId item;
    PersonId person;
    std::string by;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("item", &RaiseConflict::item),
                           field("person", &RaiseConflict::person),
                           field_or_default("by", &RaiseConflict::by),
                           field_or_default("reason", &RaiseConflict::reason));
    }
    friend bool operator==(const RaiseConflict&, const RaiseConflict&) = default;
};

struct SettleConflict {
    static constexpr std::string_view type_name = "SettleConflict";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    PersonId person;
    ConflictFinding finding{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &SettleConflict::item),
                           field("person", &SettleConflict::person),
                           field("finding", &SettleConflict::finding));
    }
    friend bool operator==(const SettleConflict&, const SettleConflict&) = default;
};

/// Leaves the room for the item, and no longer serves on it.
struct LeaveForConflict {
    static constexpr std::string_view type_name = "LeaveForConflict";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    PersonId person;

    static constexpr auto fields()
    {
        return list_fields(field("item", &LeaveForConflict::item),
                           field("person", &LeaveForConflict::person));
    }
    friend bool operator==(const LeaveForConflict&, const LeaveForConflict&) = default;
};

/// Comes back. A substitute who has the seat for the item keeps it until the item is closed.
struct ReturnFromConflict {
    static constexpr std::string_view type_name = "ReturnFromConflict";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    PersonId person;

    static constexpr auto fields()
    {
        return list_fields(field("item", &ReturnFromConflict::item),
                           field("person", &ReturnFromConflict::person));
    }
    friend bool operator==(const ReturnFromConflict&, const ReturnFromConflict&) = default;
};

} // namespace klubba::meeting
