#pragma once

#include "base/describe.h"

#include <array>
#include <string>
#include <string_view>

// Why something may not be done in the year of a body. A value of the domain.
namespace klubba::year {

struct Refusal {
    enum class Kind {
        NoBody, ///< The stream has no name yet.
        AnotherBody,
        NameMissing,
        AlreadyThere, ///< Something has that id.
        NoSuchMember,
        NoSuchGoal,
        NoSuchAssignment,
        NoSuchMeeting,
        NoSuchMatter,
        NoSuchLink,
        NumberTaken, ///< By another assignment of that year.
        EndsBeforeItBegins,
        YearOutOfRange,
        MeetingIsCancelled,
        MeetingIsDrafted, ///< `subject` is the stream of what it became.
        DayIsMissing,
    };

    Kind kind{};
    std::string subject; ///< What it is about: an id, a number, a name; may be empty.

    static constexpr auto fields();
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

constexpr auto names_of(Refusal::Kind)
{
    return std::array<std::string_view, 16>{
        "no-body",           "another-body",         "name-missing",       "already-there",
        "no-such-member",    "no-such-goal",         "no-such-assignment", "no-such-meeting",
        "no-such-matter",    "no-such-link",         "number-taken",       "ends-before-it-begins",
        "year-out-of-range", "meeting-is-cancelled", "meeting-is-drafted", "day-is-missing"};
}

constexpr auto Refusal::fields()
{
    return list_fields(field("kind", &Refusal::kind),
                       field_or_default("subject", &Refusal::subject));
}

} // namespace klubba::year
