#pragma once

#include "minutes/moment.h"
#include "minutes/timeline.h"

#include <cstddef>
#include <string>
#include <vector>

// Whether the body could decide: at each roll call, and where a § was decided (KL 5:45-46, 6:27).
namespace klubba::minutes {

struct BodyPresence {
    std::string body;
    std::size_t seats{};
    std::size_t serving{};
    std::size_t needed{};
    bool is_quorate = false;

    static constexpr auto fields()
    {
        return list_fields(field("body", &BodyPresence::body), field("seats", &BodyPresence::seats),
                           field("serving", &BodyPresence::serving),
                           field("needed", &BodyPresence::needed),
                           field("is_quorate", &BodyPresence::is_quorate));
    }
    friend bool operator==(const BodyPresence&, const BodyPresence&) = default;
};

struct RollCall {
    Moment at;
    std::vector<BodyPresence> bodies;
    bool has_section = false; ///< Told in a § of its own.
    std::string text;         ///< As printed.

    static constexpr auto fields()
    {
        return list_fields(field("at", &RollCall::at), field("bodies", &RollCall::bodies),
                           field("has_section", &RollCall::has_section),
                           field("text", &RollCall::text));
    }
    friend bool operator==(const RollCall&, const RollCall&) = default;
};

/// Every one that was noted as completed.
std::vector<RollCall> roll_calls_of(const Timeline& timeline, const Zone& zone);

/// What the § of a roll call states; the § has been treated.
std::string roll_call_statement(const Timeline& timeline, const SectionTime& section);

/// What must be said of the quorum with which the item was decided: that there was none, or that
/// conflict of interest alone was why (KL 5:46). Empty where there is nothing to say.
std::string quorum_remark(const Timeline& timeline, const meeting::ItemId& item);

} // namespace klubba::minutes
