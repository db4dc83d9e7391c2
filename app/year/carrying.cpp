#include "year/carrying.h"

#include <algorithm>
#include <optional>

namespace klubba::year {

namespace {

std::optional<Stays> why_left(const AssignmentRecord& record, int from, int to)
{
    if (number_in(record, to) != nullptr) return {};
    if (record.ended && *record.ended < to) return Stays::Ended;
    const auto report = std::find_if(record.reports.begin(), record.reports.end(),
                                     [&](const auto& each) { return each.year == from; });
    if (report != record.reports.end() && report->status == AssignmentStatus::Done)
        return Stays::Done;
    return {};
}

const StandingOfYear* standing_of(const BodyState& state, int year)
{
    const auto found = std::find_if(state.standing.begin(), state.standing.end(),
                                    [&](const auto& each) { return each.year == year; });
    return found == state.standing.end() ? nullptr : &*found;
}

} // namespace

CarryOver
carry_over(const BodyState& state, int from, int to, const std::vector<PlannedMeeting>& meetings)
{
    CarryOver over;
    for (const auto& record : state.assignments) {
        if (!runs_in(record, from)) continue;
        if (const auto why = why_left(record, from, to)) {
            over.left.push_back({record.assignment.id, *why});
            continue;
        }
        over.running.push_back(record.assignment.id);
        if (runs_in(record, to)) continue;
        auto longer = record.assignment;
        longer.last_year = to;
        over.commands.emplace_back(CorrectAssignment{std::move(longer)});
    }
    TakePlan plan;
    plan.year = to;
    if (const auto* standing = standing_of(state, from);
        standing != nullptr && standing_of(state, to) == nullptr)
        plan.standing = standing->items;
    for (const auto& meeting : meetings)
        plan.meetings.push_back({meeting, {}});
    if (!plan.standing.empty() || !plan.meetings.empty())
        over.commands.emplace_back(std::move(plan));
    return over;
}

} // namespace klubba::year
