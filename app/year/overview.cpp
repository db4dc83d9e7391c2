#include "year/overview.h"

#include <algorithm>
#include <utility>

namespace klubba::year {

namespace {

using meeting::ItemRecord;
using meeting::Phase;

bool was_taken_up(const ItemRecord& record)
{
    return !record.sittings.empty() || record.decision.has_value();
}

class Maker {
public:
    Maker(const BodyState& state, int year, std::span<const HeldMeeting> held, const Day& today)
        : m_state(state), m_held(held), m_today(today)
    {
        m_view.body = state.name;
        m_view.year = year;
    }

    Overview make()
    {
        add_lists();
        for (const auto& record : m_state.meetings)
            if (record.meeting.year == m_view.year) add_meeting(record);
        std::stable_sort(m_view.plan.begin(), m_view.plan.end(),
                         [](const auto& left, const auto& right) {
                             const auto& one = left.meeting.day;
                             const auto& other = right.meeting.day;
                             return one && (!other || *one < *other);
                         });
        for (const auto& record : m_state.assignments)
            add_assignment(record);
        for (const auto& held : m_held)
            if (is_of_year(held) && !has_planned(held.stream))
                m_view.unplanned.push_back(held.stream);
        return std::move(m_view);
    }

private:
    [[nodiscard]] bool is_of_year(const HeldMeeting& held) const
    {
        return held.state->info.day.year() == std::chrono::year{m_view.year};
    }

    [[nodiscard]] bool has_planned(const std::string& stream) const
    {
        return std::any_of(m_view.plan.begin(), m_view.plan.end(),
                           [&](const auto& each) { return each.stream == stream; });
    }

    void add_lists()
    {
        const Day first{std::chrono::year{m_view.year}, std::chrono::January, std::chrono::day{1}};
        const Day last{first.year(), std::chrono::December, std::chrono::day{31}};
        for (const auto& member : m_state.members)
            if (member.from <= last && (!member.until || *member.until >= first))
                m_view.members.push_back(member);
        for (const auto& goal : m_state.goals)
            if (goal.year == m_view.year) m_view.goals.push_back(goal);
        for (const auto& standing : m_state.standing)
            if (standing.year == m_view.year) m_view.standing = standing.items;
        for (const auto& start : m_state.sections)
            if (start.year == m_view.year) m_view.next_section = start.first;
        for (const auto& held : m_held)
            if (is_of_year(held))
                for (const auto& record : held.state->items)
                    if (record.section)
                        m_view.next_section = std::max(m_view.next_section, *record.section + 1);
    }

    [[nodiscard]] bool
    is_linked(const HeldMeeting& held, const ItemRecord& item, const AssignmentId& assignment) const
    {
        return std::find(m_state.links.begin(), m_state.links.end(),
                         ItemLink{held.stream, item.item.id.text, assignment}) !=
               m_state.links.end();
    }

    /// The item of the same title, else one that is linked to an assignment of the matter.
    [[nodiscard]] const ItemRecord* item_of(const HeldMeeting& held,
                                            const PlannedMatter& matter) const
    {
        const auto key = text_key(matter.title);
        const auto& items = held.state->items;
        for (const auto& record : items)
            if (!record.withdrawn && text_key(record.item.title) == key) return &record;
        for (const auto& record : items)
            for (const auto& assignment : matter.assignments)
                if (!record.withdrawn && is_linked(held, record, assignment)) return &record;
        return nullptr;
    }

    static Dealing dealing_of(const HeldMeeting& held, const ItemRecord& record)
    {
        Dealing dealing{held.stream,
                        held.state->info.day,
                        record.item.id.text,
                        record.item.title,
                        record.item.presenters,
                        record.section,
                        {}};
        if (record.decision) dealing.outcome = record.decision->outcome;
        return dealing;
    }

    [[nodiscard]] LineOfPlan line_of(const PlannedMeetingRecord& planned,
                                     const MatterRecord& record,
                                     const HeldMeeting* held) const
    {
        LineOfPlan line{record.matter, Became::ToCome, {}};
        if (record.removed || planned.cancelled) {
            line.became = record.removed ? Became::Removed : Became::Cancelled;
            return line;
        }
        if (held == nullptr) {
            const bool passed = planned.meeting.day && *planned.meeting.day < m_today;
            if (passed) line.became = Became::NotHeld;
            return line;
        }
        const auto* item = item_of(*held, record.matter);
        const bool is_closed = held->state->phase == Phase::Closed;
        if (item == nullptr) {
            line.became = is_closed ? Became::NotTakenUp : Became::ToCome;
            return line;
        }
        line.dealing = dealing_of(*held, *item);
        line.became = item->decision        ? Became::Decided
                      : was_taken_up(*item) ? Became::TakenUp
                      : is_closed           ? Became::NotTakenUp
                                            : Became::OnAgenda;
        return line;
    }

    void add_meeting(const PlannedMeetingRecord& record)
    {
        const auto* held = came_of(record, m_held);
        MeetingOfPlan meeting{
            record.meeting, record.cancelled, held == nullptr ? std::string{} : held->stream, {}};
        for (const auto& matter : record.matters)
            meeting.lines.push_back(line_of(record, matter, held));
        m_view.plan.push_back(std::move(meeting));
    }

    [[nodiscard]] std::string goal_name(const GoalId& id) const
    {
        const auto* goal = find(m_state, id);
        if (goal == nullptr) return {};
        return goal->number.empty() ? goal->text : goal->number;
    }

    void add_assignment(const AssignmentRecord& record)
    {
        if (!runs_in(record, m_view.year)) return;
        AssignmentOfYear one;
        one.id = record.assignment.id;
        one.text = record.assignment.text;
        one.giver = record.assignment.giver;
        for (const auto& number : record.numbers) {
            if (number.year != m_view.year) {
                one.other_numbers.push_back(number);
                continue;
            }
            one.number = number.number;
            one.goal = goal_name(number.goal);
        }
        for (const auto& report : record.reports)
            if (report.year == m_view.year) one.report = report;
        add_dealings(one);
        const bool decided = std::any_of(one.dealings.begin(), one.dealings.end(),
                                         [](const auto& each) { return each.outcome.has_value(); });
        one.stands = decided                 ? Stands::Decided
                     : !one.dealings.empty() ? Stands::TakenUp
                     : !one.planned.empty()  ? Stands::Planned
                                             : Stands::Neglected;
        m_view.assignments.push_back(std::move(one));
    }

    void add_dealings(AssignmentOfYear& one) const
    {
        for (const auto& held : m_held) {
            if (!is_of_year(held)) continue;
            for (const auto& record : held.state->items)
                if (was_taken_up(record) && is_linked(held, record, one.id))
                    one.dealings.push_back(dealing_of(held, record));
        }
        for (const auto& meeting : m_view.plan)
            for (const auto& line : meeting.lines) {
                const auto& named = line.matter.assignments;
                if (std::find(named.begin(), named.end(), one.id) == named.end()) continue;
                const bool dealt = line.became == Became::Decided || line.became == Became::TakenUp;
                if (dealt && std::find(one.dealings.begin(), one.dealings.end(), *line.dealing) ==
                                 one.dealings.end())
                    one.dealings.push_back(*line.dealing);
                if (line.became == Became::ToCome || line.became == Became::OnAgenda)
                    one.planned.push_back(
                        {meeting.meeting.id, meeting.meeting.day, line.matter.title});
            }
        std::stable_sort(one.dealings.begin(), one.dealings.end(),
                         [](const auto& left, const auto& right) { return left.day < right.day; });
    }

    const BodyState& m_state;
    std::span<const HeldMeeting> m_held;
    Day m_today;
    Overview m_view;
};

} // namespace

bool is_meeting_of(const meeting::MeetingInfo& info, std::string_view body)
{
    return info.body == body || std::any_of(info.joint_bodies.begin(), info.joint_bodies.end(),
                                            [&](const auto& joint) { return joint.name == body; });
}

const HeldMeeting* came_of(const PlannedMeetingRecord& planned, std::span<const HeldMeeting> held)
{
    const auto found = std::find_if(held.begin(), held.end(), [&](const HeldMeeting& each) {
        if (!planned.stream.empty()) return each.stream == planned.stream;
        return planned.meeting.day && each.state->info.day == *planned.meeting.day;
    });
    return found == held.end() ? nullptr : &*found;
}

Overview
overview(const BodyState& state, int year, std::span<const HeldMeeting> held, const Day& today)
{
    return Maker{state, year, held, today}.make();
}

} // namespace klubba::year
