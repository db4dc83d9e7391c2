#include "year/decide.h"

#include "year/fold.h"
#include "year/taking.h"

#include <utility>

namespace klubba::year {

namespace {

using Events = std::vector<EventBody>;

struct Decide {
    const BodyState& state;
    const std::string& fresh;

    template <class Thing>
    Thing with_id(Thing thing) const
    {
        if (!thing.id) thing.id.text = fresh;
        return thing;
    }

    Events operator()(const NameBody& command) const
    {
        if (command.name == state.name && !state.name.empty()) return {};
        return {BodyNamed{command.name}};
    }
    Events operator()(const ElectMember& command) const
    {
        return {MemberElected{with_id(command.member)}};
    }
    Events operator()(const EndMembership& command) const
    {
        return {MembershipEnded{command.member, command.last_day, command.reason}};
    }
    Events operator()(const StartSections& command) const
    {
        return {SectionsStarted{command.year, command.first}};
    }
    Events operator()(const SetGoal& command) const { return {GoalSet{with_id(command.goal)}}; }
    Events operator()(const GiveAssignment& command) const
    {
        return {AssignmentGiven{with_id(command.assignment)}};
    }
    Events operator()(const CorrectAssignment& command) const
    {
        return {AssignmentCorrected{command.assignment}};
    }
    Events operator()(const RenumberAssignment& command) const
    {
        return {
            AssignmentRenumbered{command.assignment, command.year, command.number, command.goal}};
    }
    Events operator()(const EndAssignment& command) const
    {
        return {AssignmentEnded{command.assignment, command.year, command.reason}};
    }
    Events operator()(const ReportAssignment& command) const
    {
        return {AssignmentReported{command.report}};
    }
    Events operator()(const PlanMeeting& command) const
    {
        return {MeetingPlanned{with_id(command.meeting)}};
    }
    Events operator()(const CorrectPlannedMeeting& command) const
    {
        return {PlannedMeetingCorrected{command.meeting}};
    }
    Events operator()(const CancelPlannedMeeting& command) const
    {
        return {PlannedMeetingCancelled{command.meeting, command.reason}};
    }
    Events operator()(const PlanMatter& command) const
    {
        return {MatterPlanned{command.meeting, with_id(command.matter)}};
    }
    Events operator()(const CorrectMatter& command) const
    {
        return {MatterCorrected{command.matter}};
    }
    Events operator()(const RemoveMatter& command) const
    {
        return {MatterRemoved{command.matter, command.reason}};
    }
    Events operator()(const SetStandingInformation& command) const
    {
        return {StandingInformationSet{command.year, command.items}};
    }
    Events operator()(const WriteYearText& command) const
    {
        const auto* known = find(state, command.written.year, command.written.part);
        const bool says_so =
            known == nullptr ? command.written.text.empty() : known->text == command.written.text;
        return says_so ? Events{} : Events{YearTextWritten{command.written}};
    }
    Events operator()(const ConnectMeeting& command) const
    {
        return {MeetingConnected{command.planned, command.meeting}};
    }
    Events operator()(const LinkItem& command) const
    {
        for (const auto& link : state.links)
            if (link == ItemLink{command.meeting, command.item, command.assignment}) return {};
        return {ItemLinked{command.meeting, command.item, command.assignment}};
    }
    Events operator()(const UnlinkItem& command) const
    {
        return {ItemUnlinked{command.meeting, command.item, command.assignment}};
    }
    Events operator()(const SettleYear& command) const
    {
        if (command.choices == state.choices) return {};
        return {YearSettled{command.choices}};
    }
    Events operator()(const TakePlan& command) const { return events_of(state, command); }
    Events operator()(const TakeReports& command) const { return events_of(state, command); }
};

/// The number that the event gives, where another assignment of that year has it.
std::optional<Refusal> taken_number(const BodyState& state, const EventBody& event)
{
    const auto taken = [&](const AssignmentId& id, int year,
                           const std::string& number) -> std::optional<Refusal> {
        const auto* other = find_number(state, year, number);
        if (other == nullptr || other->assignment.id == id) return {};
        return Refusal{Refusal::Kind::NumberTaken, number};
    };
    if (const auto* given = std::get_if<AssignmentGiven>(&event))
        return taken(given->assignment.id, given->assignment.year, given->assignment.number);
    if (const auto* corrected = std::get_if<AssignmentCorrected>(&event))
        return taken(corrected->assignment.id, corrected->assignment.year,
                     corrected->assignment.number);
    if (const auto* renumbered = std::get_if<AssignmentRenumbered>(&event))
        return taken(renumbered->assignment, renumbered->year, renumbered->number);
    return {};
}

} // namespace

Result<std::vector<EventBody>, Refusal>
decide(const BodyState& state, const Command& command, const std::string& fresh_id)
{
    if (state.name.empty() && !std::holds_alternative<NameBody>(command))
        return unexpected<Refusal>(Refusal{Refusal::Kind::NoBody, {}});
    auto events = std::visit(Decide{state, fresh_id}, command);
    auto after = state;
    // A document may give one number twice, and says what it says.
    const bool is_document =
        std::holds_alternative<TakePlan>(command) || std::holds_alternative<TakeReports>(command);
    for (const auto& event : events) {
        auto why = misfit(after, event);
        if (!why && !is_document) why = taken_number(after, event);
        if (why) return unexpected<Refusal>(std::move(*why));
        year::apply(after, event);
    }
    return events;
}

} // namespace klubba::year
