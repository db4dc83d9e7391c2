#pragma once

#include "meeting/state.h"
#include "year/state.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Where the year of a body stands: what became of each assignment, and of every line of the plan.
// Computed from the body's own stream and from its meetings; nothing is claimed that they do not
// have.
namespace klubba::year {

/// A meeting of the body, as its own stream has it.
struct HeldMeeting {
    std::string stream;
    const meeting::MeetingState* state{}; ///< Outlives the view's making. Never null.
};

/// The meeting that came of the plan's: the one it was connected with, else that of its day; null
/// where none did.
const HeldMeeting* came_of(const PlannedMeetingRecord& planned, std::span<const HeldMeeting> held);

/// Whether the meeting is that body's, alone or with others.
bool is_meeting_of(const meeting::MeetingInfo& info, std::string_view body);

enum class Stands {
    Neglected, ///< Nothing has been done with it and nothing is planned.
    Planned,
    TakenUp,
    Decided,
};
constexpr auto names_of(Stands)
{
    return std::array<std::string_view, 4>{"neglected", "planned", "taken-up", "decided"};
}

/// An item of a meeting that dealt with an assignment.
struct Dealing {
    std::string meeting;
    Day day{};
    std::string item;
    std::string title;
    std::vector<std::string> presenters;
    std::optional<std::int64_t> section;
    std::optional<meeting::Outcome> outcome;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &Dealing::meeting), field("day", &Dealing::day),
                           field("item", &Dealing::item), field("title", &Dealing::title),
                           field_or_default("presenters", &Dealing::presenters),
                           field("section", &Dealing::section),
                           field("outcome", &Dealing::outcome));
    }
    friend bool operator==(const Dealing&, const Dealing&) = default;
};

/// A line of the plan that names an assignment and is still to come.
struct Planning {
    PlannedMeetingId meeting;
    std::optional<Day> day;
    std::string title;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &Planning::meeting), field("day", &Planning::day),
                           field("title", &Planning::title));
    }
    friend bool operator==(const Planning&, const Planning&) = default;
};

struct AssignmentOfYear {
    AssignmentId id;
    std::string number;
    std::vector<NumberOfYear> other_numbers; ///< Of other years.
    std::string text;
    std::string giver;
    std::string goal; ///< Its number, else its text.
    Stands stands{};
    std::vector<Dealing> dealings; ///< In order of days.
    std::vector<Planning> planned;
    std::optional<Report> report;

    static constexpr auto fields()
    {
        return list_fields(field("id", &AssignmentOfYear::id),
                           field("number", &AssignmentOfYear::number),
                           field("other_numbers", &AssignmentOfYear::other_numbers),
                           field("text", &AssignmentOfYear::text),
                           field_or_default("giver", &AssignmentOfYear::giver),
                           field_or_default("goal", &AssignmentOfYear::goal),
                           field("stands", &AssignmentOfYear::stands),
                           field_always("dealings", &AssignmentOfYear::dealings),
                           field_always("planned", &AssignmentOfYear::planned),
                           field("report", &AssignmentOfYear::report));
    }
    friend bool operator==(const AssignmentOfYear&, const AssignmentOfYear&) = default;
};

enum class Became {
    ToCome,     ///< Its day has not passed.
    NotHeld,    ///< Its day has passed, and no meeting of that day is known.
    OnAgenda,   ///< The meeting is being prepared or held, and has an item for it.
    TakenUp,    ///< Taken up without a decision of its own.
    Decided,    ///< With an outcome.
    NotTakenUp, ///< The meeting was closed without it.
    Cancelled,
    Removed, ///< From the plan.
};
constexpr auto names_of(Became)
{
    return std::array<std::string_view, 8>{"to-come", "not-held",     "on-agenda", "taken-up",
                                           "decided", "not-taken-up", "cancelled", "removed"};
}

struct LineOfPlan {
    PlannedMatter matter;
    Became became{};
    std::optional<Dealing> dealing;

    static constexpr auto fields()
    {
        return list_fields(field("matter", &LineOfPlan::matter),
                           field("became", &LineOfPlan::became),
                           field("dealing", &LineOfPlan::dealing));
    }
    friend bool operator==(const LineOfPlan&, const LineOfPlan&) = default;
};

struct MeetingOfPlan {
    PlannedMeeting meeting;
    bool cancelled = false;
    std::string stream; ///< Of the meeting that came of it; empty where none did.
    std::vector<LineOfPlan> lines;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MeetingOfPlan::meeting),
                           field_or_default("cancelled", &MeetingOfPlan::cancelled),
                           field_or_default("stream", &MeetingOfPlan::stream),
                           field_always("lines", &MeetingOfPlan::lines));
    }
    friend bool operator==(const MeetingOfPlan&, const MeetingOfPlan&) = default;
};

struct Overview {
    std::string body;
    int year{};
    std::vector<Membership> members; ///< Who has a seat on some day of the year.
    std::vector<Goal> goals;
    std::vector<AssignmentOfYear> assignments; ///< In the order of the list.
    std::vector<MeetingOfPlan> plan;           ///< In order of days; those without one last.
    std::vector<std::string> unplanned;        ///< Meetings of the year that no plan has.
    std::vector<StandingInformation> standing;
    std::int64_t next_section = 1; ///< The number that the next § of the year gets.

    static constexpr auto fields()
    {
        return list_fields(
            field("body", &Overview::body), field("year", &Overview::year),
            field_always("members", &Overview::members), field_always("goals", &Overview::goals),
            field_always("assignments", &Overview::assignments),
            field_always("plan", &Overview::plan), field_always("unplanned", &Overview::unplanned),
            field_always("standing", &Overview::standing),
            field("next_section", &Overview::next_section));
    }
    friend bool operator==(const Overview&, const Overview&) = default;
};

/// `held` are the meetings of this body, of any year; `today` tells what is still to come.
Overview
overview(const BodyState& state, int year, std::span<const HeldMeeting> held, const Day& today);

} // namespace klubba::year
