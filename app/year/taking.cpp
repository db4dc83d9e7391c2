#include "year/taking.h"

#include "year/fold.h"

#include <algorithm>
#include <utility>

namespace klubba::year {

namespace {

/// Makes the events one after the other, each over the state that those before it make.
class Taker {
public:
    Taker(const BodyState& state, int year) : m_state(state), m_year(year) {}

    void take_goals(const std::vector<TakenGoal>& goals)
    {
        for (const auto& goal : goals) {
            const auto key = goal.number.empty() ? text_key(goal.text) : number_key(goal.number);
            Goal wanted{{}, m_year, goal.number, goal.text};
            const auto known =
                std::find_if(m_state.goals.begin(), m_state.goals.end(), [&](const Goal& each) {
                    const auto own =
                        each.number.empty() ? text_key(each.text) : number_key(each.number);
                    return each.year == m_year && own == key;
                });
            wanted.id = known == m_state.goals.end()
                            ? GoalId{"g-" + std::to_string(m_year) + "-" + mark_of(key)}
                            : known->id;
            if (known == m_state.goals.end() || *known != wanted) add(GoalSet{wanted});
        }
    }

    /// The id that the assignment has, or is given.
    AssignmentId take_assignment(const TakenAssignment& taken)
    {
        Assignment wanted{{},          m_year,         taken.number,           taken.text,
                          taken.giver, taken.receiver, goal_named(taken.goal), {},
                          {}};
        if (const auto* same = numbered(taken)) {
            wanted.id = same->assignment.id;
            correct(*same, wanted);
        } else if (const auto* earlier = with_text(taken.text)) {
            wanted.id = earlier->assignment.id;
            add(AssignmentRenumbered{wanted.id, m_year, taken.number, wanted.goal});
        } else {
            wanted.id = free_id(number_key(taken.number));
            add(AssignmentGiven{wanted});
        }
        m_assignments.push_back(wanted.id);
        return wanted.id;
    }

    void take_meeting(const TakenMeeting& taken)
    {
        auto wanted = taken.meeting;
        wanted.year = m_year;
        const auto* known = meeting_like(wanted, taken.matters);
        wanted.id = known != nullptr ? known->meeting.id : free_meeting_id(wanted, taken.matters);
        if (known == nullptr)
            add(MeetingPlanned{wanted});
        else if (known->meeting != wanted || known->cancelled)
            add(PlannedMeetingCorrected{wanted});
        m_taken.push_back(wanted.id);
        for (const auto& matter : taken.matters)
            take_matter(wanted.id, matter);
    }

    void take_standing(const std::vector<StandingInformation>& items)
    {
        if (items.empty()) return;
        for (const auto& known : m_state.standing)
            if (known.year == m_year && known.items == items) return;
        add(StandingInformationSet{m_year, items});
    }

    void take_report(const TakenReport& taken)
    {
        auto report = taken.report;
        report.assignment = take_assignment(taken.assignment);
        report.year = m_year;
        for (const auto& known : find(m_state, report.assignment)->reports)
            if (known == report) return;
        add(AssignmentReported{std::move(report)});
    }

    std::vector<EventBody> finish() { return std::move(m_events); }

private:
    void add(EventBody event)
    {
        if (misfit(m_state, event)) return;
        year::apply(m_state, event);
        m_events.push_back(std::move(event));
    }

    [[nodiscard]] GoalId goal_named(const std::string& name) const
    {
        if (name.empty()) return {};
        for (const auto& goal : m_state.goals)
            if (goal.year == m_year && (number_key(goal.number) == number_key(name) ||
                                        text_key(goal.text) == text_key(name)))
                return goal.id;
        return {};
    }

    /// The assignment that has the number this year; of several, as documents may have them by
    /// mistake, the one with the text, and each for one only.
    [[nodiscard]] const AssignmentRecord* numbered(const TakenAssignment& taken) const
    {
        const AssignmentRecord* found = nullptr;
        for (const auto& record : m_state.assignments) {
            const auto* number = number_in(record, m_year);
            if (number == nullptr || number_key(number->number) != number_key(taken.number))
                continue;
            const bool same_text = text_key(record.assignment.text) == text_key(taken.text);
            if (same_text) return &record;
            const bool is_free = std::find(m_assignments.begin(), m_assignments.end(),
                                           record.assignment.id) == m_assignments.end();
            if (is_free && found == nullptr) found = &record;
        }
        return found;
    }

    /// An assignment of another year that this year has given no number yet.
    [[nodiscard]] const AssignmentRecord* with_text(std::string_view text) const
    {
        const auto key = text_key(text);
        const auto found = std::find_if(m_state.assignments.rbegin(), m_state.assignments.rend(),
                                        [&](const auto& record) {
                                            return text_key(record.assignment.text) == key &&
                                                   number_in(record, m_year) == nullptr;
                                        });
        return found == m_state.assignments.rend() ? nullptr : &*found;
    }

    /// What the plan says otherwise of an assignment that has its number; what it does not say
    /// stays.
    void correct(const AssignmentRecord& record, Assignment wanted)
    {
        const auto& known = record.assignment;
        const auto* number = number_in(record, m_year);
        // Of another year's assignment this year's document tells the number and goal alone.
        if (known.year != m_year && text_key(known.text) == text_key(wanted.text)) {
            const NumberOfYear told{m_year, wanted.number,
                                    wanted.goal ? wanted.goal : number->goal};
            if (*number != told)
                add(AssignmentRenumbered{wanted.id, m_year, told.number, told.goal});
            return;
        }
        wanted.bodies = known.bodies;
        wanted.last_year = known.last_year;
        if (wanted.giver.empty()) wanted.giver = known.giver;
        if (wanted.receiver.empty()) wanted.receiver = known.receiver;
        if (!wanted.goal) wanted.goal = number->goal;
        auto same = wanted;
        same.year = known.year;
        same.number = known.year == m_year ? wanted.number : known.number;
        same.goal = known.year == m_year ? wanted.goal : known.goal;
        const bool as_known =
            known == same && *number == NumberOfYear{m_year, wanted.number, wanted.goal};
        if (!as_known) add(AssignmentCorrected{std::move(wanted)});
    }

    [[nodiscard]] AssignmentId free_id(const std::string& key) const
    {
        const auto first = "a-" + std::to_string(m_year) + "-" + key;
        AssignmentId id{first};
        for (int more = 2; find(m_state, id) != nullptr; ++more)
            id.text = first + "-" + std::to_string(more);
        return id;
    }

    [[nodiscard]] bool is_taken(const PlannedMeetingId& id) const
    {
        return std::find(m_taken.begin(), m_taken.end(), id) != m_taken.end();
    }

    /// By its day; one whose day is not settled by its first matter.
    [[nodiscard]] const PlannedMeetingRecord*
    meeting_like(const PlannedMeeting& wanted, const std::vector<TakenMatter>& matters) const
    {
        for (const auto& record : m_state.meetings) {
            if (record.meeting.year != m_year || is_taken(record.meeting.id)) continue;
            if (record.meeting.day != wanted.day) continue;
            const bool same_matter =
                !matters.empty() && !record.matters.empty() &&
                text_key(record.matters.front().matter.title) == text_key(matters.front().title);
            if (wanted.day || same_matter) return &record;
        }
        return nullptr;
    }

    [[nodiscard]] PlannedMeetingId free_meeting_id(const PlannedMeeting& wanted,
                                                   const std::vector<TakenMatter>& matters) const
    {
        const auto what = wanted.day        ? to_text(*wanted.day)
                          : matters.empty() ? std::to_string(m_year)
                                            : mark_of(text_key(matters.front().title));
        const auto first = "m-" + what;
        PlannedMeetingId id{first};
        for (int more = 2; find(m_state, id) != nullptr; ++more)
            id.text = first + "-" + std::to_string(more);
        return id;
    }

    void take_matter(const PlannedMeetingId& meeting, const TakenMatter& taken)
    {
        PlannedMatter wanted{{}, taken.title, taken.kind, {}, taken.heading};
        for (const auto& number : taken.assignments)
            if (const auto* record = find_number(m_state, m_year, number))
                wanted.assignments.push_back(record->assignment.id);
        const auto key = text_key(taken.title);
        for (const auto& record : find(m_state, meeting)->matters) {
            if (text_key(record.matter.title) != key) continue;
            if (is_taken(record.matter.id)) continue;
            wanted.id = record.matter.id;
            m_matters.push_back(wanted.id);
            if (record.matter != wanted || record.removed) add(MatterCorrected{wanted});
            return;
        }
        const auto first = meeting.text + "-" + mark_of(key);
        wanted.id.text = first;
        for (int more = 2; find(m_state, wanted.id) != nullptr; ++more)
            wanted.id.text = first + "-" + std::to_string(more);
        m_matters.push_back(wanted.id);
        add(MatterPlanned{meeting, std::move(wanted)});
    }

    [[nodiscard]] bool is_taken(const MatterId& id) const
    {
        return std::find(m_matters.begin(), m_matters.end(), id) != m_matters.end();
    }

    BodyState m_state; ///< As it is after the events so far.
    int m_year;
    std::vector<EventBody> m_events;
    std::vector<AssignmentId> m_assignments; ///< That the plan has named.
    std::vector<PlannedMeetingId> m_taken;
    std::vector<MatterId> m_matters;
};

} // namespace

std::vector<EventBody> events_of(const BodyState& state, const TakePlan& plan)
{
    Taker taker{state, plan.year};
    taker.take_goals(plan.goals);
    for (const auto& assignment : plan.assignments)
        taker.take_assignment(assignment);
    for (const auto& meeting : plan.meetings)
        taker.take_meeting(meeting);
    taker.take_standing(plan.standing);
    return taker.finish();
}

std::vector<EventBody> events_of(const BodyState& state, const TakeReports& reports)
{
    Taker taker{state, reports.year};
    taker.take_goals(reports.goals);
    for (const auto& report : reports.reports)
        taker.take_report(report);
    return taker.finish();
}

} // namespace klubba::year
