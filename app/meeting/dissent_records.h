#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Dissent as it was announced, and its text.
namespace klubba::meeting {

struct Dissent {
    DissentId id;
    ItemId item;
    DissentKind kind{};
    std::vector<PersonId> by;
    ProposalId in_favour_of; ///< The floor proposal that was voted down.
    std::string text;        ///< May be filed later.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("id", &Dissent::id), field("item", &Dissent::item),
                           field_or_default("kind", &Dissent::kind), field("by", &Dissent::by),
                           field_or_default("in_favour_of", &Dissent::in_favour_of),
                           field_or_default("text", &Dissent::text));
    }
    friend bool operator==(const Dissent&, const Dissent&) = default;
};

struct DissentRecord {
    Dissent dissent;
    Instant announced{};
    std::optional<Instant> filed; ///< When the text it has came.
    std::optional<Instant> withdrawn;

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &DissentRecord::dissent),
                           field("announced", &DissentRecord::announced),
                           field("filed", &DissentRecord::filed),
                           field("withdrawn", &DissentRecord::withdrawn));
    }
    friend bool operator==(const DissentRecord&, const DissentRecord&) = default;
};

} // namespace klubba::meeting
