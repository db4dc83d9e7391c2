#include "ui/secretary_actions.h"

#include "ui/action_parts.h"
#include "ui/button.h"
#include "ui/phrases.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/speaker_form.h"

#include <array>

namespace klubba::ui {

using meeting::Outcome;
using meeting::Phase;
using meeting::SpeechKind;
using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;
using Now = const SecretaryMoment&;

namespace {

// When an action applies.

bool has_item(In in)
{
    return in.view.item.has_value();
}
bool is_paused(In in)
{
    return current_break(in.state) != nullptr;
}
bool can_pause(In in)
{
    return is_open(in) && !is_paused(in);
}
bool has_speaker(In in)
{
    return in.state.floor.has_value();
}
bool has_waiting(In in)
{
    return !in.state.requests.empty();
}
bool can_verify(In in)
{
    return in.view.item && in.view.item->decision && !in.view.item->verified_immediately;
}
bool can_show(In in)
{
    const auto& item = in.view.item;
    return item && !item->item.proposal.empty() && !item->proposal_shown && !item->decision;
}
bool can_hide(In in)
{
    return in.view.item && in.view.item->proposal_shown;
}
bool can_call_roll(In in)
{
    return is_open(in) && !in.view.roll_called;
}
bool is_over(In in)
{
    return in.view.phase == Phase::Closed;
}
bool is_not_over(In in)
{
    return !is_over(in);
}

bool is_over_with_plan(In in)
{
    return is_over(in) && has_planned(in);
}
bool has_slot(In in)
{
    return static_cast<bool>(in.state.current_slot);
}

// What an action does.

template <class Wish>
void wish_for_item(Now now)
{
    ask(now.out, Wish{now.in.view.item->item.id});
}

template <SecretaryPart part>
void go_to(Now now)
{
    now.local.part = part;
    now.local.part_wanted = true;
}

/// Referring back and postponing want a reason, which may be left empty.
template <Outcome outcome>
void record(Now now)
{
    auto decision = decision_of(now.in, now.local, outcome);
    if (outcome == Outcome::ReferredBack || outcome == Outcome::Postponed)
        now.local.form = reason_form(now.in, now.desk, decision);
    else
        ask(now.out, std::move(decision));
}

template <SpeechKind kind>
void speaker(Now now)
{
    now.local.form = speaker_form(people_choices(now.in), now.desk.words, kind);
}

template <SlotWish what>
void which_slot(Now now)
{
    now.local.form = which_slot_form(now.in, now.desk, what);
}

void end_slot(Now now)
{
    ask(now.out, meeting::EndSlot{now.in.state.current_slot});
}
void new_item(Now now)
{
    now.local.form = item_form(now.in, now.desk, {});
}
void new_person(Now now)
{
    now.local.form = person_form(now.in, now.desk, {});
}
void new_slot(Now now)
{
    now.local.form = slot_form(now.in, now.desk, {});
}
void correct_item(Now now)
{
    if (find(now.in.state, now.local.item) != nullptr)
        now.local.form = item_form(now.in, now.desk, now.local.item);
}
void correct_person(Now now)
{
    if (find(now.in.state, now.local.person) != nullptr)
        now.local.form = person_form(now.in, now.desk, now.local.person);
}
void correct_slot(Now now)
{
    now.local.form = slot_form(now.in, now.desk, now.in.state.current_slot);
}
void skip_item(Now now)
{
    if (find(now.in.state, now.local.item) != nullptr)
        now.local.form = skip_form(now.in, now.desk, now.local.item);
}

constexpr float button_gap = 7;

std::string id_of(Act act)
{
    return std::to_string(static_cast<int>(act));
}

} // namespace

void list_all_actions(const SecretaryMoment& now)
{
    now.local.line = SecretaryLine{};
}

namespace {

constexpr std::array outcomes{
    SecretaryAction{Act::AsProposed, Word::OutcomeAsProposed, KeyPress{Key::F5}, has_item,
                    record<Outcome::AsProposed>},
    SecretaryAction{Act::Amended, Word::OutcomeAmended, KeyPress{Key::F6}, has_item,
                    record<Outcome::Amended>},
    SecretaryAction{Act::Rejected, Word::OutcomeRejected, KeyPress{Key::F7}, has_item,
                    record<Outcome::Rejected>},
    SecretaryAction{Act::ReferredBack, Word::OutcomeReferredBack, KeyPress{Key::F8}, has_item,
                    record<Outcome::ReferredBack>},
    SecretaryAction{Act::Postponed, Word::OutcomePostponed, KeyPress{Key::F9}, has_item,
                    record<Outcome::Postponed>},
    SecretaryAction{Act::Noted, Word::OutcomeNoted, KeyPress{Key::F10}, has_item,
                    record<Outcome::Noted>},
};

// In the order of the buttons; those after All have none.
constexpr std::array anywhere{
    SecretaryAction{Act::Say, Word::ActSay, ctrl(Key::Space), always, list_all_actions},
    SecretaryAction{Act::Advance, Word::NextStepKey, KeyPress{Key::F4}, is_not_over,
                    wish<meeting::Advance>},
    SecretaryAction{Act::RollCall, Word::ActRollCall, ctrl(Key::U), can_call_roll,
                    wish<meeting::CompleteRollCall>},
    SecretaryAction{Act::Dissent, Word::ActDissent, ctrl(Key::R), is_deciding, form<dissent_form>},
    SecretaryAction{Act::Note, Word::ActNote, ctrl(Key::A), has_item, form<note_form>},
    SecretaryAction{Act::Conflict, Word::ActConflict, ctrl(Key::J), is_deciding,
                    form<conflict_form>},
    SecretaryAction{Act::Immediate, Word::ActImmediate, ctrl(Key::O), can_verify,
                    wish_for_item<meeting::VerifyImmediately>},
    SecretaryAction{Act::Show, Word::ActShow, ctrl(Key::D), can_show,
                    wish_for_item<meeting::ShowProposal>},
    SecretaryAction{Act::Hide, Word::ActHide, ctrl(Key::D), can_hide,
                    wish_for_item<meeting::HideProposal>},
    SecretaryAction{Act::Question, Word::ActQuestion, ctrl(Key::F), always, form<question_form>},
    SecretaryAction{Act::Answer, Word::ActAnswer, ctrl(Key::B), has_asked, form<answer_form>},
    SecretaryAction{Act::Speaker, Word::ActSpeaker, ctrl(Key::T), is_open,
                    speaker<SpeechKind::Speech>},
    SecretaryAction{Act::Floor, Word::ActFloor, ctrl(Key::G), has_waiting,
                    wish<meeting::GiveFloor>},
    SecretaryAction{Act::EndFloor, Word::ActEndFloor, ctrl(Key::E), has_speaker,
                    wish<meeting::EndFloor>},
    SecretaryAction{Act::GoOn, Word::ActGoOn, ctrl(Key::P), is_paused, wish<meeting::EndBreak>},
    SecretaryAction{Act::Break, Word::ActBreak, ctrl(Key::P), can_pause, form<break_form>},
    SecretaryAction{Act::LateItem, Word::ActLateItem, ctrl(Key::N), always, new_item},
    SecretaryAction{Act::Verifiers, Word::ActVerifiers, ctrl_shift(Key::J), always,
                    form<verifiers_form>},
    SecretaryAction{Act::Undo, Word::ActUndo, ctrl(Key::Z), always, wish<meeting::Undo>},
    SecretaryAction{Act::Draft, Word::ActDraft, KeyPress{Key::F5}, is_over, form<new_meeting_form>},
    SecretaryAction{Act::DraftPlanned, Word::ActDraftPlanned, ctrl_shift(Key::P), is_over_with_plan,
                    form<draft_planned_form>},
    SecretaryAction{Act::OpenNotice, Word::ActOpenNotice, ctrl(Key::O), is_over,
                    form<open_notice_form>},
    SecretaryAction{Act::All, Word::AllActions, KeyPress{Key::F12}, always, list_all_actions},
    SecretaryAction{Act::Redo, Word::ActRedo, ctrl(Key::Y), always, wish<meeting::Redo>},
    SecretaryAction{
        Act::ReviseNotice, Word::ActReviseNotice, {}, is_not_over, form<open_notice_form>},
    SecretaryAction{Act::Reply, Word::ActReply, ctrl(Key::Q), is_open, speaker<SpeechKind::Reply>},
    SecretaryAction{Act::Withdraw, Word::ActWithdraw, {}, has_waiting, form<withdraw_form>},
    SecretaryAction{Act::FirstSection, Word::ActFirstSection, ctrl(Key::S), always,
                    form<first_section_form>},
    SecretaryAction{Act::SkipItem, Word::ActSkipItem, ctrl(Key::H), always, skip_item,
                    Target::Item},
    SecretaryAction{Act::CloseItem, Word::ActCloseItem,
                    KeyPress{.key = Key::L, .control = true, .shift = true}, has_item,
                    wish<meeting::CloseItem>},
    SecretaryAction{Act::CorrectItem, Word::ActCorrectItem, ctrl(Key::I), always, correct_item,
                    Target::ItemToCorrect},
    SecretaryAction{Act::CorrectPerson,
                    Word::ActCorrectPerson,
                    {},
                    always,
                    correct_person,
                    Target::PersonToCorrect},
    SecretaryAction{Act::NewPerson, Word::ActNewPerson, {}, always, new_person},
    SecretaryAction{Act::StartSlot, Word::ActStartSlot, {}, is_open, which_slot<SlotWish::Start>},
    SecretaryAction{Act::EndSlot, Word::ActEndSlot, {}, has_slot, end_slot},
    SecretaryAction{Act::SkipSlot, Word::ActSkipSlot, {}, always, which_slot<SlotWish::Skip>},
    SecretaryAction{Act::CorrectSlot, Word::ActCorrectSlot, {}, has_slot, correct_slot},
    SecretaryAction{Act::NewSlot, Word::ActNewSlot, {}, always, new_slot},
    SecretaryAction{Act::CorrectMeeting, Word::ActCorrectMeeting, ctrl(Key::M), always,
                    form<meeting_form>},
    SecretaryAction{Act::Close, Word::ActClose, {}, is_open, wish<meeting::CloseMeeting>},
    SecretaryAction{Act::GoToItems, Word::ActGoToItems, ctrl(Key::Digit1), always,
                    go_to<SecretaryPart::Items>},
    SecretaryAction{Act::GoToPeople, Word::ActGoToPeople, ctrl(Key::Digit2), always,
                    go_to<SecretaryPart::People>},
    SecretaryAction{Act::GoToText, Word::ActGoToText, ctrl(Key::Digit3), has_item,
                    go_to<SecretaryPart::Text>},
    SecretaryAction{Act::GoToLog, Word::ActGoToLog, ctrl(Key::Digit4), always,
                    go_to<SecretaryPart::Log>},
};

/// How many of the actions have room for their buttons, and whether the two last are put after
/// them.
std::vector<SecretaryAction> those_with_room(const Canvas& canvas,
                                             std::span<const SecretaryAction> actions,
                                             const words::Words& words,
                                             float width,
                                             std::size_t rows)
{
    const auto widths = [&](const SecretaryAction& action) {
        return key_button_width(canvas, words, {{}, words(action.word), *action.key});
    };
    const auto fits = [&](std::span<const SecretaryAction> some) {
        float left = width;
        std::size_t taken = 1;
        for (const auto& action : some) {
            const float wanted = widths(action);
            if (wanted > left) {
                ++taken;
                left = width;
            }
            left -= wanted + button_gap;
        }
        return taken <= rows;
    };
    std::vector<SecretaryAction> some(actions.begin(), actions.end());
    while (some.size() > 2 && !fits(some))
        some.erase(some.end() - 3);
    return some;
}

} // namespace

void perform(const SecretaryAction& action, Now now)
{
    now.local.after = nullptr;
    action.perform(now);
}

std::optional<SecretaryAction> action_for(Act act, const SecretaryInput& in)
{
    for (const auto& action : actions_now(in))
        if (action.act == act) return action;
    return {};
}

std::span<const SecretaryAction> outcome_actions()
{
    return outcomes;
}

std::vector<SecretaryAction> actions_now(const SecretaryInput& in)
{
    std::vector<SecretaryAction> actions;
    if (in.view.phase == Phase::Nothing || in.view.phase == Phase::Draft) {
        const bool drafts = in.view.phase == Phase::Draft;
        for (const auto& action : drafts ? drafting_actions() : beginning_actions())
            if (action.applies(in)) actions.push_back(action);
        if (drafts)
            actions.insert(actions.end(), planning_actions().begin(), planning_actions().end());
        return actions;
    }
    for (const auto& action : outcomes)
        if (action.applies(in)) actions.push_back(action);
    // Those with a key have a button, and come before the list of them all.
    const auto add = [&](const SecretaryAction& action) {
        if (action.applies(in)) actions.push_back(action);
    };
    for (const auto& action : anywhere) {
        if (action.act == Act::LateItem) {
            for (const auto& some : {deciding_actions(), electing_actions()})
                for (const auto& one : some)
                    if (one.key) add(one);
        }
        add(action);
    }
    for (const auto& some : {deciding_actions(), electing_actions()})
        for (const auto& one : some)
            if (!one.key) add(one);
    for (const auto& some : {sheet_actions(), attending_actions(), planning_actions()})
        for (const auto& one : some)
            add(one);
    return actions;
}

std::vector<SecretaryAction> actions_shown(const SecretaryInput& in)
{
    std::vector<SecretaryAction> shown;
    for (const auto& action : actions_now(in)) {
        const bool is_outcome = action.act >= Act::AsProposed && action.act <= Act::Noted;
        if (!is_outcome) shown.push_back(action);
        if (action.act == Act::All) break;
    }
    return shown;
}

bool is_chosen(Act act, const SecretaryInput& in)
{
    if (!in.view.item || !in.view.item->decision) return false;
    const auto first = static_cast<int>(Act::AsProposed);
    return static_cast<int>(act) - first == static_cast<int>(in.view.item->decision->outcome);
}

void draw_action_buttons(Canvas& canvas,
                         std::span<const SecretaryAction> actions,
                         const SecretaryMoment& now,
                         Box& area,
                         std::size_t rows)
{
    constexpr float gap = button_gap;
    const auto room = static_cast<std::size_t>((area.h + gap) / (key_target_height + gap));
    if (actions.empty() || room == 0) return;
    Box row = area.cut_top(key_target_height);
    const auto& words = now.desk.words;
    for (const auto& action :
         those_with_room(canvas, actions, words, row.w, std::min(rows, room))) {
        const bool is_goal = action.act == Act::Call || action.act == Act::Draft;
        const bool stands_out = is_goal || is_chosen(action.act, now.in);
        const std::string id = "act " + id_of(action.act);
        const Button button{id, words(action.word), *action.key,
                            stands_out ? ButtonLook::Chosen : ButtonLook::Plain};
        const float width = key_button_width(canvas, words, button);
        if (width > row.w && row.w < area.w) {
            area.cut_top(gap);
            row = area.cut_top(key_target_height);
        }
        if (key_button(canvas, words, row.cut_left(width), button)) perform(action, now);
        row.cut_left(gap);
    }
    area.cut_top(18);
}

void finish_form(Form done, Now now)
{
    const auto after = std::move(now.local.after);
    now.local.form.reset();
    now.local.after = nullptr;
    if (done.requests)
        for (auto& request : done.requests(done.fields))
            now.local.requests.push_back(std::move(request));
    if (after) after(now, done.fields);
}

FormEnd draw_open_form(Canvas& canvas, const SecretaryMoment& now, const Box& box)
{
    if (now.local.form->phrases.empty())
        now.local.form->phrases = all_phrases(now.desk.words, now.in.phrases);
    const FormEnd end = draw_form(canvas, now.desk.words, box, *now.local.form, now.out);
    if (end == FormEnd::Open) return end;
    if (end == FormEnd::Accepted)
        finish_form(std::move(*now.local.form), now);
    else
        now.local.form.reset();
    return end;
}

void take_action_keys(Canvas& canvas, const SecretaryMoment& now)
{
    for (const auto& action : actions_now(now.in)) {
        const bool is_outcome = action.act >= Act::AsProposed && action.act <= Act::Noted;
        canvas.keys_under(is_outcome ? Word::DecisionLabel : Word::KeysOfActions);
        if (action.key && canvas.pressed(*action.key, action.word)) return perform(action, now);
    }
    if (canvas.pressed({.key = Key::Z, .control = true, .shift = true}, Word::ActRedo))
        ask(now.out, meeting::Redo{});
    // A full stop writes itself in a text, so there it takes Ctrl.
    const bool wants_line = canvas.pressed(Key::Period, Word::ActSay) ||
                            canvas.pressed(ctrl(Key::Period), Word::ActSay);
    if (wants_line) return list_all_actions(now);
    if (!canvas.is_writing() && canvas.typed() == "/")
        if (const auto search = action_for(Act::SheetSearch, now.in)) return perform(*search, now);
}

void leave_text(Canvas& canvas, Now now)
{
    if (canvas.is_writing() && canvas.pressed(Key::Escape, Word::KeyLeavesText))
        go_to<SecretaryPart::Items>(now);
}

} // namespace klubba::ui
