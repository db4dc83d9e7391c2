#pragma once

#include "year/content.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A plan, or a report back, as a whole: what is to become of one that was read from a file. Names
// goals and assignments by their numbers, as documents do.
namespace klubba::year {

struct TakenMatter {
    std::string title;
    std::optional<MatterKind> kind;
    std::vector<std::string> assignments; ///< Their numbers.
    std::string heading;

    static constexpr auto fields()
    {
        return list_fields(field("title", &TakenMatter::title), field("kind", &TakenMatter::kind),
                           field("assignments", &TakenMatter::assignments),
                           field_or_default("heading", &TakenMatter::heading));
    }
    friend bool operator==(const TakenMatter&, const TakenMatter&) = default;
};

struct TakenMeeting {
    PlannedMeeting meeting; ///< Its id is not looked at.
    std::vector<TakenMatter> matters;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &TakenMeeting::meeting),
                           field("matters", &TakenMeeting::matters));
    }
    friend bool operator==(const TakenMeeting&, const TakenMeeting&) = default;
};

struct TakenGoal {
    std::string number;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("number", &TakenGoal::number),
                           field("text", &TakenGoal::text));
    }
    friend bool operator==(const TakenGoal&, const TakenGoal&) = default;
};

struct TakenAssignment {
    std::string number;
    std::string text;
    std::string giver;
    std::string receiver;
    std::string goal; ///< The number of its goal, else its text.

    static constexpr auto fields()
    {
        return list_fields(field("number", &TakenAssignment::number),
                           field("text", &TakenAssignment::text),
                           field_or_default("giver", &TakenAssignment::giver),
                           field_or_default("receiver", &TakenAssignment::receiver),
                           field_or_default("goal", &TakenAssignment::goal));
    }
    friend bool operator==(const TakenAssignment&, const TakenAssignment&) = default;
};

/// Adds what is new and corrects what the plan has otherwise; removes nothing. A meeting is known
/// by its day, an assignment by its number in that year or, from another year, by its text; a
/// matter by its title in its meeting.
struct TakePlan {
    static constexpr std::string_view type_name = "TakePlan";
    int year{};
    std::vector<TakenGoal> goals;
    std::vector<TakenAssignment> assignments;
    std::vector<TakenMeeting> meetings;
    std::vector<StandingInformation> standing;

    static constexpr auto fields()
    {
        return list_fields(field("year", &TakePlan::year), field("goals", &TakePlan::goals),
                           field("assignments", &TakePlan::assignments),
                           field("meetings", &TakePlan::meetings),
                           field("standing", &TakePlan::standing));
    }
    friend bool operator==(const TakePlan&, const TakePlan&) = default;
};

struct TakenReport {
    TakenAssignment assignment;
    Report report; ///< Its assignment and year are not looked at.

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &TakenReport::assignment),
                           field("report", &TakenReport::report));
    }
    friend bool operator==(const TakenReport&, const TakenReport&) = default;
};

/// Assignments that are not known are added.
struct TakeReports {
    static constexpr std::string_view type_name = "TakeReports";
    int year{};
    std::vector<TakenGoal> goals;
    std::vector<TakenReport> reports;

    static constexpr auto fields()
    {
        return list_fields(field("year", &TakeReports::year), field("goals", &TakeReports::goals),
                           field("reports", &TakeReports::reports));
    }
    friend bool operator==(const TakeReports&, const TakeReports&) = default;
};

} // namespace klubba::year
