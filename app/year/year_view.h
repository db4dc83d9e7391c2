#pragma once

#include "meeting/deadlines.h"
#include "meeting/stages.h"
#include "year/overview.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// The year of a body as a line that can be drawn: its meetings along it, a row for each assignment
// with a mark at every meeting where something became of it or is to, and what is left to do with
// the minutes. Made of the overview; nothing here is drawn or said in words.
namespace klubba::year {

enum class MeetingStands { Held, ToCome, NotHeld, Cancelled };
constexpr auto names_of(MeetingStands)
{
    return std::array<std::string_view, 4>{"held", "to-come", "not-held", "cancelled"};
}

/// A meeting of the plan, or one that was held or called outside it.
struct MeetingOfYear {
    std::string stream;       ///< Of what came of it; empty where nothing did.
    PlannedMeetingId planned; ///< Empty outside the plan.
    std::optional<Day> day;
    std::string place;
    MeetingStands stands{};
    bool joint = false;
    std::string joint_with;
    std::string visit; ///< Where or what is visited; empty for no site visit.
    std::vector<LineOfPlan> lines;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("stream", &MeetingOfYear::stream),
                           field_or_default("planned", &MeetingOfYear::planned),
                           field("day", &MeetingOfYear::day),
                           field_or_default("place", &MeetingOfYear::place),
                           field("stands", &MeetingOfYear::stands),
                           field_or_default("joint", &MeetingOfYear::joint),
                           field_or_default("joint_with", &MeetingOfYear::joint_with),
                           field_or_default("visit", &MeetingOfYear::visit),
                           field("lines", &MeetingOfYear::lines));
    }
    friend bool operator==(const MeetingOfYear&, const MeetingOfYear&) = default;
};

enum class MarkKind { Planned, NotTakenUp, TakenUp, Decided };
constexpr auto names_of(MarkKind)
{
    return std::array<std::string_view, 4>{"planned", "not-taken-up", "taken-up", "decided"};
}

/// What became of an assignment at one meeting, or is to.
struct MarkOfYear {
    std::size_t meeting{}; ///< Of YearView::meetings.
    MarkKind kind{};       ///< The most that happened there.
    std::vector<Dealing> dealings;
    std::vector<std::string> titles; ///< Of what is planned, or was and was not taken up.

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MarkOfYear::meeting), field("kind", &MarkOfYear::kind),
                           field("dealings", &MarkOfYear::dealings),
                           field("titles", &MarkOfYear::titles));
    }
    friend bool operator==(const MarkOfYear&, const MarkOfYear&) = default;
};

struct RowOfYear {
    AssignmentOfYear assignment;
    std::vector<MarkOfYear> marks; ///< In the order of the meetings, one for each.

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &RowOfYear::assignment),
                           field("marks", &RowOfYear::marks));
    }
    friend bool operator==(const RowOfYear&, const RowOfYear&) = default;
};

/// How far the minutes of a meeting have come.
struct MinutesOfYear {
    std::size_t meeting{};
    std::vector<meeting::SetStage> sets;
    std::vector<meeting::Deadline> left; ///< That are still to be kept.

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MinutesOfYear::meeting),
                           field("sets", &MinutesOfYear::sets),
                           field("left", &MinutesOfYear::left));
    }
    friend bool operator==(const MinutesOfYear&, const MinutesOfYear&) = default;
};

/// Over the meetings that were opened, of who has a seat.
struct PersonOfYear {
    std::string name; ///< With party.
    std::int64_t present{};
    std::int64_t meetings{}; ///< That the person was listed at.
    std::int64_t speeches{};
    Duration spoken{};

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &PersonOfYear::name), field("present", &PersonOfYear::present),
            field("meetings", &PersonOfYear::meetings), field("speeches", &PersonOfYear::speeches),
            field("spoken", &PersonOfYear::spoken));
    }
    friend bool operator==(const PersonOfYear&, const PersonOfYear&) = default;
};

struct YearView {
    std::string body;
    int year{};
    Day today{};
    std::vector<MeetingOfYear> meetings; ///< In order of days; those without one last.
    std::vector<std::string> goals;      ///< Of the rows, in their order; may hold an empty one.
    std::vector<RowOfYear> rows;         ///< Neglected ones first, then goal by goal.
    std::size_t neglected{};             ///< How many of the rows.
    std::vector<MinutesOfYear> minutes;  ///< Of those that were closed, in order.
    /// Absent where the body does not keep statistics (YearChoices).
    std::optional<std::vector<PersonOfYear>> people;

    static constexpr auto fields()
    {
        return list_fields(
            field("body", &YearView::body), field("year", &YearView::year),
            field("today", &YearView::today), field_always("meetings", &YearView::meetings),
            field_always("goals", &YearView::goals), field_always("rows", &YearView::rows),
            field_or_default("neglected", &YearView::neglected),
            field_always("minutes", &YearView::minutes), field("people", &YearView::people));
    }
    friend bool operator==(const YearView&, const YearView&) = default;
};

/// As `overview`, of the same meetings; `now` is for a speaker who has the floor.
YearView year_view(const BodyState& state,
                   int year,
                   std::span<const HeldMeeting> held,
                   const Day& today,
                   Instant now);

/// How far along its year the day is: 0 the first day's morning, 1 the last one's night.
double part_of_year(const Day& day);

} // namespace klubba::year
