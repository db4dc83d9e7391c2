#include "ui/chair_say.h"

#include "ui/chair_say_deciding.h"
#include "ui/chair_step.h"
#include "ui/text_list.h"

namespace klubba::ui {

using meeting::ChairAct;
using meeting::ChairView;
using meeting::ItemKind;
using words::Word;
using words::Words;

std::string_view body_in_speech(const ChairView& view, const Words& words)
{
    switch (view.info.body_kind) {
    case meeting::BodyKind::Council:
        return words(Word::TheCouncil);
    case meeting::BodyKind::Executive:
        return words(Word::TheExecutive);
    case meeting::BodyKind::Committee:
        return words(Word::TheCommittee);
    case meeting::BodyKind::Subcommittee:
        return words(Word::TheSubcommittee);
    case meeting::BodyKind::PreparatoryCommittee:
        return words(Word::ThePreparatoryCommittee);
    }
    return words(Word::TheCommittee);
}

namespace {

std::string say_verifiers(const ChairView& view, const Words& words)
{
    const std::string_view with = words(Word::SayAnd);
    const auto names = joined(view.verifiers, with);
    const auto substitutes = joined(view.verifier_substitutes, with);
    if (names.empty()) return std::string(words(Word::SayVerifiersUnknown));
    if (substitutes.empty()) return words(Word::SayVerifier, {names});
    return words(Word::SayVerifiers, {names, substitutes});
}

std::string say_roll_call(const ChairView& view, const Words& words)
{
    const auto serving = std::to_string(view.quorum.serving);
    const auto seats = std::to_string(view.quorum.seats);
    if (!view.quorum.is_met())
        return words(Word::SayRollCallTooFew, {serving, seats, std::to_string(view.quorum.needed)});
    return words(Word::SayRollCallDone, {serving, seats});
}

/// While nobody has been noted, going on is the step, and should not look as if all were well.
std::string say_call_roll(const ChairView& view, const Words& words)
{
    if (view.roll_called) return say_roll_call(view, words);
    return std::string(words(Word::SayRollCall)) + " " + std::string(words(Word::SayNobodyIsNoted));
}

std::string say_inform(const ChairView& view, const Words& words)
{
    if (view.floor || !view.item || view.item->presenters.empty())
        return std::string(words(Word::SayInform));
    return words(Word::SayPresent, {joined(view.item->presenters)});
}

std::string say_proposal(const ChairView& view, const Words& words)
{
    if (view.floor || view.item->presenters.empty())
        return std::string(words(Word::SayShowProposal));
    return words(Word::SayPresentFirst, {joined(view.item->presenters)});
}

std::string say_decided(const ChairView& view, const Words& words)
{
    if (view.item->verified_immediately) return std::string(words(Word::SayVerifiedImmediately));
    return std::string(words(Word::SayDecided));
}

std::string say_answer(const ChairView& view, const Words& words)
{
    if (!view.asked) return {};
    const auto& asked = *view.asked;
    if (asked.to.empty()) return words(Word::SayAnswerThis, {asked.by, asked.text});
    return words(Word::SayAnswerThisBy, {asked.by, asked.text, asked.to});
}

/// What is said on the item that is about to be left.
std::string say_of_item(const ChairView& view, const Words& words)
{
    if (!view.item) return view.roll_called ? std::string{} : say_call_roll(view, words);
    if (view.item->outcome) return say_decided(view, words);
    switch (view.item->kind) {
    case ItemKind::RollCall:
        return say_call_roll(view, words);
    case ItemKind::Verification:
        return std::string(words(Word::SayVerifiersAreChosen));
    case ItemKind::Questions:
        return std::string(words(Word::SayQuestions));
    case ItemKind::Answers:
        return std::string(words(Word::SayNoMoreQuestions));
    case ItemKind::Decision:
    case ItemKind::Information:
    case ItemKind::Presentations:
    case ItemKind::Schedule:
    case ItemKind::Reported:
    case ItemKind::Election:
    case ItemKind::Formality:
        break;
    }
    return say_inform(view, words);
}

/// "We break for lunch. We go on at 13:00."
std::string say_break(const ChairView& view, const Desk& desk)
{
    for (const auto& slot : view.coming) {
        if (slot.slot != view.next.slot || !slot.forecast_end) continue;
        const bool is_lunch = slot.kind == meeting::SlotKind::Lunch;
        return desk.words(is_lunch ? Word::SayTakeLunch : Word::SayTakeBreak,
                          {clock_text(desk, *slot.forecast_end)});
    }
    return {};
}

std::string say_going_on(const ChairView& view, const Desk& desk)
{
    const Words& words = desk.words;
    std::string text = view.pause ? std::string(words(Word::SayBreak)) : say_of_item(view, words);
    std::string then;
    if (view.next.kind == meeting::Step::Kind::StartBreak)
        then = say_break(view, desk);
    else if (!view.next.title.empty())
        then = words(Word::SayNextIs, {view.next.title});
    if (!text.empty() && !then.empty()) text += " ";
    return text + then;
}

std::string say_before_close(const ChairView& view, const Words& words)
{
    // The last item is still on the table.
    const auto of_item = view.item ? say_of_item(view, words) + " " : std::string{};
    return of_item + std::string(words(Word::SayClose));
}

} // namespace

std::string what_to_say(const ChairView& view, const Desk& desk)
{
    const Words& words = desk.words;
    const auto body = body_in_speech(view, words);
    switch (view.act.kind) {
    case ChairAct::Kind::Nothing:
        return {};
    case ChairAct::Kind::OpenMeeting:
        return words(Word::SayOpen, {body});
    case ChairAct::Kind::CompleteRollCall:
        return say_roll_call(view, words);
    case ChairAct::Kind::AppointVerifiers:
        return say_verifiers(view, words);
    case ChairAct::Kind::ShowProposal:
        return say_proposal(view, words);
    case ChairAct::Kind::VerifyImmediately:
        return words(Word::SayVerifyImmediately, {body});
    case ChairAct::Kind::AnswerQuestion:
        return say_answer(view, words);
    case ChairAct::Kind::EndBreak:
        return std::string(words(Word::SayBreak));
    case ChairAct::Kind::GoOn:
        return say_going_on(view, desk);
    case ChairAct::Kind::TakeUpUndecided:
        return view.item ? say_of_item(view, words) : std::string{};
    case ChairAct::Kind::CloseMeeting:
        return say_before_close(view, words);
    case ChairAct::Kind::CloseDebate:
    case ChairAct::Kind::ProposeOrder:
    case ChairAct::Kind::AcceptOrder:
    case ChairAct::Kind::PutQuestion:
    case ChairAct::Kind::StrikeGavel:
    case ChairAct::Kind::OpenVote:
    case ChairAct::Kind::CallVoters:
    case ChairAct::Kind::CastingVote:
    case ChairAct::Kind::DrawLot:
    case ChairAct::Kind::CloseVote:
    case ChairAct::Kind::Decide:
    case ChairAct::Kind::Adjourn:
    case ChairAct::Kind::WriteDecision:
    case ChairAct::Kind::HoldElection:
    case ChairAct::Kind::DeclareElected:
        return say_deciding(view, words);
    }
    return {};
}

} // namespace klubba::ui
