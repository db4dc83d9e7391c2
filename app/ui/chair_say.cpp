#include "ui/chair_say.h"

namespace klubba::ui {

using meeting::ChairView;
using meeting::Cue;
using words::Word;
using words::Words;

/// "beredningen", as one says it in a sentence.
static std::string_view body_in_speech(const ChairView& view, const Words& words)
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

static std::string say_verifiers(const ChairView& view, const Words& words)
{
    const auto name = [&](std::size_t place) {
        return place < view.cue_names.size() ? view.cue_names[place] : std::string{};
    };
    if (name(0).empty()) return std::string(words(Word::SayVerifiersUnknown));
    if (name(1).empty()) return words(Word::SayVerifier, {name(0)});
    return words(Word::SayVerifiers, {name(0), name(1)});
}

static std::string say_decided(const ChairView& view, const Words& words)
{
    if (view.item && view.item->verified_immediately)
        return std::string(words(Word::SayVerifiedImmediately));
    return std::string(words(Word::SayDecided));
}

static std::string say_inform(const ChairView& view, const Words& words)
{
    if (view.floor || !view.item || view.item->presenters.empty())
        return std::string(words(Word::SayInform));
    std::string names;
    for (const auto& name : view.item->presenters)
        names += (names.empty() ? "" : ", ") + name;
    return words(Word::SayPresent, {names});
}

static std::string say_before_close(const ChairView& view, const Words& words)
{
    if (view.undecided.empty()) return std::string(words(Word::SayClose));
    std::string numbers;
    for (const auto& number : view.undecided)
        numbers += (numbers.empty() ? "" : ", ") + number;
    return words(Word::SayUndecided, {numbers});
}

std::string what_to_say(const ChairView& view, const Words& words)
{
    const auto body = body_in_speech(view, words);
    switch (view.cue) {
    case Cue::Nothing:
        return {};
    case Cue::OpenMeeting:
        return words(Word::SayOpen, {body});
    case Cue::RollCall:
        return std::string(words(Word::SayRollCall));
    case Cue::AppointVerifiers:
        return say_verifiers(view, words);
    case Cue::TakeQuestions:
        return std::string(words(Word::SayQuestions));
    case Cue::Inform:
        return say_inform(view, words);
    case Cue::PutQuestion:
        if (view.item && view.item->proposal.empty())
            return std::string(words(Word::SayQuestionWithoutProposal));
        return words(Word::SayPutQuestion, {body, body});
    case Cue::Decided:
        return say_decided(view, words);
    case Cue::VerifyImmediately:
        return words(Word::SayVerifyImmediately, {body});
    case Cue::AnswerQuestions:
        return std::string(words(Word::SayAnswers));
    case Cue::Break:
        return std::string(words(Word::SayBreak));
    case Cue::CloseMeeting:
        return say_before_close(view, words);
    }
    return {};
}

} // namespace klubba::ui
