#pragma once

#include "base/describe.h"
#include "notice/draft.h"
#include "year/terms.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// What an activity plan (aktivitetsplan) and a report back (återrapportering) were understood to
// say.
//
// 1. Nothing in it is invented: what the document does not say is absent.
// 2. Every line with text in it has a source. Its `field` is a path in the draft ("meetings[2]" for
//    a heading within that meeting), also for what was not understood ("unread[0]") and for what
//    stands around the text of pages ("furniture[0]").
// 3. Its JSON is a contract: the fields it names are always written, as null or [] when empty.
namespace klubba::plans {

struct FoundMatter {
    std::string title; ///< Without its numbers and without a "– beslut" at the end.
    std::optional<year::MatterKind> kind;
    std::vector<std::string> assignments; ///< Their numbers: "Nr 10", "HS nr 1".
    std::string heading;                  ///< That it stands under, without the colon.

    static constexpr auto fields()
    {
        return list_fields(field("title", &FoundMatter::title),
                           field_always("kind", &FoundMatter::kind),
                           field_always("assignments", &FoundMatter::assignments),
                           field_or_default("heading", &FoundMatter::heading));
    }
};

struct FoundMeeting {
    std::optional<Day> day;
    std::optional<ClockTime> start;
    std::optional<ClockTime> end;
    std::optional<std::string> place;
    bool joint = false;                    ///< With other bodies.
    std::optional<std::string> joint_with; ///< As written.
    std::optional<std::string> visit;      ///< Where or what, of a meeting that makes one.
    std::vector<FoundMatter> matters;
    std::vector<std::string> other; ///< Of columns that the draft has no place for.

    static constexpr auto fields()
    {
        return list_fields(
            field_always("day", &FoundMeeting::day), field_always("start", &FoundMeeting::start),
            field_always("end", &FoundMeeting::end), field_always("place", &FoundMeeting::place),
            field("joint", &FoundMeeting::joint),
            field_always("joint_with", &FoundMeeting::joint_with),
            field_always("visit", &FoundMeeting::visit),
            field_always("matters", &FoundMeeting::matters), field("other", &FoundMeeting::other));
    }
};

struct FoundGoal {
    std::string number; ///< Empty for a heading that has none: "Övriga uppdrag".
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("number", &FoundGoal::number), field("text", &FoundGoal::text));
    }
};

struct FoundAssignment {
    std::string number;
    std::string text;
    std::optional<std::string> giver;
    std::optional<std::string> receiver;
    std::optional<std::string> goal; ///< The number of its goal, else its text.

    static constexpr auto fields()
    {
        return list_fields(field("number", &FoundAssignment::number),
                           field("text", &FoundAssignment::text),
                           field_always("giver", &FoundAssignment::giver),
                           field_always("receiver", &FoundAssignment::receiver),
                           field_always("goal", &FoundAssignment::goal));
    }
};

/// An assignment with what was reported of it.
struct FoundReport {
    FoundAssignment assignment;
    std::optional<std::string> comment;
    std::optional<std::string> quotation; ///< From the interim report.
    std::optional<std::string> quoted_from;
    std::optional<year::AssignmentStatus> status;
    std::optional<std::string> status_text; ///< The sentence that says it.

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &FoundReport::assignment),
                           field_always("comment", &FoundReport::comment),
                           field_always("quotation", &FoundReport::quotation),
                           field_always("quoted_from", &FoundReport::quoted_from),
                           field_always("status", &FoundReport::status),
                           field_always("status_text", &FoundReport::status_text));
    }
};

/// What every meeting is to be told.
struct FoundStanding {
    std::string text;
    std::optional<std::string> by; ///< Who is to tell it.

    static constexpr auto fields()
    {
        return list_fields(field("text", &FoundStanding::text),
                           field_always("by", &FoundStanding::by));
    }
};

/// Text that the draft has no fields for, under its heading.
struct FoundSection {
    std::string heading;
    std::string text; ///< A line for each paragraph.

    static constexpr auto fields()
    {
        return list_fields(field("heading", &FoundSection::heading),
                           field("text", &FoundSection::text));
    }
};

enum class WarningKind {
    WeekdayContradictsDate, ///< The date is believed.
    YearMissing,            ///< A day has no year, nor does the plan.
    NoSuchDay,              ///< As 31 June.
    DayRepeated,            ///< Two meetings on the same day.
    AssignmentNotListed,    ///< A matter names a number that the plan does not list.
    NumberRepeated,         ///< Two assignments have the same.
    SecondPlan,             ///< The file has a plan for another year as well.
    NoComment,
    NoStatus,
};
constexpr auto names_of(WarningKind)
{
    return std::array<std::string_view, 9>{"weekday-contradicts-date",
                                           "year-missing",
                                           "no-such-day",
                                           "day-repeated",
                                           "assignment-not-listed",
                                           "number-repeated",
                                           "second-plan",
                                           "no-comment",
                                           "no-status"};
}

struct Warning {
    WarningKind kind{};
    std::string path; ///< Written as "field"; empty when it is about the whole.
    int line{};       ///< 0 when there is no line to show.

    static constexpr auto fields()
    {
        return list_fields(field("kind", &Warning::kind), field_or_default("field", &Warning::path),
                           field_or_default("line", &Warning::line));
    }
};

/// Of a plan `reports` is empty; of a report back `meetings`, `assignments` and `standing` are.
struct Draft {
    std::optional<std::string> body;
    std::optional<std::string> title;
    std::optional<int> year;
    std::vector<FoundMeeting> meetings;
    std::vector<FoundGoal> goals;
    std::vector<FoundAssignment> assignments;
    std::vector<FoundReport> reports;
    std::vector<FoundStanding> standing;
    std::vector<FoundSection> sections;
    std::vector<Warning> warnings;
    std::vector<std::string> unread;
    std::vector<std::string> furniture; ///< Headers, page numbers, tables of contents.
    std::vector<notice::Source> sources;

    static constexpr auto fields()
    {
        return list_fields(
            field_always("body", &Draft::body), field_always("title", &Draft::title),
            field_always("year", &Draft::year), field_always("meetings", &Draft::meetings),
            field_always("goals", &Draft::goals), field_always("assignments", &Draft::assignments),
            field_always("reports", &Draft::reports), field_always("standing", &Draft::standing),
            field_always("sections", &Draft::sections), field_always("warnings", &Draft::warnings),
            field_always("unread", &Draft::unread), field_always("furniture", &Draft::furniture),
            field_always("sources", &Draft::sources));
    }
};

} // namespace klubba::plans
