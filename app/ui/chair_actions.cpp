#include "ui/button.h"
#include "ui/chair_parts.h"
#include "ui/speaker_form.h"

namespace klubba::ui {

using meeting::ChairView;
using meeting::Phase;
using meeting::SpeechKind;
using meeting::Step;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle next_style{Weight::Bold, 40};
constexpr float next_floor = 24;
constexpr float between = 20;

enum class Act { Floor, EndFloor, Speaker, Reply, Show, Hide, Adopt, Verify, Pause, GoOn };

struct Action {
    Act act;
    Word word;
    Key key;
};

void add_floor_actions(const ChairView& view, std::vector<Action>& actions)
{
    if (!view.waiting.empty())
        actions.push_back({Act::Floor, Word::GiveFloorToNext, Key::O});
    else if (view.floor)
        actions.push_back({Act::EndFloor, Word::EndSpeech, Key::E});
    actions.push_back({Act::Speaker, Word::NewSpeaker, Key::T});
}

void add_item_actions(const meeting::ChairItem& item, std::vector<Action>& actions)
{
    if (item.outcome) {
        if (item.immediate_verification && !item.verified_immediately)
            actions.push_back({Act::Verify, Word::DeclareVerified, Key::J});
        return;
    }
    if (item.proposal.empty()) return;
    actions.push_back(item.proposal_shown ? Action{Act::Hide, Word::TakeDownProposal, Key::V}
                                          : Action{Act::Show, Word::PutUpProposal, Key::V});
    actions.push_back({Act::Adopt, Word::DecideAsProposed, Key::B});
}

/// Those that have a button now; what else has a key is in `take_keys`.
std::vector<Action> actions_now(const ChairView& view)
{
    if (view.phase != Phase::Open) return {};
    if (view.pause) return {{Act::GoOn, Word::GoOn, Key::P}};
    std::vector<Action> actions;
    add_floor_actions(view, actions);
    if (view.item) add_item_actions(*view.item, actions);
    actions.push_back({Act::Pause, Word::TakeBreak, Key::P});
    return actions;
}

void perform(Act act, const ChairView& view, const Words& words, ChairScreen& local, Commands& out)
{
    switch (act) {
    case Act::Floor:
        return ask(out, meeting::GiveFloor{});
    case Act::EndFloor:
        return ask(out, meeting::EndFloor{});
    case Act::Speaker:
        local.form = speaker_form(who_may_speak(view), words, SpeechKind::Speech);
        return;
    case Act::Reply:
        local.form = speaker_form(who_may_speak(view), words, SpeechKind::Reply);
        return;
    case Act::Show:
        return ask(out, meeting::ShowProposal{view.item->item});
    case Act::Hide:
        return ask(out, meeting::HideProposal{view.item->item});
    case Act::Adopt:
        return ask(out,
                   meeting::RecordDecision{view.item->item, meeting::Outcome::AsProposed, {}, {}});
    case Act::Verify:
        return ask(out, meeting::VerifyImmediately{view.item->item});
    case Act::Pause:
        return ask(out, meeting::StartBreak{});
    case Act::GoOn:
        return ask(out, meeting::EndBreak{});
    }
}

/// Keys that have no button of their own, and those of the buttons that are not shown just now.
void take_keys(
    Canvas& canvas, const ChairView& view, const Words& words, ChairScreen& local, Commands& out)
{
    const bool again = canvas.pressed({.key = Key::Y, .control = true}, Word::ActRedo);
    const bool again_too =
        canvas.pressed({.key = Key::Z, .control = true, .shift = true}, Word::ActRedo);
    if (canvas.pressed({.key = Key::Z, .control = true}, Word::ActUndo)) ask(out, meeting::Undo{});
    if (again || again_too) ask(out, meeting::Redo{});
    if (view.phase != Phase::Open || view.pause) return;
    if (canvas.pressed(Key::R, Word::ActReply)) perform(Act::Reply, view, words, local, out);
    const bool can_end = view.floor && !view.waiting.empty();
    if (can_end && canvas.pressed(Key::E, Word::EndSpeech)) ask(out, meeting::EndFloor{});
}

std::string words_for(const Step& step, const Words& words)
{
    switch (step.kind) {
    case Step::Kind::Nothing:
        return {};
    case Step::Kind::OpenMeeting:
        return std::string(words(Word::StepOpenMeeting));
    case Step::Kind::CloseMeeting:
        return words(Word::NextStep, {words(Word::StepCloseMeeting)});
    case Step::Kind::OpenItem:
    case Step::Kind::StartSlot:
    case Step::Kind::StartBreak:
        return words(Word::NextStep, {step.title});
    }
    return {};
}

} // namespace

void chair_actions(Canvas& canvas,
                   const ChairView& view,
                   const Desk& desk,
                   const Box& row,
                   ChairScreen& local,
                   Commands& out)
{
    const auto actions = actions_now(view);
    const auto columns = static_cast<float>(std::max<std::size_t>(4, actions.size()));
    const float width = (row.w - (columns - 1) * between) / columns;
    Box rest = row;
    canvas.keys_under(Word::KeysOfActions);
    for (const auto& action : actions) {
        const std::string id = "chair " + std::to_string(static_cast<int>(action.act));
        const Button button{id, desk.words(action.word), {action.key}};
        const bool clicked = touch_button(canvas, desk.words, rest.cut_left(width), button);
        const bool called = canvas.pressed(action.key, action.word);
        if (clicked || called) perform(action.act, view, desk.words, local, out);
        rest.cut_left(between);
    }
    take_keys(canvas, view, desk.words, local, out);
}

void chair_next(
    Canvas& canvas, const ChairView& view, const Desk& desk, const Box& box, Commands& out)
{
    const std::string text = words_for(view.next, desk.words);
    if (text.empty()) return;
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch("next", box);
    canvas.fill(box, theme.accent, radius_card);
    if (touch.focused) canvas.focus_ring(box, radius_card);
    Box inside = box.inset(40, 0);
    const std::string key = key_text(desk.words, {Key::Space}) + " →";
    canvas.text_in(inside.cut_right(canvas.width(next_style, key)), Align::Right, next_style,
                   theme.on_accent, key);
    inside.cut_right(30);
    const Span span{text, theme.on_accent, next_style.weight};
    const Fitted fitted = canvas.fit(next_style, next_floor, {&span, 1}, inside.inset(0, 10));
    canvas.page({inside.x, inside.y + (inside.h - fitted.paragraph.height()) / 2}, fitted);
    canvas.keys_under(Word::KeysOfActions);
    const bool called = canvas.pressed(Key::Space, Word::NextStepKey);
    if (touch.clicked || called) ask(out, meeting::Advance{});
}

std::vector<Choice> who_may_speak(const ChairView& view)
{
    std::vector<Choice> choices;
    for (const auto& person : view.people)
        choices.push_back({person.person.text, person.name});
    if (view.item)
        for (const auto& name : view.item->presenters)
            choices.push_back({unlisted(name), name});
    return choices;
}

} // namespace klubba::ui
