#pragma once

#include "base/field.h"

#include <array>
#include <string>
#include <string_view>

// The words of a body's year that its plan, its events and its report back share.
namespace klubba::year {

/// What a meeting is to do with a matter of the plan.
enum class MatterKind { Decision, Preparation, Information, Theme };
constexpr auto names_of(MatterKind)
{
    return std::array<std::string_view, 4>{"decision", "preparation", "information", "theme"};
}

/// How far an assignment has come, as a report back says it.
enum class AssignmentStatus { NotStarted, Started, Done, SeveralYears };
constexpr auto names_of(AssignmentStatus)
{
    return std::array<std::string_view, 4>{"not-started", "started", "done", "several-years"};
}

/// What of a year's documents is written by hand.
enum class YearPart {
    ReportIntroduction,
    ReportClosing,
    PlanIntroduction,
    PlanMission, ///< What the body is for.
};
constexpr auto names_of(YearPart)
{
    return std::array<std::string_view, 4>{"report-introduction", "report-closing",
                                           "plan-introduction", "plan-mission"};
}

/// Equal for what is the same number, however it is spaced and set: "HS nr 1", "Hs Nr. 1".
std::string number_key(std::string_view number);

/// Letters and digits alone, small where they are of ASCII: equal for texts that differ only in how
/// they are set.
std::string text_key(std::string_view text);

/// Of any text a short one that is as good as its own; the same on every machine.
std::string mark_of(std::string_view text);

} // namespace klubba::year
