#pragma once

#include "base/describe.h"
#include "meeting/state.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The days that run out after a meeting, from the moment there is something to run them from.
namespace klubba::meeting {

enum class DeadlineKind {
    Verification, ///< As decided, else 14 days after the last meeting day (KL 5:69, 6:35).
    DissentText,  ///< By the body's rule, else when the minutes are verified.
    Posting,      ///< The second day after verification (KL 8:12).
    Appeal,       ///< The last day: three weeks from posting (KL 13:5).
    Removal,      ///< The first day on which the posting may come down (KL 8:12).
};
constexpr auto names_of(DeadlineKind)
{
    return std::array<std::string_view, 5>{"verification", "dissent-text", "posting", "appeal",
                                           "removal"};
}

struct Deadline {
    DeadlineKind kind{};
    Day day{};
    /// The last working day before it, where it falls on a day on which nobody works. Empty for an
    /// appeal, which the law moves by itself, and a removal, which is a first day and not a last.
    std::optional<Day> better;
    std::vector<std::int64_t> sections; ///< §§ that it is about; all of them: none.
    std::string subject;                ///< Whose text is missing.

    static constexpr auto fields()
    {
        return list_fields(field("kind", &Deadline::kind), field("day", &Deadline::day),
                           field("better", &Deadline::better),
                           field("sections", &Deadline::sections),
                           field_or_default("subject", &Deadline::subject));
    }
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// The last day to verify: as decided with the verifiers, else by law.
Day verification_day(const MeetingState& state);
/// The last day to file the text of a dissent.
Day dissent_day(const MeetingState& state);

/// Those that are still to be kept, earliest first. What is done (verified, posted, filed, taken
/// down) has none. A body that posts nothing has neither posting nor appeal.
std::vector<Deadline> deadlines_of(const MeetingState& state);

/// Its last day has passed, and it is not kept. From the first moment of the day after.
bool is_overdue(const Deadline& deadline, Day today);
/// Anybody may know: it is about the minutes, and not about whose text is missing.
bool is_public(const Deadline& deadline);

} // namespace klubba::meeting
