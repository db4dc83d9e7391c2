#include "year/year_view.h"

#include "meeting/attendance.h"
#include "meeting/debate.h"
#include "meeting/naming.h"

#include <algorithm>
#include <map>
#include <utility>

namespace klubba::year {

namespace {

using meeting::Phase;

const HeldMeeting* held_of(std::span<const HeldMeeting> held, const std::string& stream)
{
    const auto found = std::find_if(held.begin(), held.end(),
                                    [&](const auto& each) { return each.stream == stream; });
    return found == held.end() ? nullptr : &*found;
}

MeetingStands stands_of(const HeldMeeting* held, std::optional<Day> day, const Day& today)
{
    if (held != nullptr && (held->state->opened || held->state->phase == Phase::Closed))
        return MeetingStands::Held;
    // One that is called for a day is still to be opened on it.
    return day && *day < today ? MeetingStands::NotHeld : MeetingStands::ToCome;
}

bool comes_first(const MeetingOfYear& left, const MeetingOfYear& right)
{
    return left.day && (!right.day || *left.day < *right.day);
}

std::vector<MeetingOfYear>
meetings_of(const Overview& view, std::span<const HeldMeeting> held, const Day& today)
{
    std::vector<MeetingOfYear> all;
    for (const auto& each : view.plan) {
        const auto& plan = each.meeting;
        const auto* own = held_of(held, each.stream);
        MeetingOfYear one{each.stream, plan.id,         plan.day,   plan.place, {},
                          plan.joint,  plan.joint_with, plan.visit, each.lines};
        one.stands = each.cancelled ? MeetingStands::Cancelled : stands_of(own, plan.day, today);
        all.push_back(std::move(one));
    }
    for (const auto& stream : view.unplanned) {
        const auto* own = held_of(held, stream);
        if (own == nullptr || own->state->phase == Phase::Draft) continue;
        const auto& info = own->state->info;
        MeetingOfYear one{stream, {}, info.day, info.place, {}, false, {}, {}, {}};
        one.stands = stands_of(own, info.day, today);
        for (const auto& joint : info.joint_bodies) {
            one.joint = true;
            one.joint_with += (one.joint_with.empty() ? "" : ", ") + joint.name;
        }
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), comes_first);
    return all;
}

/// The marks of one assignment, by their meetings.
class Marks {
public:
    explicit Marks(const YearView& view) : m_view(&view) {}

    void add_dealing(const Dealing& dealing)
    {
        for (std::size_t i = 0; i < m_view->meetings.size(); ++i) {
            if (m_view->meetings[i].stream != dealing.meeting) continue;
            auto& mark = at(i, dealing.outcome ? MarkKind::Decided : MarkKind::TakenUp);
            mark.dealings.push_back(dealing);
            return;
        }
    }
    void add_lines(const AssignmentId& id)
    {
        for (std::size_t i = 0; i < m_view->meetings.size(); ++i)
            for (const auto& line : m_view->meetings[i].lines) {
                const auto& named = line.matter.assignments;
                if (std::find(named.begin(), named.end(), id) == named.end()) continue;
                const bool comes = line.became == Became::ToCome || line.became == Became::OnAgenda;
                const bool missed =
                    line.became == Became::NotTakenUp || line.became == Became::NotHeld;
                if (comes || missed)
                    at(i, comes ? MarkKind::Planned : MarkKind::NotTakenUp)
                        .titles.push_back(line.matter.title);
            }
    }
    std::vector<MarkOfYear> take()
    {
        std::vector<MarkOfYear> marks;
        for (auto& [meeting, mark] : m_marks)
            marks.push_back(std::move(mark));
        return marks;
    }

private:
    MarkOfYear& at(std::size_t meeting, MarkKind kind)
    {
        auto& mark = m_marks.try_emplace(meeting, MarkOfYear{meeting, kind, {}, {}}).first->second;
        mark.kind = std::max(mark.kind, kind);
        return mark;
    }

    const YearView* m_view;
    std::map<std::size_t, MarkOfYear> m_marks;
};

void add_rows(YearView& view, std::vector<AssignmentOfYear> assignments)
{
    for (auto& each : assignments) {
        Marks marks(view);
        for (const auto& dealing : each.dealings)
            marks.add_dealing(dealing);
        marks.add_lines(each.id);
        if (each.stands == Stands::Neglected) ++view.neglected;
        view.rows.push_back({std::move(each), marks.take()});
    }
    // The goals in the order in which the list comes to them.
    for (const auto& row : view.rows)
        if (std::find(view.goals.begin(), view.goals.end(), row.assignment.goal) ==
            view.goals.end())
            view.goals.push_back(row.assignment.goal);
    const auto place = [&](const RowOfYear& row) {
        const auto goal = std::find(view.goals.begin(), view.goals.end(), row.assignment.goal);
        return std::pair{row.assignment.stands != Stands::Neglected, goal - view.goals.begin()};
    };
    std::stable_sort(view.rows.begin(), view.rows.end(), [&](const auto& left, const auto& right) {
        return place(left) < place(right);
    });
}

void add_minutes(YearView& view, std::span<const HeldMeeting> held)
{
    for (std::size_t i = 0; i < view.meetings.size(); ++i) {
        const auto* own = held_of(held, view.meetings[i].stream);
        if (own == nullptr || own->state->phase != Phase::Closed) continue;
        view.minutes.push_back(
            {i, meeting::stages_of(*own->state, view.today), meeting::deadlines_of(*own->state)});
    }
}

bool has_seat(const meeting::Person& person)
{
    return !person.vacant && (person.seat == meeting::SeatKind::Member ||
                              person.seat == meeting::SeatKind::Substitute);
}

bool was_present(const meeting::PersonRecord& record)
{
    return std::any_of(record.presence.begin(), record.presence.end(),
                       [](const auto& change) { return meeting::is_present(change.presence); });
}

void add_people(YearView& view, std::span<const HeldMeeting> held, Instant now)
{
    std::vector<PersonOfYear> people;
    const auto at = [&](const std::string& name) -> PersonOfYear& {
        const auto found = std::find_if(people.begin(), people.end(),
                                        [&](const auto& each) { return each.name == name; });
        if (found != people.end()) return *found;
        people.push_back({name, 0, 0, 0, {}});
        return people.back();
    };
    for (const auto& each : view.meetings) {
        const auto* own = held_of(held, each.stream);
        if (own == nullptr || !own->state->opened) continue;
        for (const auto& record : own->state->people) {
            if (!has_seat(record.person)) continue;
            auto& person = at(meeting::name_of_person(*own->state, record.person.id));
            ++person.meetings;
            if (was_present(record)) ++person.present;
        }
        for (const auto& total : meeting::total_by_person(*own->state, now)) {
            const auto* record = find(*own->state, total.person);
            if (record == nullptr || !has_seat(record->person)) continue;
            auto& person = at(meeting::name_of_person(*own->state, total.person));
            person.speeches += static_cast<std::int64_t>(total.speeches);
            person.spoken += total.time;
        }
    }
    view.people = std::move(people);
}

} // namespace

YearView year_view(const BodyState& state,
                   int year,
                   std::span<const HeldMeeting> held,
                   const Day& today,
                   Instant now)
{
    auto over = overview(state, year, held, today);
    YearView view;
    view.body = over.body;
    view.year = year;
    view.today = today;
    view.meetings = meetings_of(over, held, today);
    add_rows(view, std::move(over.assignments));
    add_minutes(view, held);
    if (state.choices.keeps_statistics) add_people(view, held, now);
    return view;
}

double part_of_year(const Day& day)
{
    using std::chrono::sys_days;
    const auto first = [](std::chrono::year year) {
        return sys_days{Day{year, std::chrono::January, std::chrono::day{1}}};
    };
    const auto begin = first(day.year());
    const auto length = first(day.year() + std::chrono::years{1}) - begin;
    return static_cast<double>((sys_days{day} - begin).count()) /
           static_cast<double>(length.count());
}

} // namespace klubba::year
