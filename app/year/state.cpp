#include "year/state.h"

#include <algorithm>

namespace klubba::year {

namespace {

template <class List, class Is>
auto* first_where(List& list, const Is& is)
{
    const auto found = std::find_if(list.begin(), list.end(), is);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Membership* find(const BodyState& state, const MemberId& id)
{
    return first_where(state.members, [&](const auto& each) { return each.id == id; });
}

const Goal* find(const BodyState& state, const GoalId& id)
{
    return first_where(state.goals, [&](const auto& each) { return each.id == id; });
}

const AssignmentRecord* find(const BodyState& state, const AssignmentId& id)
{
    return first_where(state.assignments,
                       [&](const auto& each) { return each.assignment.id == id; });
}

const PlannedMeetingRecord* find(const BodyState& state, const PlannedMeetingId& id)
{
    return first_where(state.meetings, [&](const auto& each) { return each.meeting.id == id; });
}

const MatterRecord* find(const BodyState& state, const MatterId& id)
{
    for (const auto& meeting : state.meetings)
        for (const auto& matter : meeting.matters)
            if (matter.matter.id == id) return &matter;
    return nullptr;
}

const NumberOfYear* number_in(const AssignmentRecord& record, int year)
{
    return first_where(record.numbers, [&](const auto& each) { return each.year == year; });
}

bool runs_in(const AssignmentRecord& record, int year)
{
    if (number_in(record, year) != nullptr) return true;
    if (record.ended && *record.ended < year) return false;
    const auto& last = record.assignment.last_year;
    return last && *last >= year && record.numbers.front().year <= year;
}

const AssignmentRecord* find_number(const BodyState& state, int year, std::string_view number)
{
    const auto key = number_key(number);
    return first_where(state.assignments, [&](const AssignmentRecord& record) {
        const auto* own = number_in(record, year);
        return own != nullptr && number_key(own->number) == key;
    });
}

} // namespace klubba::year
