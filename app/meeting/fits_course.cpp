#include "meeting/agenda_records.h"
#include "meeting/fitting.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

Answer unless_waiting(const MeetingState& state, const ItemId& id)
{
    const auto found = item(state, id);
    if (!found) return found.error();
    if ((*found)->withdrawn) return because(Kind::ItemIsWithdrawn, id.text);
    if (!(*found)->split_into.empty()) return because(Kind::ItemIsSplit, id.text);
    return {};
}

} // namespace

Answer fits(const MeetingState& state, const SlotStarted& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->slot.is_break()) return because(Kind::SlotIsABreak, event.slot.text);
    if (state.current_slot) return because(Kind::AnotherSlotIsOpen, state.current_slot.text);
    return before_opening(state, event.at);
}

Answer fits(const MeetingState& state, const SlotEnded& event)
{
    if (auto no = unless_open(state)) return no;
    if (state.current_slot != event.slot) return because(Kind::SlotIsNotOpen, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const SlotSkipped& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->started) return because(Kind::SlotHasStarted, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemOpened& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (state.open_item == event.item) return because(Kind::ItemIsOpen, event.item.text);
    if (state.open_item) return because(Kind::AnotherItemIsOpen, state.open_item.text);
    if (auto no = unless_waiting(state, event.item)) return no;
    const auto& parts = (*found)->item.sub_items;
    const bool has_part =
        event.sub_item.empty() || std::any_of(parts.begin(), parts.end(), [&](const SubItem& part) {
            return part.number == event.sub_item;
        });
    if (!has_part) return because(Kind::NoSuchSubItem, event.sub_item);
    return before_opening(state, event.at);
}

Answer fits(const MeetingState& state, const ItemClosed& event)
{
    if (auto no = unless_open(state)) return no;
    if (state.open_item != event.item) return because(Kind::ItemIsNotOpen, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemSkipped& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    if (state.open_item == event.item) return because(Kind::ItemIsOpen, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const BreakStarted& event)
{
    if (auto no = unless_running(state)) return no;
    if (auto no = before_opening(state, event.at)) return no;
    if (event.until && *event.until < event.at) return because(Kind::EndsBeforeItStarts);
    if (!event.slot) return {};
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if (!(*found)->slot.is_break()) return because(Kind::SlotIsNoBreak, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const BreakEnded&)
{
    if (auto no = unless_open(state)) return no;
    if (current_break(state) == nullptr) return because(Kind::MeetingIsNotPaused);
    return {};
}

Answer fits(const MeetingState& state, const MeetingClosed& event)
{
    if (auto no = unless_open(state)) return no;
    return before_opening(state, event.at);
}

Answer fits(const MeetingState& state, const AgendaAdopted&)
{
    return unless_open(state);
}

Answer fits(const MeetingState& state, const LateItemAdmitted& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->late) return because(Kind::ItemIsNotLate, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemWithdrawn& event)
{
    if (auto no = unless_called(state)) return no;
    if (auto no = unless_waiting(state, event.item)) return no;
    if (find(state, event.item)->section) return because(Kind::ItemHasBeenHandled, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemSplit& event)
{
    if (auto no = unless_called(state)) return no;
    if (auto no = unless_waiting(state, event.item)) return no;
    if (find(state, event.item)->section) return because(Kind::ItemHasBeenHandled, event.item.text);
    if (count_of_different(event.into) < 2) return because(Kind::ItemsAreTooFew, event.item.text);
    for (const auto& id : event.into) {
        // A part that is split in its turn may not lead back here.
        if (id == event.item) return because(Kind::IdIsTaken, id.text);
        if (auto no = unless_waiting(state, id)) return no;
    }
    return {};
}

Answer fits(const MeetingState& state, const ItemsTakenTogether& event)
{
    if (auto no = unless_running(state)) return no;
    const auto different = count_of_different(event.items);
    if (different < 2 || different < event.items.size()) return because(Kind::ItemsAreTooFew);
    for (const auto& id : event.items) {
        if (auto no = unless_waiting(state, id)) return no;
        if (find(state, id)->decision) return because(Kind::ItemHasBeenHandled, id.text);
    }
    return {};
}

Answer fits(const MeetingState& state, const DoorsClosed& event)
{
    if (auto no = unless_open(state)) return no;
    if (doors_are_closed(state)) return because(Kind::DoorsAreClosed);
    return event.item ? no(item(state, event.item)) : Answer{};
}

Answer fits(const MeetingState& state, const DoorsOpened&)
{
    if (auto no = unless_open(state)) return no;
    if (!doors_are_closed(state)) return because(Kind::DoorsAreOpen);
    return {};
}

Answer fits(const MeetingState& state, const PresentationShown& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto no = fresh(state, state.presentations, event.presentation)) return no;
    if (event.title.empty()) return because(Kind::TitleIsMissing, event.presentation.text);
    return event.item ? no(item(state, event.item)) : Answer{};
}

Answer fits(const MeetingState& state, const QuestionDeferred& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = known(state.questions, event.question, Kind::NoSuchQuestion);
    if (!found) return found.error();
    if ((*found)->answered) return because(Kind::QuestionIsAnswered, event.question.text);
    return {};
}

Answer fits(const MeetingState& state, const SlotMoved& event)
{
    if (auto no = unless_drafted(state)) return no;
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->started) return because(Kind::SlotHasStarted, event.slot.text);
    return event.before ? no(slot(state, event.before)) : Answer{};
}

Answer fits(const MeetingState& state, const MessageShown& event)
{
    if (auto no = unless_called(state)) return no;
    return event.text.empty() ? because(Kind::MessageIsMissing) : Answer{};
}

Answer fits(const MeetingState& state, const MessageCleared&)
{
    if (auto no = unless_called(state)) return no;
    return state.message ? Answer{} : because(Kind::NoMessageIsShown);
}

} // namespace klubba::meeting
