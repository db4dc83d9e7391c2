#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <optional>
#include <string>
#include <vector>

// Sets of §§ with what became of them after the meeting.
namespace klubba::meeting {

struct VerificationSet {
    VerificationSetId id;
    std::vector<ItemId> items;
    Day verified{};
    std::vector<PersonId> by; ///< The verifiers who signed, beside the chair.
    std::string place;

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("id", &VerificationSet::id), field("items", &VerificationSet::items),
            field("verified", &VerificationSet::verified), field("by", &VerificationSet::by),
            field_or_default("place", &VerificationSet::place));
    }
    friend bool operator==(const VerificationSet&, const VerificationSet&) = default;
};

struct VerificationSetRecord {
    VerificationSet set;
    std::optional<Day> posted;
    std::optional<Day> removed;
    std::string kept_at;

    static constexpr auto fields()
    {
        return list_fields(field("set", &VerificationSetRecord::set),
                           field("posted", &VerificationSetRecord::posted),
                           field("removed", &VerificationSetRecord::removed),
                           field_or_default("kept_at", &VerificationSetRecord::kept_at));
    }
    friend bool operator==(const VerificationSetRecord&, const VerificationSetRecord&) = default;
};

struct Disagreement {
    ItemId item;
    PersonId by;
    std::string text;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &Disagreement::item), field("by", &Disagreement::by),
                           field("text", &Disagreement::text), field("at", &Disagreement::at));
    }
    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

} // namespace klubba::meeting
