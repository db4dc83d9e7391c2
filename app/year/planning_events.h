#pragma once

#include "year/content.h"

#include <string>
#include <string_view>
#include <vector>

// What happens to the planned meetings of a body, and to what links its meetings with its
// assignments. As of all events (event.h), names and fields are for ever.
namespace klubba::year {

struct MeetingPlanned {
    static constexpr std::string_view type_name = "MeetingPlanned";
    PlannedMeeting meeting;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MeetingPlanned::meeting));
    }
    friend bool operator==(const MeetingPlanned&, const MeetingPlanned&) = default;
};

struct PlannedMeetingCorrected {
    static constexpr std::string_view type_name = "PlannedMeetingCorrected";
    PlannedMeeting meeting;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &PlannedMeetingCorrected::meeting));
    }
    friend bool operator==(const PlannedMeetingCorrected&,
                           const PlannedMeetingCorrected&) = default;
};

/// Its matters stay with it, to be planned anew.
struct PlannedMeetingCancelled {
    static constexpr std::string_view type_name = "PlannedMeetingCancelled";
    PlannedMeetingId meeting;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &PlannedMeetingCancelled::meeting),
                           field_or_default("reason", &PlannedMeetingCancelled::reason));
    }
    friend bool operator==(const PlannedMeetingCancelled&,
                           const PlannedMeetingCancelled&) = default;
};

struct MatterPlanned {
    static constexpr std::string_view type_name = "MatterPlanned";
    PlannedMeetingId meeting;
    PlannedMatter matter;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MatterPlanned::meeting),
                           field("matter", &MatterPlanned::matter));
    }
    friend bool operator==(const MatterPlanned&, const MatterPlanned&) = default;
};

struct MatterCorrected {
    static constexpr std::string_view type_name = "MatterCorrected";
    PlannedMatter matter;

    static constexpr auto fields()
    {
        return list_fields(field("matter", &MatterCorrected::matter));
    }
    friend bool operator==(const MatterCorrected&, const MatterCorrected&) = default;
};

struct MatterRemoved {
    static constexpr std::string_view type_name = "MatterRemoved";
    MatterId matter;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("matter", &MatterRemoved::matter),
                           field_or_default("reason", &MatterRemoved::reason));
    }
    friend bool operator==(const MatterRemoved&, const MatterRemoved&) = default;
};

struct StandingInformationSet {
    static constexpr std::string_view type_name = "StandingInformationSet";
    int year{};
    std::vector<StandingInformation> items; ///< All of that year.

    static constexpr auto fields()
    {
        return list_fields(field("year", &StandingInformationSet::year),
                           field("items", &StandingInformationSet::items));
    }
    friend bool operator==(const StandingInformationSet&, const StandingInformationSet&) = default;
};

/// Takes the place of what was written in that part of that year before.
struct YearTextWritten {
    static constexpr std::string_view type_name = "YearTextWritten";
    TextOfYear written;

    static constexpr auto fields()
    {
        return list_fields(field("written", &YearTextWritten::written));
    }
    friend bool operator==(const YearTextWritten&, const YearTextWritten&) = default;
};

struct MeetingConnected {
    static constexpr std::string_view type_name = "MeetingConnected";
    PlannedMeetingId planned;
    std::string meeting; ///< The stream of the meeting that came of it.

    static constexpr auto fields()
    {
        return list_fields(field("planned", &MeetingConnected::planned),
                           field("meeting", &MeetingConnected::meeting));
    }
    friend bool operator==(const MeetingConnected&, const MeetingConnected&) = default;
};

/// An item of a meeting dealt with the assignment.
struct ItemLinked {
    static constexpr std::string_view type_name = "ItemLinked";
    std::string meeting; ///< The stream of the meeting.
    std::string item;    ///< The id of the item in it.
    AssignmentId assignment;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &ItemLinked::meeting), field("item", &ItemLinked::item),
                           field("assignment", &ItemLinked::assignment));
    }
    friend bool operator==(const ItemLinked&, const ItemLinked&) = default;
};

struct ItemUnlinked {
    static constexpr std::string_view type_name = "ItemUnlinked";
    std::string meeting;
    std::string item;
    AssignmentId assignment;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &ItemUnlinked::meeting),
                           field("item", &ItemUnlinked::item),
                           field("assignment", &ItemUnlinked::assignment));
    }
    friend bool operator==(const ItemUnlinked&, const ItemUnlinked&) = default;
};

} // namespace klubba::year
