#pragma once

#include "year/year_view.h"

#include <optional>
#include <string>
#include <vector>

// What anybody may see of a body's year: its meetings, and where it has chosen to show
// them (YearChoices) the assignments and where those were taken up. Of an item that is
// not public, and of a meeting that has not been called, it holds nothing.
namespace klubba::year {

struct PublicMeeting {
    std::string meeting; ///< Its stream, where it has been called; else empty.
    std::optional<Day> day;
    std::string place;
    MeetingStands stands{};
    bool joint = false;
    std::string joint_with;
    std::string visit;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("meeting", &PublicMeeting::meeting),
                           field("day", &PublicMeeting::day),
                           field_or_default("place", &PublicMeeting::place),
                           field("stands", &PublicMeeting::stands),
                           field_or_default("joint", &PublicMeeting::joint),
                           field_or_default("joint_with", &PublicMeeting::joint_with),
                           field_or_default("visit", &PublicMeeting::visit));
    }
    friend bool operator==(const PublicMeeting&, const PublicMeeting&) = default;
};

struct PublicDealing {
    std::string title;
    std::optional<std::int64_t> section;
    std::optional<meeting::Outcome> outcome;

    static constexpr auto fields()
    {
        return list_fields(field("title", &PublicDealing::title),
                           field("section", &PublicDealing::section),
                           field("outcome", &PublicDealing::outcome));
    }
    friend bool operator==(const PublicDealing&, const PublicDealing&) = default;
};

/// What became of an assignment at a meeting, or is to.
struct PublicMark {
    std::size_t meeting{}; ///< Of PublicYear::meetings.
    MarkKind kind{};
    std::vector<PublicDealing> dealings;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &PublicMark::meeting), field("kind", &PublicMark::kind),
                           field("dealings", &PublicMark::dealings));
    }
    friend bool operator==(const PublicMark&, const PublicMark&) = default;
};

struct AssignmentInPublic {
    std::string number;
    std::string text;
    std::string goal;
    std::vector<PublicMark> marks;

    static constexpr auto fields()
    {
        return list_fields(field("number", &AssignmentInPublic::number),
                           field("text", &AssignmentInPublic::text),
                           field_or_default("goal", &AssignmentInPublic::goal),
                           field_always("marks", &AssignmentInPublic::marks));
    }
    friend bool operator==(const AssignmentInPublic&, const AssignmentInPublic&) = default;
};

struct PublicYear {
    std::string body;
    int year{};
    Day today{};
    std::vector<PublicMeeting> meetings;         ///< In order of days; those without one last.
    std::vector<AssignmentInPublic> assignments; ///< In the order of the list; empty: not shown.

    static constexpr auto fields()
    {
        return list_fields(field("body", &PublicYear::body), field("year", &PublicYear::year),
                           field("today", &PublicYear::today),
                           field_always("meetings", &PublicYear::meetings),
                           field_always("assignments", &PublicYear::assignments));
    }
    friend bool operator==(const PublicYear&, const PublicYear&) = default;
};

/// `held` are the meetings of the body that anybody may read of.
PublicYear
public_year(const BodyState& state, int year, std::span<const HeldMeeting> held, const Day& today);

} // namespace klubba::year
