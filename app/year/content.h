#pragma once

#include "base/describe.h"
#include "base/id.h"
#include "base/time.h"
#include "meeting/people.h"
#include "year/terms.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a body has over a year: members, goals, assignments, planned meetings with their matters.
// Its events carry these whole, so their names and fields are for ever, as those of the events are.
namespace klubba::year {

using MemberId = Id<struct MemberTag>;
using GoalId = Id<struct GoalTag>;
using AssignmentId = Id<struct AssignmentTag>;
using PlannedMeetingId = Id<struct PlannedMeetingTag>;
using MatterId = Id<struct MatterTag>;

/// What the body has chosen: unless it has, neither is done.
struct YearChoices {
    /// The room and the page tell which assignments an item is linked with, and the page what
    /// became of them over the year.
    bool shows_assignments = false;
    bool keeps_statistics = false; ///< Attendance and speaking are summed up over the year.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("shows_assignments", &YearChoices::shows_assignments),
                           field_or_default("keeps_statistics", &YearChoices::keeps_statistics));
    }
    friend bool operator==(const YearChoices&, const YearChoices&) = default;
};

/// A seat for a term, or for what was left of one.
struct Membership {
    MemberId id;
    std::string name; ///< Empty for a vacant seat.
    std::string party;
    meeting::SeatKind seat{};
    meeting::Role role{};
    Day from{};               ///< The first day of the term, or of the rest of it.
    std::optional<Day> until; ///< Its last day.
    MemberId succeeds;        ///< Of a by-election: whose seat it was.

    static constexpr auto fields()
    {
        return list_fields(
            field("id", &Membership::id), field_or_default("name", &Membership::name),
            field_or_default("party", &Membership::party), field("seat", &Membership::seat),
            field_or_default("role", &Membership::role), field("from", &Membership::from),
            field("until", &Membership::until),
            field_or_default("succeeds", &Membership::succeeds));
    }
    friend bool operator==(const Membership&, const Membership&) = default;
};

struct Goal {
    GoalId id;
    int year{};
    std::string number;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("id", &Goal::id), field("year", &Goal::year),
                           field_or_default("number", &Goal::number), field("text", &Goal::text));
    }
    friend bool operator==(const Goal&, const Goal&) = default;
};

struct Assignment {
    AssignmentId id;
    int year{};         ///< From which on, and of whose list the number is.
    std::string number; ///< As written: "HS nr 1".
    std::string text;
    std::string giver;
    std::string receiver;
    GoalId goal;
    std::vector<std::string> bodies; ///< That follow it beside this one.
    std::optional<int> last_year;    ///< Where it was given for more than one.

    static constexpr auto fields()
    {
        return list_fields(field("id", &Assignment::id), field("year", &Assignment::year),
                           field("number", &Assignment::number), field("text", &Assignment::text),
                           field_or_default("giver", &Assignment::giver),
                           field_or_default("receiver", &Assignment::receiver),
                           field_or_default("goal", &Assignment::goal),
                           field("bodies", &Assignment::bodies),
                           field("last_year", &Assignment::last_year));
    }
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// What a report back says of an assignment for a year.
struct Report {
    AssignmentId assignment;
    int year{};
    std::string comment;
    std::string quotation; ///< From the interim report.
    std::string quoted_from;
    std::optional<AssignmentStatus> status;
    std::string status_text;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &Report::assignment), field("year", &Report::year),
                           field_or_default("comment", &Report::comment),
                           field_or_default("quotation", &Report::quotation),
                           field_or_default("quoted_from", &Report::quoted_from),
                           field("status", &Report::status),
                           field_or_default("status_text", &Report::status_text));
    }
    friend bool operator==(const Report&, const Report&) = default;
};

struct PlannedMeeting {
    PlannedMeetingId id;
    int year{};             ///< Of whose plan it is.
    std::optional<Day> day; ///< Absent while it is not settled.
    std::optional<ClockTime> start;
    std::optional<ClockTime> end;
    std::string place;
    bool joint = false;
    std::string joint_with; ///< As the plan has it.
    std::string visit;      ///< Where or what is visited.

    static constexpr auto fields()
    {
        return list_fields(
            field("id", &PlannedMeeting::id), field("year", &PlannedMeeting::year),
            field("day", &PlannedMeeting::day), field("start", &PlannedMeeting::start),
            field("end", &PlannedMeeting::end), field_or_default("place", &PlannedMeeting::place),
            field_or_default("joint", &PlannedMeeting::joint),
            field_or_default("joint_with", &PlannedMeeting::joint_with),
            field_or_default("visit", &PlannedMeeting::visit));
    }
    friend bool operator==(const PlannedMeeting&, const PlannedMeeting&) = default;
};

struct PlannedMatter {
    MatterId id;
    std::string title;
    std::optional<MatterKind> kind;
    std::vector<AssignmentId> assignments;
    std::string heading; ///< That it stands under in the plan.

    static constexpr auto fields()
    {
        return list_fields(field("id", &PlannedMatter::id), field("title", &PlannedMatter::title),
                           field("kind", &PlannedMatter::kind),
                           field("assignments", &PlannedMatter::assignments),
                           field_or_default("heading", &PlannedMatter::heading));
    }
    friend bool operator==(const PlannedMatter&, const PlannedMatter&) = default;
};

/// A passage of a document of the year, as a person wrote it.
struct TextOfYear {
    int year{};
    YearPart part{};
    std::string text; ///< An empty line parts paragraphs. Empty: what is composed stands again.

    static constexpr auto fields()
    {
        return list_fields(field("year", &TextOfYear::year), field("part", &TextOfYear::part),
                           field_or_default("text", &TextOfYear::text));
    }
    friend bool operator==(const TextOfYear&, const TextOfYear&) = default;
};

/// What every meeting is to be told.
struct StandingInformation {
    std::string text;
    std::string by; ///< Who is to tell it.

    static constexpr auto fields()
    {
        return list_fields(field("text", &StandingInformation::text),
                           field_or_default("by", &StandingInformation::by));
    }
    friend bool operator==(const StandingInformation&, const StandingInformation&) = default;
};

} // namespace klubba::year
