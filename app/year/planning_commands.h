#pragma once

#include "year/content.h"

#include <string>
#include <string_view>
#include <vector>

// What may be asked of planned meetings, and of what links meetings with assignments.
namespace klubba::year {

struct PlanMeeting {
    static constexpr std::string_view type_name = "PlanMeeting";
    PlannedMeeting meeting;

    static constexpr auto fields() { return list_fields(field("meeting", &PlanMeeting::meeting)); }
    friend bool operator==(const PlanMeeting&, const PlanMeeting&) = default;
};

struct CorrectPlannedMeeting {
    static constexpr std::string_view type_name = "CorrectPlannedMeeting";
    PlannedMeeting meeting;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &CorrectPlannedMeeting::meeting));
    }
    friend bool operator==(const CorrectPlannedMeeting&, const CorrectPlannedMeeting&) = default;
};

struct CancelPlannedMeeting {
    static constexpr std::string_view type_name = "CancelPlannedMeeting";
    PlannedMeetingId meeting;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &CancelPlannedMeeting::meeting),
                           field_or_default("reason", &CancelPlannedMeeting::reason));
    }
    friend bool operator==(const CancelPlannedMeeting&, const CancelPlannedMeeting&) = default;
};

struct PlanMatter {
    static constexpr std::string_view type_name = "PlanMatter";
    PlannedMeetingId meeting;
    PlannedMatter matter;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &PlanMatter::meeting),
                           field("matter", &PlanMatter::matter));
    }
    friend bool operator==(const PlanMatter&, const PlanMatter&) = default;
};

struct CorrectMatter {
    static constexpr std::string_view type_name = "CorrectMatter";
    PlannedMatter matter;

    static constexpr auto fields() { return list_fields(field("matter", &CorrectMatter::matter)); }
    friend bool operator==(const CorrectMatter&, const CorrectMatter&) = default;
};

struct RemoveMatter {
    static constexpr std::string_view type_name = "RemoveMatter";
    MatterId matter;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("matter", &RemoveMatter::matter),
                           field_or_default("reason", &RemoveMatter::reason));
    }
    friend bool operator==(const RemoveMatter&, const RemoveMatter&) = default;
};

struct SetStandingInformation {
    static constexpr std::string_view type_name = "SetStandingInformation";
    int year{};
    std::vector<StandingInformation> items;

    static constexpr auto fields()
    {
        return list_fields(field("year", &SetStandingInformation::year),
                           field("items", &SetStandingInformation::items));
    }
    friend bool operator==(const SetStandingInformation&, const SetStandingInformation&) = default;
};

struct WriteYearText {
    static constexpr std::string_view type_name = "WriteYearText";
    TextOfYear written;

    static constexpr auto fields()
    {
        return list_fields(field("written", &WriteYearText::written));
    }
    friend bool operator==(const WriteYearText&, const WriteYearText&) = default;
};

struct ConnectMeeting {
    static constexpr std::string_view type_name = "ConnectMeeting";
    PlannedMeetingId planned;
    std::string meeting;

    static constexpr auto fields()
    {
        return list_fields(field("planned", &ConnectMeeting::planned),
                           field("meeting", &ConnectMeeting::meeting));
    }
    friend bool operator==(const ConnectMeeting&, const ConnectMeeting&) = default;
};

struct LinkItem {
    static constexpr std::string_view type_name = "LinkItem";
    std::string meeting;
    std::string item;
    AssignmentId assignment;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &LinkItem::meeting), field("item", &LinkItem::item),
                           field("assignment", &LinkItem::assignment));
    }
    friend bool operator==(const LinkItem&, const LinkItem&) = default;
};

struct UnlinkItem {
    static constexpr std::string_view type_name = "UnlinkItem";
    std::string meeting;
    std::string item;
    AssignmentId assignment;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &UnlinkItem::meeting), field("item", &UnlinkItem::item),
                           field("assignment", &UnlinkItem::assignment));
    }
    friend bool operator==(const UnlinkItem&, const UnlinkItem&) = default;
};

} // namespace klubba::year
