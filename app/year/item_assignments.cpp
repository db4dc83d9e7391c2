#include "year/item_assignments.h"

#include "year/overview.h"

#include <algorithm>

namespace klubba::year {

namespace {

/// The latest that it had by then.
const std::string& number_by(const AssignmentRecord& record, int year)
{
    const auto* number = &record.numbers.front();
    for (const auto& each : record.numbers)
        if (each.year <= year) number = &each;
    return number->number;
}

void add_body(ItemAssignments& all, const BodyState& body)
{
    const auto has_link = [&](const AssignmentId& id) {
        return std::any_of(all.links.begin(), all.links.end(),
                           [&](const auto& link) { return link.assignment == id; });
    };
    for (const auto& link : body.links)
        if (link.meeting == all.meeting) all.links.push_back(link);
    for (const auto& record : body.assignments) {
        const auto& given = record.assignment;
        if (record.numbers.empty()) continue;
        if (!runs_in(record, all.year) && !has_link(given.id)) continue;
        all.all.push_back({body.name, given.id, number_by(record, all.year), given.text,
                           given.giver, body.choices.shows_assignments});
    }
}

} // namespace

ItemAssignments item_assignments(const std::string& stream,
                                 const meeting::MeetingState& state,
                                 std::span<const BodyState* const> bodies)
{
    ItemAssignments all{stream, static_cast<int>(state.info.day.year()), {}, {}};
    for (const auto* body : bodies)
        if (is_meeting_of(state.info, body->name)) add_body(all, *body);
    return all;
}

bool is_linked(const ItemAssignments& assignments,
               const std::string& item,
               const LinkableAssignment& assignment)
{
    return std::any_of(assignments.links.begin(), assignments.links.end(), [&](const auto& link) {
        return link.item == item && link.assignment == assignment.id;
    });
}

std::vector<LinkableAssignment> linked_with(const ItemAssignments& assignments,
                                            const std::string& item)
{
    std::vector<LinkableAssignment> linked;
    for (const auto& each : assignments.all)
        if (is_linked(assignments, item, each)) linked.push_back(each);
    return linked;
}

void show_assignments(meeting::RoomView& view,
                      const meeting::MeetingState& state,
                      const ItemAssignments& assignments)
{
    const auto* record = meeting::open_item(state);
    if (record == nullptr || !view.item || view.item->closed_doors) return;
    for (auto& each : linked_with(assignments, record->item.id.text))
        if (each.is_shown) view.item->assignments.push_back(std::move(each.number));
}

void show_assignments(meeting::PublicView& view,
                      const meeting::MeetingState& state,
                      const ItemAssignments& assignments)
{
    show_assignments(view.room, state, assignments);
    for (auto& item : view.agenda) {
        if (item.closed_doors) continue;
        for (auto& each : linked_with(assignments, item.id.text))
            if (each.is_shown)
                item.assignments.push_back({std::move(each.number), std::move(each.text)});
    }
}

} // namespace klubba::year
