#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <string>

// Conflict of interest (jäv): declared or raised, settled, and the room left and come back to
// (KL 5:47-49, 6:28-32).
namespace klubba::meeting {

/// Declared by the person, or raised by someone else; replaces what was raised before of the same
/// person and item. One that is raised holds only when the body has found it to exist.
struct ConflictRaised {
    static constexpr std::string_view type_name = "ConflictRaised";
    ItemId item;
    PersonId person;
    std::string by; ///< Name of who raised it; empty when the person did.
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &ConflictRaised::item), field("person", &ConflictRaised::person),
            field_or_default("by", &ConflictRaised::by),
            field_or_default("reason", &ConflictRaised::reason), field("at", &ConflictRaised::at));
    }
    friend bool operator==(const ConflictRaised&, const ConflictRaised&) = default;
};

/// The body settles a dispute; it may be appealed only with the main decision (KL 6:30, 6:32).
struct ConflictSettled {
    static constexpr std::string_view type_name = "ConflictSettled";
    ItemId item;
    PersonId person;
    ConflictFinding finding{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &ConflictSettled::item), field("person", &ConflictSettled::person),
            field("finding", &ConflictSettled::finding), field("at", &ConflictSettled::at));
    }
    friend bool operator==(const ConflictSettled&, const ConflictSettled&) = default;
};

struct ConflictedPersonLeft {
    static constexpr std::string_view type_name = "ConflictedPersonLeft";
    ItemId item;
    PersonId person;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ConflictedPersonLeft::item),
                           field("person", &ConflictedPersonLeft::person),
                           field("at", &ConflictedPersonLeft::at));
    }
    friend bool operator==(const ConflictedPersonLeft&, const ConflictedPersonLeft&) = default;
};

struct ConflictedPersonReturned {
    static constexpr std::string_view type_name = "ConflictedPersonReturned";
    ItemId item;
    PersonId person;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ConflictedPersonReturned::item),
                           field("person", &ConflictedPersonReturned::person),
                           field("at", &ConflictedPersonReturned::at));
    }
    friend bool operator==(const ConflictedPersonReturned&,
                           const ConflictedPersonReturned&) = default;
};

} // namespace klubba::meeting
