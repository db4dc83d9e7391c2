#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Conflicts of interest, closed doors and presentations of a meeting.
namespace klubba::meeting {

struct ConflictRecord {
    ItemId item;
    PersonId person;
    std::string by; ///< Who raised it; empty when declared by the person.
    std::string reason;
    Instant raised{};
    std::optional<ConflictFinding> finding; ///< Of the body, where it was disputed.
    std::optional<Instant> settled;
    std::optional<Instant> left;
    std::optional<Instant> returned;

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &ConflictRecord::item), field("person", &ConflictRecord::person),
            field_or_default("by", &ConflictRecord::by),
            field_or_default("reason", &ConflictRecord::reason),
            field("raised", &ConflictRecord::raised), field("finding", &ConflictRecord::finding),
            field("settled", &ConflictRecord::settled), field("left", &ConflictRecord::left),
            field("returned", &ConflictRecord::returned));
    }
    friend bool operator==(const ConflictRecord&, const ConflictRecord&) = default;
};

struct ClosedDoors {
    ItemId item;
    std::string reason;
    Instant from{};
    std::optional<Instant> until;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("item", &ClosedDoors::item),
                           field_or_default("reason", &ClosedDoors::reason),
                           field("from", &ClosedDoors::from), field("until", &ClosedDoors::until));
    }
    friend bool operator==(const ClosedDoors&, const ClosedDoors&) = default;
};

struct PresentationRecord {
    PresentationId presentation;
    ItemId item;
    std::string title;
    std::vector<std::string> presenters;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("presentation", &PresentationRecord::presentation),
                           field_or_default("item", &PresentationRecord::item),
                           field("title", &PresentationRecord::title),
                           field("presenters", &PresentationRecord::presenters),
                           field("at", &PresentationRecord::at));
    }
    friend bool operator==(const PresentationRecord&, const PresentationRecord&) = default;
};

} // namespace klubba::meeting
