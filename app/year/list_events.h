#pragma once

#include "year/content.h"

#include <string>
#include <string_view>
#include <vector>

// What happens to members, §§, goals and assignments of a body. As of all events (event.h), names
// and fields are for ever.
namespace klubba::year {

/// The first event of the stream.
struct BodyNamed {
    static constexpr std::string_view type_name = "BodyNamed";
    std::string name; ///< As its meetings have it.

    static constexpr auto fields() { return list_fields(field("name", &BodyNamed::name)); }
    friend bool operator==(const BodyNamed&, const BodyNamed&) = default;
};

/// What the body has settled of what is told of its years.
struct YearSettled {
    static constexpr std::string_view type_name = "YearSettled";
    YearChoices choices;

    static constexpr auto fields() { return list_fields(field("choices", &YearSettled::choices)); }
    friend bool operator==(const YearSettled&, const YearSettled&) = default;
};

/// At an election, or at a by-election for the rest of the term.
struct MemberElected {
    static constexpr std::string_view type_name = "MemberElected";
    Membership member;

    static constexpr auto fields() { return list_fields(field("member", &MemberElected::member)); }
    friend bool operator==(const MemberElected&, const MemberElected&) = default;
};

struct MembershipEnded {
    static constexpr std::string_view type_name = "MembershipEnded";
    MemberId member;
    Day last_day{};
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("member", &MembershipEnded::member),
                           field("last_day", &MembershipEnded::last_day),
                           field_or_default("reason", &MembershipEnded::reason));
    }
    friend bool operator==(const MembershipEnded&, const MembershipEnded&) = default;
};

struct SectionsStarted {
    static constexpr std::string_view type_name = "SectionsStarted";
    int year{};
    std::int64_t first{}; ///< The number of the first § of the year.

    static constexpr auto fields()
    {
        return list_fields(field("year", &SectionsStarted::year),
                           field("first", &SectionsStarted::first));
    }
    friend bool operator==(const SectionsStarted&, const SectionsStarted&) = default;
};

/// New, or as it is from now on.
struct GoalSet {
    static constexpr std::string_view type_name = "GoalSet";
    Goal goal;

    static constexpr auto fields() { return list_fields(field("goal", &GoalSet::goal)); }
    friend bool operator==(const GoalSet&, const GoalSet&) = default;
};

struct AssignmentGiven {
    static constexpr std::string_view type_name = "AssignmentGiven";
    Assignment assignment;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &AssignmentGiven::assignment));
    }
    friend bool operator==(const AssignmentGiven&, const AssignmentGiven&) = default;
};

/// Its number is that of the year it names; numbers of other years stay.
struct AssignmentCorrected {
    static constexpr std::string_view type_name = "AssignmentCorrected";
    Assignment assignment;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &AssignmentCorrected::assignment));
    }
    friend bool operator==(const AssignmentCorrected&, const AssignmentCorrected&) = default;
};

/// It runs on in another year, under a number of that year. The old one is kept.
struct AssignmentRenumbered {
    static constexpr std::string_view type_name = "AssignmentRenumbered";
    AssignmentId assignment;
    int year{};
    std::string number;
    GoalId goal;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &AssignmentRenumbered::assignment),
                           field("year", &AssignmentRenumbered::year),
                           field("number", &AssignmentRenumbered::number),
                           field_or_default("goal", &AssignmentRenumbered::goal));
    }
    friend bool operator==(const AssignmentRenumbered&, const AssignmentRenumbered&) = default;
};

struct AssignmentEnded {
    static constexpr std::string_view type_name = "AssignmentEnded";
    AssignmentId assignment;
    int year{}; ///< The last it runs in.
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &AssignmentEnded::assignment),
                           field("year", &AssignmentEnded::year),
                           field_or_default("reason", &AssignmentEnded::reason));
    }
    friend bool operator==(const AssignmentEnded&, const AssignmentEnded&) = default;
};

/// Takes the place of what was reported of that year before.
struct AssignmentReported {
    static constexpr std::string_view type_name = "AssignmentReported";
    Report report;

    static constexpr auto fields()
    {
        return list_fields(field("report", &AssignmentReported::report));
    }
    friend bool operator==(const AssignmentReported&, const AssignmentReported&) = default;
};

} // namespace klubba::year
