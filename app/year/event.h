#pragma once

#include "base/one_of.h"
#include "meeting/event.h"
#include "year/list_events.h"
#include "year/planning_events.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What happens over the year of a body, in the body's own stream. Names and fields, once written to
// a journal, are for ever.
namespace klubba::year {

/// Written by a later version, or unreadable: kept, passed on and counted, never folded.
struct UnknownEvent {
    static constexpr std::string_view type_name{};
    std::string kind;
    std::string reason; ///< Why it could not be read; empty if the kind itself is unknown.

    friend bool operator==(const UnknownEvent&, const UnknownEvent&) = default;
};

using EventBody = std::variant<BodyNamed,
                               MemberElected,
                               MembershipEnded,
                               SectionsStarted,
                               GoalSet,
                               AssignmentGiven,
                               AssignmentCorrected,
                               AssignmentRenumbered,
                               AssignmentEnded,
                               AssignmentReported,
                               MeetingPlanned,
                               PlannedMeetingCorrected,
                               PlannedMeetingCancelled,
                               MatterPlanned,
                               MatterCorrected,
                               MatterRemoved,
                               StandingInformationSet,
                               YearTextWritten,
                               MeetingConnected,
                               ItemLinked,
                               ItemUnlinked,
                               YearSettled,
                               UnknownEvent>;

struct Event {
    meeting::EventId id;
    meeting::Stamp stamp;
    std::string actor;
    EventBody body;
    std::string person{}; ///< Who did it; empty: not known.

    friend bool operator==(const Event&, const Event&) = default;
};

/// The total order in which every replica folds.
bool comes_before(const Event& left, const Event& right);

} // namespace klubba::year
