#include "year/fold.h"

#include <algorithm>
#include <tuple>

namespace klubba::year {

namespace {

using Kind = Refusal::Kind;

auto refusal(Kind kind, std::string subject = {})
{
    return std::optional{Refusal{kind, std::move(subject)}};
}

/// What the law or a plan can mean; anything else is a slip of the pen.
constexpr int first_year = 1900;
constexpr int last_year = 2200;

std::optional<Refusal> bad_year(int year)
{
    if (year >= first_year && year <= last_year) return {};
    return refusal(Kind::YearOutOfRange, std::to_string(year));
}

std::optional<Refusal> bad_number(const AssignmentId& id, int year, const std::string& number)
{
    if (number.empty()) return refusal(Kind::NameMissing, id.text);
    return bad_year(year);
}

std::optional<Refusal> unknown_assignments(const BodyState& state, const PlannedMatter& matter)
{
    for (const auto& id : matter.assignments)
        if (find(state, id) == nullptr) return refusal(Kind::NoSuchAssignment, id.text);
    return {};
}

std::optional<Refusal> bad_goal(const BodyState& state, const GoalId& goal)
{
    if (!goal || find(state, goal) != nullptr) return {};
    return refusal(Kind::NoSuchGoal, goal.text);
}

std::optional<Refusal> bad_times(const PlannedMeeting& meeting)
{
    if (auto bad = bad_year(meeting.year)) return bad;
    if (!meeting.start || !meeting.end || *meeting.start <= *meeting.end) return {};
    return refusal(Kind::EndsBeforeItBegins, meeting.id.text);
}

auto link_in(const BodyState& state, const auto& event)
{
    return std::find(state.links.begin(), state.links.end(),
                     ItemLink{event.meeting, event.item, event.assignment});
}

struct Fits {
    const BodyState& state;

    std::optional<Refusal> operator()(const BodyNamed& event) const
    {
        if (event.name.empty()) return refusal(Kind::NameMissing);
        if (!state.name.empty() && state.name != event.name)
            return refusal(Kind::AnotherBody, state.name);
        return {};
    }
    std::optional<Refusal> operator()(const MemberElected& event) const
    {
        const auto& member = event.member;
        if (find(state, member.id) != nullptr) return refusal(Kind::AlreadyThere, member.id.text);
        if (member.succeeds && find(state, member.succeeds) == nullptr)
            return refusal(Kind::NoSuchMember, member.succeeds.text);
        if (member.until && *member.until < member.from)
            return refusal(Kind::EndsBeforeItBegins, member.name);
        return {};
    }
    std::optional<Refusal> operator()(const MembershipEnded& event) const
    {
        const auto* member = find(state, event.member);
        if (member == nullptr) return refusal(Kind::NoSuchMember, event.member.text);
        if (event.last_day < member->from) return refusal(Kind::EndsBeforeItBegins, member->name);
        return {};
    }
    std::optional<Refusal> operator()(const SectionsStarted& event) const
    {
        return bad_year(event.year);
    }
    std::optional<Refusal> operator()(const GoalSet& event) const
    {
        return bad_year(event.goal.year);
    }
    std::optional<Refusal> operator()(const AssignmentGiven& event) const
    {
        const auto& one = event.assignment;
        if (find(state, one.id) != nullptr) return refusal(Kind::AlreadyThere, one.id.text);
        if (auto bad = bad_goal(state, one.goal)) return bad;
        return bad_number(one.id, one.year, one.number);
    }
    std::optional<Refusal> operator()(const AssignmentCorrected& event) const
    {
        const auto& one = event.assignment;
        if (find(state, one.id) == nullptr) return refusal(Kind::NoSuchAssignment, one.id.text);
        if (auto bad = bad_goal(state, one.goal)) return bad;
        return bad_number(one.id, one.year, one.number);
    }
    std::optional<Refusal> operator()(const AssignmentRenumbered& event) const
    {
        if (find(state, event.assignment) == nullptr)
            return refusal(Kind::NoSuchAssignment, event.assignment.text);
        if (auto bad = bad_goal(state, event.goal)) return bad;
        return bad_number(event.assignment, event.year, event.number);
    }
    std::optional<Refusal> operator()(const AssignmentEnded& event) const
    {
        if (find(state, event.assignment) == nullptr)
            return refusal(Kind::NoSuchAssignment, event.assignment.text);
        return bad_year(event.year);
    }
    std::optional<Refusal> operator()(const AssignmentReported& event) const
    {
        if (find(state, event.report.assignment) == nullptr)
            return refusal(Kind::NoSuchAssignment, event.report.assignment.text);
        return bad_year(event.report.year);
    }
    std::optional<Refusal> operator()(const MeetingPlanned& event) const
    {
        if (find(state, event.meeting.id) != nullptr)
            return refusal(Kind::AlreadyThere, event.meeting.id.text);
        return bad_times(event.meeting);
    }
    std::optional<Refusal> operator()(const PlannedMeetingCorrected& event) const
    {
        if (auto bad = no_meeting(event.meeting.id)) return bad;
        return bad_times(event.meeting);
    }
    std::optional<Refusal> operator()(const PlannedMeetingCancelled& event) const
    {
        return no_meeting(event.meeting);
    }
    std::optional<Refusal> operator()(const MatterPlanned& event) const
    {
        if (auto bad = no_meeting(event.meeting)) return bad;
        if (find(state, event.matter.id) != nullptr)
            return refusal(Kind::AlreadyThere, event.matter.id.text);
        return unknown_assignments(state, event.matter);
    }
    std::optional<Refusal> operator()(const MatterCorrected& event) const
    {
        if (auto bad = no_matter(event.matter.id)) return bad;
        return unknown_assignments(state, event.matter);
    }
    std::optional<Refusal> operator()(const MatterRemoved& event) const
    {
        return no_matter(event.matter);
    }
    std::optional<Refusal> operator()(const StandingInformationSet& event) const
    {
        return bad_year(event.year);
    }
    std::optional<Refusal> operator()(const YearTextWritten& event) const
    {
        return bad_year(event.written.year);
    }
    std::optional<Refusal> operator()(const MeetingConnected& event) const
    {
        return no_meeting(event.planned);
    }
    std::optional<Refusal> operator()(const ItemLinked& event) const
    {
        if (find(state, event.assignment) == nullptr)
            return refusal(Kind::NoSuchAssignment, event.assignment.text);
        if (event.meeting.empty() || event.item.empty()) return refusal(Kind::NameMissing);
        return {};
    }
    std::optional<Refusal> operator()(const ItemUnlinked& event) const
    {
        if (link_in(state, event) != state.links.end()) return {};
        return refusal(Kind::NoSuchLink, event.item);
    }
    std::optional<Refusal> operator()(const YearSettled&) const { return {}; }
    std::optional<Refusal> operator()(const UnknownEvent&) const { return {}; }

    [[nodiscard]] std::optional<Refusal> no_meeting(const PlannedMeetingId& id) const
    {
        if (find(state, id) != nullptr) return {};
        return refusal(Kind::NoSuchMeeting, id.text);
    }
    [[nodiscard]] std::optional<Refusal> no_matter(const MatterId& id) const
    {
        if (find(state, id) != nullptr) return {};
        return refusal(Kind::NoSuchMatter, id.text);
    }
};

template <class Found>
Found& changeable(const Found* found)
{
    return const_cast<Found&>(*found); // Of a state that the caller may change.
}

/// Puts the value where its year is, in the order of years.
template <class List, class Each>
void set_of_year(List& list, Each each)
{
    const auto at = std::lower_bound(list.begin(), list.end(), each.year,
                                     [](const auto& one, int year) { return one.year < year; });
    if (at != list.end() && at->year == each.year)
        *at = std::move(each);
    else
        list.insert(at, std::move(each));
}

struct Apply {
    BodyState& state;

    void operator()(const BodyNamed& event) const { state.name = event.name; }
    void operator()(const MemberElected& event) const { state.members.push_back(event.member); }
    void operator()(const MembershipEnded& event) const
    {
        changeable(find(state, event.member)).until = event.last_day;
    }
    void operator()(const SectionsStarted& event) const
    {
        set_of_year(state.sections, SectionStart{event.year, event.first});
    }
    void operator()(const GoalSet& event) const
    {
        if (const auto* known = find(state, event.goal.id))
            changeable(known) = event.goal;
        else
            state.goals.push_back(event.goal);
    }
    void operator()(const AssignmentGiven& event) const
    {
        const auto& one = event.assignment;
        state.assignments.push_back({one, {{one.year, one.number, one.goal}}, {}, {}, {}});
    }
    void operator()(const AssignmentCorrected& event) const
    {
        const auto& one = event.assignment;
        auto& record = changeable(find(state, one.id));
        record.assignment = one;
        set_of_year(record.numbers, NumberOfYear{one.year, one.number, one.goal});
    }
    void operator()(const AssignmentRenumbered& event) const
    {
        auto& record = changeable(find(state, event.assignment));
        set_of_year(record.numbers, NumberOfYear{event.year, event.number, event.goal});
        // It runs on.
        if (record.ended && *record.ended < event.year) record.ended.reset();
    }
    void operator()(const AssignmentEnded& event) const
    {
        auto& record = changeable(find(state, event.assignment));
        record.ended = event.year;
        record.end_reason = event.reason;
    }
    void operator()(const AssignmentReported& event) const
    {
        set_of_year(changeable(find(state, event.report.assignment)).reports, event.report);
    }
    void operator()(const MeetingPlanned& event) const
    {
        state.meetings.push_back({event.meeting, {}, false, {}, {}});
    }
    void operator()(const PlannedMeetingCorrected& event) const
    {
        auto& record = changeable(find(state, event.meeting.id));
        record.meeting = event.meeting;
        record.cancelled = false;
        record.reason.clear();
    }
    void operator()(const PlannedMeetingCancelled& event) const
    {
        auto& record = changeable(find(state, event.meeting));
        record.cancelled = true;
        record.reason = event.reason;
    }
    void operator()(const MatterPlanned& event) const
    {
        changeable(find(state, event.meeting)).matters.push_back({event.matter, false, {}});
    }
    void operator()(const MatterCorrected& event) const
    {
        changeable(find(state, event.matter.id)) = {event.matter, false, {}};
    }
    void operator()(const MatterRemoved& event) const
    {
        auto& record = changeable(find(state, event.matter));
        record.removed = true;
        record.reason = event.reason;
    }
    void operator()(const StandingInformationSet& event) const
    {
        set_of_year(state.standing, StandingOfYear{event.year, event.items});
    }
    void operator()(const YearTextWritten& event) const
    {
        std::erase_if(state.texts, [&](const auto& each) {
            return each.year == event.written.year && each.part == event.written.part;
        });
        if (!event.written.text.empty()) state.texts.push_back(event.written);
    }
    void operator()(const MeetingConnected& event) const
    {
        changeable(find(state, event.planned)).stream = event.meeting;
    }
    void operator()(const ItemLinked& event) const
    {
        if (link_in(state, event) == state.links.end())
            state.links.push_back({event.meeting, event.item, event.assignment});
    }
    void operator()(const ItemUnlinked& event) const { state.links.erase(link_in(state, event)); }
    void operator()(const YearSettled& event) const { state.choices = event.choices; }
    void operator()(const UnknownEvent&) const { ++state.unknown_events; }
};

} // namespace

bool comes_before(const Event& left, const Event& right)
{
    return std::tie(left.stamp, left.id) < std::tie(right.stamp, right.id);
}

std::optional<Refusal> misfit(const BodyState& state, const EventBody& event)
{
    return std::visit(Fits{state}, event);
}

void apply(BodyState& state, const EventBody& event)
{
    std::visit(Apply{state}, event);
}

void fold(BodyState& state, const Event& event)
{
    if (auto why = misfit(state, event.body))
        state.misfits.push_back({event.id, std::move(*why)});
    else
        year::apply(state, event.body);
}

void History::add(std::span<const Event> events)
{
    bool in_order = true;
    for (const auto& event : events) {
        const auto place = std::lower_bound(m_events.begin(), m_events.end(), event, comes_before);
        if (place != m_events.end() && place->id == event.id) continue;
        const bool is_last = place == m_events.end();
        m_events.insert(place, event);
        if (is_last && in_order) fold(m_state, event);
        in_order = in_order && is_last;
    }
    if (in_order) return;
    m_state = {};
    for (const auto& event : m_events)
        fold(m_state, event);
}

} // namespace klubba::year
