#include "meeting/lookup.h"
#include "meeting/proceeding.h"
#include "meeting/schedule.h"
#include "meeting/steps.h"

namespace klubba::meeting {

namespace {

void close_open_item(Proceeding& next)
{
    if (next.state().open_item) next.then(ItemClosed{next.state().open_item, next.at()});
}

void leave_slot(Proceeding& next)
{
    close_open_item(next);
    if (next.state().current_slot) next.then(SlotEnded{next.state().current_slot, next.at()});
}

void leave_break(Proceeding& next)
{
    if (current_break(next.state()) != nullptr) next.then(BreakEnded{next.at()});
}

void open(Proceeding& next, const ItemId& item, const std::string& sub_item)
{
    close_open_item(next);
    next.then(ItemOpened{item, sub_item, next.at()});
}

/// Opens the first item that the slot is about, if it is about any.
void start(Proceeding& next, const SlotId& slot)
{
    leave_break(next);
    leave_slot(next);
    next.then(SlotStarted{slot, next.at()});
    if (next.refused()) return;
    const auto step = next_step(next.state());
    if (step.kind == Step::Kind::OpenItem) open(next, step.item, step.sub_item);
}

/// A planned break lasts until its planned end, but no shorter than people need.
void pause_for(Proceeding& next, const SlotId& slot)
{
    leave_break(next);
    leave_slot(next);
    next.then(BreakStarted{slot, {}, next.at()});
}

std::optional<Instant> planned_until(const MeetingState& state, const SlotId& slot, Instant at)
{
    // Asked of the timetable as it stands once the break has begun, so that one rule rules.
    for (const auto& times : timetable(state, at).slots) {
        if (times.slot == slot) return times.forecast_end;
    }
    return {};
}

} // namespace

void wish(Proceeding& next, const OpenMeeting&)
{
    next.then(MeetingOpened{next.at()});
    if (next.refused()) return;
    const auto step = next_step(next.state());
    // The first slot holds opening and roll call, so its first item waits for the next step.
    if (step.kind == Step::Kind::StartSlot) next.then(SlotStarted{step.slot, next.at()});
}

void wish(Proceeding& next, const CloseMeeting&)
{
    if (next.state().phase == Phase::Open) {
        std::string subjects;
        for (const auto& id : undecided(next.state()))
            subjects += (subjects.empty() ? "" : ", ") + find(next.state(), id)->item.number;
        if (!subjects.empty()) next.refuse(Refusal::Kind::ItemsAreUndecided, subjects);
    }
    if (next.state().phase == Phase::Open) {
        leave_break(next);
        leave_slot(next);
    }
    next.then(MeetingClosed{next.at()});
}

void wish(Proceeding& next, const Advance&)
{
    const auto step = next_step(next.state());
    switch (step.kind) {
    case Step::Kind::Nothing:
        next.refuse(next.state().phase < Phase::Called ? Refusal::Kind::MeetingIsNotCalled
                                                       : Refusal::Kind::NothingIsLeftToDo);
        return;
    case Step::Kind::OpenMeeting:
        return wish(next, OpenMeeting{});
    case Step::Kind::OpenItem:
        leave_break(next);
        return open(next, step.item, step.sub_item);
    case Step::Kind::StartSlot:
        return start(next, step.slot);
    case Step::Kind::StartBreak:
        return wish(next, StartBreak{step.slot, {}});
    case Step::Kind::CloseMeeting:
        return wish(next, CloseMeeting{});
    }
}

void wish(Proceeding& next, const StartSlot& command)
{
    const auto* record = find(next.state(), command.slot);
    if (record != nullptr && record->slot.is_break())
        return wish(next, StartBreak{command.slot, {}});
    start(next, command.slot);
}

void wish(Proceeding& next, const EndSlot& command)
{
    if (next.state().current_slot == command.slot) close_open_item(next);
    next.then(SlotEnded{command.slot, next.at()});
}

void wish(Proceeding& next, const SkipSlot& command)
{
    next.then(SlotSkipped{command.slot, next.at()});
}

void wish(Proceeding& next, const OpenItem& command)
{
    leave_break(next);
    const auto& state = next.state();
    if (state.open_item == command.item && state.open_item) {
        const auto* record = find(state, command.item);
        if (record->sittings.back().sub_item == command.sub_item) {
            next.refuse(Refusal::Kind::ItemIsOpen, record->item.number);
            return;
        }
    }
    open(next, command.item, command.sub_item);
}

void wish(Proceeding& next, const CloseItem&)
{
    if (!next.state().open_item)
        next.refuse(Refusal::Kind::NoItemIsOpen);
    else
        close_open_item(next);
}

void wish(Proceeding& next, const SkipItem& command)
{
    next.then(ItemSkipped{command.item, command.reason, next.at()});
}

void wish(Proceeding& next, const StartBreak& command)
{
    if (!command.slot) {
        next.then(BreakStarted{{}, command.until, next.at()});
        return;
    }
    auto until = command.until;
    if (!until) {
        Proceeding trial = next;
        pause_for(trial, command.slot);
        if (!trial.refused()) until = planned_until(trial.state(), command.slot, next.at());
    }
    leave_break(next);
    leave_slot(next);
    next.then(BreakStarted{command.slot, until, next.at()});
}

void wish(Proceeding& next, const EndBreak&)
{
    next.then(BreakEnded{next.at()});
}

void wish(Proceeding& next, const MoveSlot& command)
{
    next.then(SlotMoved{command.slot, command.before});
}

void wish(Proceeding& next, const ShowMessage& command)
{
    next.then(MessageShown{command.text, next.at()});
}

void wish(Proceeding& next, const ClearMessage&)
{
    next.then(MessageCleared{next.at()});
}

} // namespace klubba::meeting
