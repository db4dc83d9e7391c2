#pragma once

#include "base/describe.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

namespace klubba::meeting {

/// A further part of a decision, with its own lead-in: "… beslutar för egen del".
struct DecisionPart {
    LeadIn lead_in{};
    std::string addressee; ///< The body that something is proposed to.
    std::vector<std::string> clauses;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("lead_in", &DecisionPart::lead_in),
                           field_or_default("addressee", &DecisionPart::addressee),
                           field("clauses", &DecisionPart::clauses));
    }
    friend bool operator==(const DecisionPart&, const DecisionPart&) = default;
};

} // namespace klubba::meeting
