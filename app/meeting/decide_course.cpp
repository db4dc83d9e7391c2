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

void course(Proceeding& next, const OpenMeeting&)
{
    next.then(MeetingOpened{next.at()});
    if (next.refused()) return;
    const auto step = next_step(next.state());
    // The first slot holds opening and roll call, so its first item waits for the next step.
    if (step.kind == Step::Kind::StartSlot) next.then(SlotStarted{step.slot, next.at()});
}

void course(Proceeding& next, const CloseMeeting&)
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

void course(Proceeding& next, const Advance&)
{
    const auto step = next_step(next.state());
    switch (step.kind) {
    case Step::Kind::Nothing:
        next.refuse(next.state().phase < Phase::Called ? Refusal::Kind::MeetingIsNotCalled
                                                       : Refusal::Kind::NothingIsLeftToDo);
        return;
    case Step::Kind::OpenMeeting:
        return course(next, OpenMeeting{});
    case Step::Kind::OpenItem:
        leave_break(next);
        return open(next, step.item, step.sub_item);
    case Step::Kind::StartSlot:
        return start(next, step.slot);
    case Step::Kind::StartBreak:
        return course(next, StartBreak{step.slot, {}});
    case Step::Kind::CloseMeeting:
        return course(next, CloseMeeting{});
    }
}

void course(Proceeding& next, const StartSlot& wish)
{
    const auto* record = find(next.state(), wish.slot);
    if (record != nullptr && record->slot.is_break())
        return course(next, StartBreak{wish.slot, {}});
    start(next, wish.slot);
}

void course(Proceeding& next, const EndSlot& wish)
{
    if (next.state().current_slot == wish.slot) close_open_item(next);
    next.then(SlotEnded{wish.slot, next.at()});
}

void course(Proceeding& next, const SkipSlot& wish)
{
    next.then(SlotSkipped{wish.slot, next.at()});
}

void course(Proceeding& next, const OpenItem& wish)
{
    leave_break(next);
    const auto& state = next.state();
    if (state.open_item == wish.item && state.open_item) {
        const auto* record = find(state, wish.item);
        if (record->sittings.back().sub_item == wish.sub_item) {
            next.refuse(Refusal::Kind::ItemIsOpen, record->item.number);
            return;
        }
    }
    open(next, wish.item, wish.sub_item);
}

void course(Proceeding& next, const CloseItem&)
{
    if (!next.state().open_item)
        next.refuse(Refusal::Kind::NoItemIsOpen);
    else
        close_open_item(next);
}

void course(Proceeding& next, const SkipItem& wish)
{
    next.then(ItemSkipped{wish.item, wish.reason, next.at()});
}

void course(Proceeding& next, const StartBreak& wish)
{
    if (!wish.slot) {
        next.then(BreakStarted{{}, wish.until, next.at()});
        return;
    }
    auto until = wish.until;
    if (!until) {
        Proceeding trial = next;
        pause_for(trial, wish.slot);
        if (!trial.refused()) until = planned_until(trial.state(), wish.slot, next.at());
    }
    leave_break(next);
    leave_slot(next);
    next.then(BreakStarted{wish.slot, until, next.at()});
}

void course(Proceeding& next, const EndBreak&)
{
    next.then(BreakEnded{next.at()});
}

} // namespace klubba::meeting
