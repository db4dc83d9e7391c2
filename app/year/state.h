#pragma once

#include "meeting/ids.h"
#include "year/content.h"
#include "year/refusal.h"

#include <optional>
#include <string>
#include <vector>

// A body over the years, as its events make it.
namespace klubba::year {

/// The number that an assignment has in the list of a year.
struct NumberOfYear {
    int year{};
    std::string number;
    GoalId goal;

    static constexpr auto fields()
    {
        return list_fields(field("year", &NumberOfYear::year),
                           field("number", &NumberOfYear::number),
                           field_or_default("goal", &NumberOfYear::goal));
    }
    friend bool operator==(const NumberOfYear&, const NumberOfYear&) = default;
};

struct AssignmentRecord {
    Assignment assignment;             ///< As it was given or corrected last.
    std::vector<NumberOfYear> numbers; ///< Of all years, in their order; never fewer than before.
    std::optional<int> ended;          ///< The last year it runs in.
    std::string end_reason;
    std::vector<Report> reports; ///< One for a year, in their order.

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &AssignmentRecord::assignment),
                           field("numbers", &AssignmentRecord::numbers),
                           field("ended", &AssignmentRecord::ended),
                           field_or_default("end_reason", &AssignmentRecord::end_reason),
                           field("reports", &AssignmentRecord::reports));
    }
    friend bool operator==(const AssignmentRecord&, const AssignmentRecord&) = default;
};

struct MatterRecord {
    PlannedMatter matter;
    bool removed = false;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("matter", &MatterRecord::matter),
                           field_or_default("removed", &MatterRecord::removed),
                           field_or_default("reason", &MatterRecord::reason));
    }
    friend bool operator==(const MatterRecord&, const MatterRecord&) = default;
};

struct PlannedMeetingRecord {
    PlannedMeeting meeting;
    std::vector<MatterRecord> matters; ///< In the order in which they were planned.
    bool cancelled = false;
    std::string reason;
    std::string stream; ///< Of the meeting that came of it; empty before.

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &PlannedMeetingRecord::meeting),
                           field("matters", &PlannedMeetingRecord::matters),
                           field_or_default("cancelled", &PlannedMeetingRecord::cancelled),
                           field_or_default("reason", &PlannedMeetingRecord::reason),
                           field_or_default("stream", &PlannedMeetingRecord::stream));
    }
    friend bool operator==(const PlannedMeetingRecord&, const PlannedMeetingRecord&) = default;
};

struct StandingOfYear {
    int year{};
    std::vector<StandingInformation> items;

    static constexpr auto fields()
    {
        return list_fields(field("year", &StandingOfYear::year),
                           field("items", &StandingOfYear::items));
    }
    friend bool operator==(const StandingOfYear&, const StandingOfYear&) = default;
};

struct SectionStart {
    int year{};
    std::int64_t first{};

    static constexpr auto fields()
    {
        return list_fields(field("year", &SectionStart::year),
                           field("first", &SectionStart::first));
    }
    friend bool operator==(const SectionStart&, const SectionStart&) = default;
};

struct ItemLink {
    std::string meeting;
    std::string item;
    AssignmentId assignment;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &ItemLink::meeting), field("item", &ItemLink::item),
                           field("assignment", &ItemLink::assignment));
    }
    friend bool operator==(const ItemLink&, const ItemLink&) = default;
};

/// An event that no longer fitted when its turn came: it changed nothing.
struct Misfit {
    meeting::EventId event;
    Refusal why;

    static constexpr auto fields()
    {
        return list_fields(field("event", &Misfit::event), field("why", &Misfit::why));
    }
    friend bool operator==(const Misfit&, const Misfit&) = default;
};

struct BodyState {
    std::string name; ///< Empty before anything has happened.
    std::vector<Membership> members;
    std::vector<Goal> goals;
    std::vector<AssignmentRecord> assignments;
    std::vector<PlannedMeetingRecord> meetings;
    std::vector<StandingOfYear> standing;
    std::vector<SectionStart> sections;
    std::vector<TextOfYear> texts; ///< One for a part of a year, none of them empty.
    std::vector<ItemLink> links;
    std::vector<Misfit> misfits;
    std::int64_t unknown_events{};
    YearChoices choices;

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &BodyState::name), field("members", &BodyState::members),
            field("goals", &BodyState::goals), field("assignments", &BodyState::assignments),
            field("meetings", &BodyState::meetings), field("standing", &BodyState::standing),
            field("sections", &BodyState::sections), field("texts", &BodyState::texts),
            field("links", &BodyState::links), field("misfits", &BodyState::misfits),
            field_or_default("unknown_events", &BodyState::unknown_events),
            field_or_default("choices", &BodyState::choices));
    }
    friend bool operator==(const BodyState&, const BodyState&) = default;
};

// Null where there is no such thing.

const Membership* find(const BodyState& state, const MemberId& id);
const Goal* find(const BodyState& state, const GoalId& id);
const AssignmentRecord* find(const BodyState& state, const AssignmentId& id);
const PlannedMeetingRecord* find(const BodyState& state, const PlannedMeetingId& id);
const MatterRecord* find(const BodyState& state, const MatterId& id);

const TextOfYear* find(const BodyState& state, int year, YearPart part);

/// By its number in the list of that year.
const AssignmentRecord* find_number(const BodyState& state, int year, std::string_view number);
/// Null where it has none in that year.
const NumberOfYear* number_in(const AssignmentRecord& record, int year);
/// Whether it is of the year's list, or runs in that year from an earlier one.
bool runs_in(const AssignmentRecord& record, int year);

} // namespace klubba::year
