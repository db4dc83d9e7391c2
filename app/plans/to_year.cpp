#include "plans/to_year.h"

#include <algorithm>
#include <map>
#include <utility>

namespace klubba::plans {

namespace {

Result<int, Failure> year_of(const Draft& draft, std::optional<int> year)
{
    if (draft.year) return *draft.year;
    if (year) return *year;
    return failure(Failure::Kind::BadInput, "it does not say which year it is for");
}

std::vector<year::TakenGoal> goals_of(const Draft& draft)
{
    std::vector<year::TakenGoal> goals;
    for (const auto& goal : draft.goals)
        goals.push_back({goal.number, goal.text});
    return goals;
}

year::TakenAssignment taken(const FoundAssignment& found)
{
    return {found.number, found.text, found.giver.value_or(""), found.receiver.value_or(""),
            found.goal.value_or("")};
}

year::TakenMeeting taken(const FoundMeeting& found, int year)
{
    year::TakenMeeting meeting;
    meeting.meeting = {{},
                       year,
                       found.day,
                       found.start,
                       found.end,
                       found.place.value_or(""),
                       found.joint,
                       found.joint_with.value_or(""),
                       found.visit.value_or("")};
    for (const auto& matter : found.matters)
        meeting.matters.push_back({matter.title, matter.kind, matter.assignments, matter.heading});
    return meeting;
}

} // namespace

Result<std::vector<year::TakePlan>, Failure> plans_of(const Draft& draft, std::optional<int> year)
{
    const auto own = year_of(draft, year);
    if (!own) return unexpected<Failure>(own.error());
    std::map<int, year::TakePlan> plans;
    auto& plan = plans[*own];
    plan.goals = goals_of(draft);
    for (const auto& assignment : draft.assignments)
        plan.assignments.push_back(taken(assignment));
    for (const auto& standing : draft.standing)
        plan.standing.push_back({standing.text, standing.by.value_or("")});
    for (const auto& meeting : draft.meetings) {
        const int its = meeting.day ? static_cast<int>(meeting.day->year()) : *own;
        plans[its].meetings.push_back(taken(meeting, its));
    }
    std::vector<year::TakePlan> all;
    for (auto& [each, one] : plans) {
        one.year = each;
        all.push_back(std::move(one));
    }
    return all;
}

Result<year::TakeReports, Failure> reports_of(const Draft& draft, std::optional<int> year)
{
    const auto own = year_of(draft, year);
    if (!own) return unexpected<Failure>(own.error());
    year::TakeReports reports{*own, goals_of(draft), {}};
    for (const auto& found : draft.reports) {
        year::Report report{{},
                            *own,
                            found.comment.value_or(""),
                            found.quotation.value_or(""),
                            found.quoted_from.value_or(""),
                            found.status,
                            found.status_text.value_or("")};
        reports.reports.push_back({taken(found.assignment), std::move(report)});
    }
    return reports;
}

} // namespace klubba::plans
