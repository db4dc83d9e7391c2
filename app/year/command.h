#pragma once

#include "year/list_commands.h"
#include "year/plan.h"
#include "year/planning_commands.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What may be asked for in the year of a body. Ids of new things may be left empty: they are then
// made.
namespace klubba::year {

using Command = std::variant<NameBody,
                             ElectMember,
                             EndMembership,
                             StartSections,
                             SetGoal,
                             GiveAssignment,
                             CorrectAssignment,
                             RenumberAssignment,
                             EndAssignment,
                             ReportAssignment,
                             PlanMeeting,
                             CorrectPlannedMeeting,
                             CancelPlannedMeeting,
                             PlanMatter,
                             CorrectMatter,
                             RemoveMatter,
                             SetStandingInformation,
                             WriteYearText,
                             ConnectMeeting,
                             LinkItem,
                             UnlinkItem,
                             SettleYear,
                             TakePlan,
                             TakeReports>;

} // namespace klubba::year
