#include "year/public_year.h"

#include "meeting/openness.h"

#include <algorithm>

namespace klubba::year {

namespace {

const meeting::MeetingState* state_of(std::span<const HeldMeeting> held, const std::string& stream)
{
    for (const auto& each : held)
        if (each.stream == stream) return each.state;
    return nullptr;
}

bool may_be_told(std::span<const HeldMeeting> held, const Dealing& dealing)
{
    const auto* state = state_of(held, dealing.meeting);
    if (state == nullptr) return false;
    const auto* record = find(*state, meeting::ItemId{dealing.item});
    return record != nullptr && meeting::is_public(*state, *record);
}

/// Without what nobody may know of: nothing is left of a mark that was made of it alone.
std::optional<PublicMark> public_mark(std::span<const HeldMeeting> held, const MarkOfYear& mark)
{
    PublicMark shown{mark.meeting, MarkKind::TakenUp, {}};
    for (const auto& dealing : mark.dealings) {
        if (!may_be_told(held, dealing)) continue;
        shown.dealings.push_back({dealing.title, dealing.section, dealing.outcome});
        if (dealing.outcome) shown.kind = MarkKind::Decided;
    }
    if (!shown.dealings.empty()) return shown;
    if (!mark.dealings.empty() || mark.kind > MarkKind::NotTakenUp) return {};
    shown.kind = mark.kind;
    return shown;
}

} // namespace

PublicYear
public_year(const BodyState& state, int year, std::span<const HeldMeeting> held, const Day& today)
{
    const auto view = year_view(state, year, held, today, {});
    PublicYear shown{view.body, year, today, {}, {}};
    for (const auto& each : view.meetings)
        shown.meetings.push_back({each.stream, each.day, each.place, each.stands, each.joint,
                                  each.joint_with, each.visit});
    if (!state.choices.shows_assignments) return shown;
    // Neglected ones stand where the list has them: what is said of them is for the body to say.
    for (const auto& record : state.assignments) {
        const auto row = std::find_if(view.rows.begin(), view.rows.end(), [&](const auto& each) {
            return each.assignment.id == record.assignment.id;
        });
        if (row == view.rows.end()) continue;
        AssignmentInPublic one{
            row->assignment.number, row->assignment.text, row->assignment.goal, {}};
        for (const auto& mark : row->marks)
            if (auto seen = public_mark(held, mark)) one.marks.push_back(std::move(*seen));
        shown.assignments.push_back(std::move(one));
    }
    return shown;
}

} // namespace klubba::year
