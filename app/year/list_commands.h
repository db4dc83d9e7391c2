#pragma once

#include "year/content.h"

#include <string>
#include <string_view>
#include <vector>

// What may be asked of members, §§, goals and assignments.
namespace klubba::year {

struct NameBody {
    static constexpr std::string_view type_name = "NameBody";
    std::string name;

    static constexpr auto fields() { return list_fields(field("name", &NameBody::name)); }
    friend bool operator==(const NameBody&, const NameBody&) = default;
};

struct SettleYear {
    static constexpr std::string_view type_name = "SettleYear";
    YearChoices choices;

    static constexpr auto fields() { return list_fields(field("choices", &SettleYear::choices)); }
    friend bool operator==(const SettleYear&, const SettleYear&) = default;
};

struct ElectMember {
    static constexpr std::string_view type_name = "ElectMember";
    Membership member;

    static constexpr auto fields() { return list_fields(field("member", &ElectMember::member)); }
    friend bool operator==(const ElectMember&, const ElectMember&) = default;
};

struct EndMembership {
    static constexpr std::string_view type_name = "EndMembership";
    MemberId member;
    Day last_day{};
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("member", &EndMembership::member),
                           field("last_day", &EndMembership::last_day),
                           field_or_default("reason", &EndMembership::reason));
    }
    friend bool operator==(const EndMembership&, const EndMembership&) = default;
};

struct StartSections {
    static constexpr std::string_view type_name = "StartSections";
    int year{};
    std::int64_t first{};

    static constexpr auto fields()
    {
        return list_fields(field("year", &StartSections::year),
                           field("first", &StartSections::first));
    }
    friend bool operator==(const StartSections&, const StartSections&) = default;
};

struct SetGoal {
    static constexpr std::string_view type_name = "SetGoal";
    Goal goal;

    static constexpr auto fields() { return list_fields(field("goal", &SetGoal::goal)); }
    friend bool operator==(const SetGoal&, const SetGoal&) = default;
};

struct GiveAssignment {
    static constexpr std::string_view type_name = "GiveAssignment";
    Assignment assignment;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &GiveAssignment::assignment));
    }
    friend bool operator==(const GiveAssignment&, const GiveAssignment&) = default;
};

struct CorrectAssignment {
    static constexpr std::string_view type_name = "CorrectAssignment";
    Assignment assignment;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &CorrectAssignment::assignment));
    }
    friend bool operator==(const CorrectAssignment&, const CorrectAssignment&) = default;
};

struct RenumberAssignment {
    static constexpr std::string_view type_name = "RenumberAssignment";
    AssignmentId assignment;
    int year{};
    std::string number;
    GoalId goal;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &RenumberAssignment::assignment),
                           field("year", &RenumberAssignment::year),
                           field("number", &RenumberAssignment::number),
                           field_or_default("goal", &RenumberAssignment::goal));
    }
    friend bool operator==(const RenumberAssignment&, const RenumberAssignment&) = default;
};

struct EndAssignment {
    static constexpr std::string_view type_name = "EndAssignment";
    AssignmentId assignment;
    int year{};
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("assignment", &EndAssignment::assignment),
                           field("year", &EndAssignment::year),
                           field_or_default("reason", &EndAssignment::reason));
    }
    friend bool operator==(const EndAssignment&, const EndAssignment&) = default;
};

struct ReportAssignment {
    static constexpr std::string_view type_name = "ReportAssignment";
    Report report;

    static constexpr auto fields()
    {
        return list_fields(field("report", &ReportAssignment::report));
    }
    friend bool operator==(const ReportAssignment&, const ReportAssignment&) = default;
};

} // namespace klubba::year
