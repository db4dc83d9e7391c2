#include "meeting/planning.h"
#include "ui/action_parts.h"
#include "ui/draft_parts.h"
#include "ui/secretary_forms.h"

#include <array>

namespace klubba::ui {

using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;
using Now = const SecretaryMoment&;

namespace {

// When an action applies.

bool has_points(In in)
{
    return !left_to_review(in).empty();
}

bool has_slots(In in)
{
    return !in.state.slots.empty();
}

bool has_items(In in)
{
    return !in.state.items.empty();
}

bool can_link(In in)
{
    return has_slots(in) && has_items(in);
}

bool misses_people(In in)
{
    const auto* previous = previous_meeting(in);
    return previous != nullptr && !people_to_take_over(*previous, in.state.people).empty();
}

// What an action does.

template <SecretaryPart part>
void go_to(Now now)
{
    now.local.part = part;
    now.local.part_wanted = true;
}

void new_item(Now now)
{
    now.local.form = item_form(now.in, now.desk, {});
}

void new_slot(Now now)
{
    now.local.form = slot_form(now.in, now.desk, {});
}

void next_point(Now now)
{
    review_next(now.in, now.desk, now.local);
}

/// From the list that has the keyboard to the other one.
void link(Now now)
{
    const auto& local = now.local;
    if (local.part == SecretaryPart::Slots && find(now.in.state, local.slot) != nullptr)
        now.local.form = link_items_form(now.in, now.desk, local.slot);
    else if (find(now.in.state, local.item) != nullptr)
        now.local.form = link_slots_form(now.in, now.desk, local.item);
}

void documents(Now now)
{
    if (find(now.in.state, now.local.item) != nullptr)
        now.local.form = documents_form(now.in, now.desk, now.local.item);
}

void take_over_people(Now now)
{
    for (auto& person : people_to_take_over(*previous_meeting(now.in), now.in.state.people))
        ask(now.out, meeting::ListPerson{std::move(person)});
}

void shift(Now now)
{
    const bool in_slots = now.local.part == SecretaryPart::Slots;
    now.local.form = shift_form(now.in, now.desk, in_slots ? now.local.slot : meeting::SlotId{});
}

// In the order of the buttons; those after All have none.
constexpr std::array drafting{
    SecretaryAction{Act::Call, Word::ActCall, KeyPress{Key::F5}, always,
                    wish<meeting::CallMeeting>},
    SecretaryAction{Act::ReviewNext, Word::ActReview, KeyPress{Key::F8}, has_points, next_point},
    SecretaryAction{Act::CorrectMeeting, Word::ActCorrectMeeting, ctrl(Key::M), always,
                    form<meeting_form>},
    SecretaryAction{Act::LateItem, Word::ActLateItem, ctrl(Key::N), always, new_item},
    SecretaryAction{Act::NewSlot, Word::ActNewSlot, ctrl(Key::T), always, new_slot},
    SecretaryAction{Act::NewPerson, Word::ActNewPeople, ctrl(Key::P), always, form<people_form>},
    SecretaryAction{Act::TakeOverPeople, Word::ActTakeOverPeople, ctrl(Key::R), misses_people,
                    take_over_people},
    SecretaryAction{Act::Link, Word::ActLink, ctrl(Key::K), can_link, link},
    SecretaryAction{Act::Documents, Word::ActDocuments, ctrl(Key::D), has_items, documents},
    SecretaryAction{Act::ShiftTimes, Word::ActShiftTimes, ctrl(Key::E), has_slots, shift},
    SecretaryAction{Act::FirstSection, Word::ActFirstSection, ctrl(Key::S), always,
                    form<first_section_form>},
    SecretaryAction{Act::ReviseNotice, Word::ActReviseNotice, ctrl(Key::O), always,
                    form<open_notice_form>},
    SecretaryAction{Act::Undo, Word::ActUndo, ctrl(Key::Z), always, wish<meeting::Undo>},
    SecretaryAction{Act::SheetAssignments, Word::ActAssignments, KeyPress{Key::F2},
                    can_link_assignments, open_assignments},
    SecretaryAction{Act::SheetYear, Word::SheetYear, ctrl_shift(Key::A), always, open_year},
    SecretaryAction{Act::All, Word::AllActions, KeyPress{Key::F12}, always, list_all_actions},
    SecretaryAction{Act::Redo, Word::ActRedo, ctrl(Key::Y), always, wish<meeting::Redo>},
    SecretaryAction{
        Act::LinkAssignment, Word::ActAssignment, {}, can_link_assignments, link_assignment},
    SecretaryAction{Act::OpenDocument, Word::ActOpenDocument, ctrl_shift(Key::D), has_files,
                    open_document},
    SecretaryAction{Act::GoToItems, Word::ActGoToItems, ctrl(Key::Digit1), always,
                    go_to<SecretaryPart::Items>},
    SecretaryAction{Act::GoToSlots, Word::ActGoToSlots, ctrl(Key::Digit2), always,
                    go_to<SecretaryPart::Slots>},
    SecretaryAction{Act::GoToPeople, Word::ActGoToPeople, ctrl(Key::Digit3), always,
                    go_to<SecretaryPart::People>},
    SecretaryAction{Act::GoToNotice, Word::ActGoToNotice, ctrl(Key::Digit4), has_notice,
                    go_to<SecretaryPart::Notice>},
};

constexpr std::array beginning{
    SecretaryAction{Act::Draft, Word::ActDraft, KeyPress{Key::F5}, always, form<new_meeting_form>},
    SecretaryAction{Act::DraftPlanned, Word::ActDraftPlanned, KeyPress{Key::F6}, has_planned,
                    form<draft_planned_form>},
    SecretaryAction{Act::OpenNotice, Word::ActOpenNotice, ctrl(Key::O), always,
                    form<open_notice_form>},
    SecretaryAction{Act::SheetYear, Word::SheetYear, ctrl_shift(Key::A), always, open_year},
    SecretaryAction{Act::All, Word::AllActions, KeyPress{Key::F12}, always, list_all_actions},
};

} // namespace

std::span<const SecretaryAction> drafting_actions()
{
    return drafting;
}

std::span<const SecretaryAction> beginning_actions()
{
    return beginning;
}

} // namespace klubba::ui
