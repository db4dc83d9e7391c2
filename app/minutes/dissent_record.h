#pragma once

#include "meeting/state.h"

#include <optional>
#include <string>
#include <vector>

// Who took no part in a decision (KL 4:25), who reserved against it (KL 4:27, 5:67 p. 6), and what
// was stated and noted about it, as they are printed.
namespace klubba::minutes {

struct DissentText {
    meeting::DissentKind kind{};
    std::vector<std::string> by;
    std::string intro;      ///< Who does what, in a sentence.
    std::string text;       ///< As filed; empty while it is missing.
    std::optional<Day> due; ///< The last day to file the text, while it is missing.

    static constexpr auto fields()
    {
        return list_fields(field("kind", &DissentText::kind), field("by", &DissentText::by),
                           field("intro", &DissentText::intro),
                           field_or_default("text", &DissentText::text),
                           field("due", &DissentText::due));
    }
    friend bool operator==(const DissentText&, const DissentText&) = default;
};

/// Those that were not withdrawn: reservations, then statements, then notes; each in the order
/// announced.
std::vector<DissentText> dissents_on(const meeting::MeetingState& state,
                                     const meeting::ItemRecord& record);

/// Names of those who declared that they take no part in the decision.
std::vector<std::string> not_participating_on(const meeting::MeetingState& state,
                                              const meeting::ItemRecord& record);

} // namespace klubba::minutes
