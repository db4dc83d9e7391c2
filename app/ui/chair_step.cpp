#include "ui/chair_step.h"

#include "ui/said.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ChairAct;
using meeting::ChairOption;
using meeting::ChairView;
using meeting::Outcome;
using meeting::ProposalId;
using meeting::ProposalType;
using words::Word;
using words::Words;

namespace {

Word option_word(ProposalType type)
{
    switch (type) {
    case ProposalType::Approve:
        return Word::OptionApprove;
    case ProposalType::Reject:
        return Word::OptionReject;
    case ProposalType::Amend:
        return Word::OptionAmend;
    case ProposalType::Add:
        return Word::OptionAdd;
    case ProposalType::Own:
        return Word::OptionOwn;
    case ProposalType::ReferBack:
        return Word::OptionReferBack;
    case ProposalType::Postpone:
        return Word::OptionPostpone;
    case ProposalType::Adjourn:
        return Word::OptionAdjourn;
    }
    return Word::OptionOwn;
}

/// Not to find for it is to go on with the item.
bool defers(const ChairOption& option)
{
    return option.type == ProposalType::ReferBack || option.type == ProposalType::Postpone;
}

std::string elected_text(const ChairView& view, const Words& words)
{
    if (!view.election) return joined(view.to_elect, words(Word::SayAnd));
    const auto& elected = view.election->elected;
    return joined(elected.empty() ? view.to_elect : elected, words(Word::SayAnd));
}

std::string verb_of_question(const ChairView& view, const Words& words)
{
    if (!view.question) return {};
    return finding_text(words, view.question->options,
                        view.question->is_put || !view.act.wish
                            ? view.question->found
                            : get<meeting::PutTheQuestion>(*view.act.wish).question.found);
}

std::string decision_text(const ChairView& view, const Words& words)
{
    const auto& wish = get<meeting::RecordDecision>(*view.act.wish);
    return words(Word::StepGavel, {result_text(words, wish.outcome)});
}

std::string next_text(const ChairView& view, const Words& words)
{
    return words(Word::NextStep, {view.next.title});
}

std::string appoint_text(const ChairView& view, const Words& words)
{
    if (view.verifiers.empty()) return said(words, Word::StepAppointSomeone);
    return words(Word::StepAppoint, {joined(view.verifiers, words(Word::SayAnd))});
}

std::string take_up_text(const ChairView& view, const Words& words)
{
    const auto& wish = get<meeting::OpenItem>(*view.act.wish);
    for (const auto& item : view.undecided)
        if (item.item == wish.item) return words(Word::StepTakeUp, {item.number, item.title});
    return {};
}

std::string vote_text(const ChairView& view, const Words& words)
{
    const auto& vote = get<meeting::OpenVote>(*view.act.wish).vote;
    const bool selects = vote.stage == meeting::VoteStage::Counter;
    return said(words, selects ? Word::StepOpenCounterVote : Word::StepOpenVote);
}

} // namespace

std::string option_text(const Words& words, const ChairOption& option)
{
    if (option.is_main) return said(words, Word::OptionMain);
    return words(option_word(option.type), {joined(option.by, words(Word::SayAnd))});
}

std::string
finding_text(const Words& words, const std::vector<ChairOption>& options, const ProposalId& found)
{
    for (const auto& option : options)
        if (option.proposal == found && found)
            return words(Word::StepFind, {option_text(words, option)});
    if (options.empty()) return {};
    if (defers(options.front())) return said(words, Word::StepFindToday);
    return words(Word::StepFindAgainst, {option_text(words, options.front())});
}

std::vector<Finding> findings(const ChairView& view, const Words& words)
{
    std::vector<Finding> all;
    if (!view.question) return all;
    const auto& options = view.question->options;
    for (const auto& option : options)
        all.push_back({option.proposal, finding_text(words, options, option.proposal)});
    if (options.size() == 1) all.push_back({{}, finding_text(words, options, {})});
    return all;
}

VoteMeanings vote_meanings(const ChairView& view, const Words& words)
{
    if (view.vote_sides.size() < 2 || !view.vote_sides[0]) return {};
    const auto& yes = *view.vote_sides[0];
    VoteMeanings meanings{words(Word::VoteForOption, {option_text(words, yes)}), {}};
    if (view.vote_sides[1])
        meanings.no = words(Word::VoteForOption, {option_text(words, *view.vote_sides[1])});
    else if (defers(yes))
        meanings.no = said(words, Word::VoteToDecideToday);
    else
        meanings.no = words(Word::VoteAgainstOption, {option_text(words, yes)});
    return meanings;
}

std::string result_text(const Words& words, Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return said(words, Word::ResultAsProposed);
    case Outcome::Amended:
        return said(words, Word::ResultAmended);
    case Outcome::Rejected:
        return said(words, Word::ResultRejected);
    case Outcome::ReferredBack:
        return said(words, Word::ResultReferredBack);
    case Outcome::Postponed:
        return said(words, Word::ResultPostponed);
    case Outcome::Noted:
        return said(words, Word::ResultNoted);
    }
    return {};
}

std::string step_text(const ChairView& view, const Words& words)
{
    switch (view.act.kind) {
    case ChairAct::Kind::Nothing:
        return {};
    case ChairAct::Kind::OpenMeeting:
        return said(words, Word::StepOpenMeeting);
    case ChairAct::Kind::CompleteRollCall:
        return words(Word::StepRollCall,
                     {std::to_string(view.quorum.serving), std::to_string(view.quorum.seats)});
    case ChairAct::Kind::AppointVerifiers:
        return appoint_text(view, words);
    case ChairAct::Kind::ShowProposal:
        return said(words, Word::StepShowProposal);
    case ChairAct::Kind::CloseDebate:
        return said(words, Word::StepCloseDebate);
    case ChairAct::Kind::ProposeOrder:
        return said(words, Word::StepProposeOrder);
    case ChairAct::Kind::AcceptOrder:
        return said(words, Word::StepAcceptOrder);
    case ChairAct::Kind::PutQuestion:
        return verb_of_question(view, words);
    case ChairAct::Kind::StrikeGavel:
        return words(Word::StepGavel, {verb_of_question(view, words)});
    case ChairAct::Kind::OpenVote:
        return vote_text(view, words);
    case ChairAct::Kind::CallVoters:
        return words(Word::StepCallVoters, {std::to_string(view.vote ? view.vote->answered : 0),
                                            std::to_string(view.vote ? view.vote->voters : 0)});
    case ChairAct::Kind::CastingVote:
        return said(words, Word::StepCasting);
    case ChairAct::Kind::DrawLot:
        return said(words, Word::StepDrawLot);
    case ChairAct::Kind::CloseVote:
        return said(words, Word::StepCloseVote);
    case ChairAct::Kind::Decide:
        return decision_text(view, words);
    case ChairAct::Kind::Adjourn:
        return said(words, Word::StepAdjourn);
    case ChairAct::Kind::WriteDecision:
        return said(words, Word::StepWriteDecision);
    case ChairAct::Kind::HoldElection:
        return said(words, Word::StepHoldElection);
    case ChairAct::Kind::DeclareElected:
        return words(Word::StepDeclareElected, {elected_text(view, words)});
    case ChairAct::Kind::VerifyImmediately:
        return said(words, Word::StepVerify);
    case ChairAct::Kind::AnswerQuestion:
        return words(Word::StepAnswered, {view.asked ? view.asked->by : ""});
    case ChairAct::Kind::EndBreak:
        return said(words, Word::StepEndBreak);
    case ChairAct::Kind::GoOn:
        return next_text(view, words);
    case ChairAct::Kind::TakeUpUndecided:
        return take_up_text(view, words);
    case ChairAct::Kind::CloseMeeting:
        return words(Word::NextStep, {words(Word::StepCloseMeeting)});
    }
    return {};
}

std::optional<meeting::CommandBody> step_wish(const ChairView& view, const Words& words)
{
    auto wish = view.act.wish;
    if (!wish) return wish;
    if (auto* open = get_if<meeting::OpenVote>(&*wish)) {
        auto meanings = vote_meanings(view, words);
        open->vote.yes = std::move(meanings.yes);
        open->vote.no = std::move(meanings.no);
    }
    // Of an election the decision is who is elected.
    auto* decision = get_if<meeting::RecordDecision>(&*wish);
    const bool elects = view.election && !view.election->elected.empty() && view.item;
    if (decision != nullptr && elects && view.item->proposal.empty() && decision->clauses.empty() &&
        decision->outcome == Outcome::AsProposed)
        decision->clauses = {
            words(Word::ElectedTo, {elected_text(view, words), view.election->post})};
    return wish;
}

} // namespace klubba::ui
