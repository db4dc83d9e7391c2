#include "ui/chair_say_deciding.h"

#include "ui/chair_step.h"
#include "ui/said.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Ballot;
using meeting::ChairAct;
using meeting::ChairOption;
using meeting::ChairQuestion;
using meeting::ChairView;
using meeting::Outcome;
using meeting::ProposalType;
using words::Word;
using words::Words;

namespace {

std::vector<std::string> names_of(const Words& words, const std::vector<ChairOption>& options)
{
    std::vector<std::string> names;
    names.reserve(options.size());
    for (const auto& option : options)
        names.push_back(option_text(words, option));
    return names;
}

/// "a, b and c"
std::string listed(const Words& words, std::vector<std::string> names)
{
    if (names.size() < 2) return joined(names);
    const auto last = std::move(names.back());
    names.pop_back();
    return joined(names) + said(words, Word::SayAnd) + last;
}

std::string say_order(const ChairView& view, const Words& words)
{
    std::vector<std::string> others;
    std::vector<std::string> steps;
    for (const auto& options : view.order) {
        const auto names = names_of(words, options);
        for (std::size_t i = 0; i < options.size(); ++i)
            if (!options[i].is_main) others.push_back(names[i]);
        const bool is_alone = options.size() == 1;
        steps.push_back(
            words(is_alone ? Word::SayOrderAlone : Word::SayOrderAgainst, {listed(words, names)}));
    }
    return words(Word::SayProposeOrder,
                 {listed(words, others), joined(steps, words(Word::SayOrderThen))});
}

std::string say_put_alone(const ChairView& view, const Words& words, const ChairOption& option)
{
    const auto by = joined(option.by, words(Word::SayAnd));
    if (option.type == ProposalType::ReferBack) return words(Word::SayPutReferBack, {by});
    if (option.type == ProposalType::Postpone) return words(Word::SayPutPostpone, {by});
    return words(Word::SayPutAlone, {body_in_speech(view, words), option_text(words, option)});
}

std::string say_put(const ChairView& view, const Words& words)
{
    if (!view.question) return {};
    const ChairQuestion& question = *view.question;
    if (question.options.size() == 1) return say_put_alone(view, words, question.options.front());
    std::string text = said(words, Word::SayPutAgainst);
    for (const auto& option : question.options)
        text += " " + words(Word::SayThoseFor, {option_text(words, option)});
    return text;
}

std::string say_found(const ChairView& view, const Words& words)
{
    if (!view.question) return {};
    const ChairQuestion& question = *view.question;
    for (const auto& option : question.options)
        if (option.proposal == question.found && question.found)
            return words(Word::SayFoundFor, {option_text(words, option)});
    const auto& first = question.options.front();
    const bool defers =
        first.type == ProposalType::ReferBack || first.type == ProposalType::Postpone;
    if (defers) return said(words, Word::SayFoundToday);
    return words(Word::SayFoundAgainst, {option_text(words, first)});
}

/// How the vote before this one came out, if it was to find the counter-proposal.
std::string say_counter_chosen(const ChairView& view, const Words& words)
{
    const auto& vote = view.vote;
    if (!vote || vote->is_open || vote->stage != meeting::VoteStage::Counter || !vote->winner)
        return {};
    const auto& won = *vote->winner == Ballot::Yes ? vote->yes : vote->no;
    return words(Word::SayVoteCame,
                 {std::to_string(vote->tally.yes), std::to_string(vote->tally.no),
                  std::to_string(vote->tally.abstain)}) +
           " " + words(Word::SayCounterChosen, {won}) + " ";
}

std::string say_open_vote(const ChairView& view, const Words& words)
{
    const auto meanings = vote_meanings(view, words);
    const auto& vote = get<meeting::OpenVote>(*view.act.wish).vote;
    const auto before = say_counter_chosen(view, words);
    if (vote.stage == meeting::VoteStage::Main || !view.question)
        return before +
               words(Word::SayOpenVote, {view.question ? view.question->vote_demanded_by : "",
                                         meanings.yes, meanings.no});
    std::string main;
    for (const auto& option : view.question->options)
        if (option.proposal == view.question->found) main = option_text(words, option);
    return before + words(Word::SayOpenCounterVote, {main, meanings.yes, meanings.no});
}

std::string say_call(const ChairView& view, const Words& words)
{
    if (!view.vote) return {};
    return words(Word::SayCallVoters, {view.vote->yes, view.vote->no,
                                       view.vote->left.empty() ? "" : view.vote->left.front()});
}

std::string say_casting(const ChairView& view, const Words& words)
{
    if (!view.vote) return {};
    return words(Word::SayCasting,
                 {std::to_string(view.vote->tally.yes), std::to_string(view.vote->tally.no)});
}

Word decides_word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return Word::SayToAsProposed;
    case Outcome::Amended:
        return Word::SayToAmended;
    case Outcome::Rejected:
        return Word::SayToRejected;
    case Outcome::ReferredBack:
        return Word::SayToReferBack;
    case Outcome::Postponed:
        return Word::SayToPostpone;
    case Outcome::Noted:
        return Word::SayToNote;
    }
    return Word::SayToNote;
}

/// "The vote came out at 6 yes and 5 no. 2 abstained."
std::string say_vote_came(const ChairView& view, const Words& words)
{
    const auto& vote = *view.vote;
    std::string text =
        words(Word::SayVoteCame, {std::to_string(vote.tally.yes), std::to_string(vote.tally.no),
                                  std::to_string(vote.tally.abstain)});
    if (vote.by_casting_vote) text += " " + said(words, Word::SayByCastingVote);
    if (!vote.drawn.empty()) text += " " + said(words, Word::SayByLot);
    if (vote.by_minority) text += " " + said(words, Word::SayByMinority);
    return text;
}

std::string say_decide(const ChairView& view, const Words& words)
{
    const auto body = body_in_speech(view, words);
    const auto& wish = get<meeting::RecordDecision>(*view.act.wish);
    const bool has_voted = view.vote && !view.vote->is_open;
    if (has_voted)
        return say_vote_came(view, words) + " " +
               words(Word::SayDecides, {body, words(decides_word(wish.outcome))});
    if (view.election && !view.election->elected.empty())
        return words(Word::SayHasElected,
                     {view.election->post, listed(words, view.election->elected)});
    const bool is_plain = view.item && view.item->floor_proposals.empty();
    if (is_plain) return words(Word::SayPutQuestion, {body, body});
    return words(Word::SayDecides, {body, words(decides_word(wish.outcome))});
}

std::string say_election(const ChairView& view, const Words& words)
{
    if (!view.election) return {};
    const auto& election = *view.election;
    const bool is_secret = election.method != meeting::ElectionMethod::Acclamation;
    if (is_secret && !election.tellers.empty()) return words(Word::SayBallot, {election.post});
    if (election.nominees.empty()) return words(Word::SayNominateNobody, {election.post});
    return words(Word::SayNominate, {election.post, listed(words, election.nominees)});
}

std::string say_elect(const ChairView& view, const Words& words)
{
    if (!view.election) return {};
    const auto& election = *view.election;
    const auto names = listed(words, view.to_elect);
    if (election.method != meeting::ElectionMethod::Acclamation)
        return words(Word::SayHasElected, {election.post, names});
    return words(Word::SayElect, {body_in_speech(view, words), names, election.post});
}

} // namespace

std::string say_deciding(const ChairView& view, const Words& words)
{
    const auto body = body_in_speech(view, words);
    switch (view.act.kind) {
    case ChairAct::Kind::CloseDebate:
        return said(words, Word::SayCloseDebate);
    case ChairAct::Kind::ProposeOrder:
        return say_order(view, words);
    case ChairAct::Kind::AcceptOrder:
        return words(Word::SayAcceptOrder, {body});
    case ChairAct::Kind::PutQuestion:
        return say_put(view, words);
    case ChairAct::Kind::StrikeGavel:
        return say_found(view, words);
    case ChairAct::Kind::OpenVote:
        return say_open_vote(view, words);
    case ChairAct::Kind::CallVoters:
        return say_call(view, words);
    case ChairAct::Kind::CastingVote:
        return say_casting(view, words);
    case ChairAct::Kind::DrawLot:
        return said(words, Word::SayDrawLot);
    case ChairAct::Kind::CloseVote:
        return said(words, Word::SayCloseVote);
    case ChairAct::Kind::Decide:
        return say_decide(view, words);
    case ChairAct::Kind::Adjourn:
        return words(Word::SayAdjourn, {body});
    case ChairAct::Kind::WriteDecision:
        return said(words, Word::SayQuestionWithoutProposal);
    case ChairAct::Kind::HoldElection:
        return say_election(view, words);
    case ChairAct::Kind::DeclareElected:
        return say_elect(view, words);
    case ChairAct::Kind::Nothing:
    case ChairAct::Kind::OpenMeeting:
    case ChairAct::Kind::CompleteRollCall:
    case ChairAct::Kind::AppointVerifiers:
    case ChairAct::Kind::ShowProposal:
    case ChairAct::Kind::VerifyImmediately:
    case ChairAct::Kind::AnswerQuestion:
    case ChairAct::Kind::EndBreak:
    case ChairAct::Kind::GoOn:
    case ChairAct::Kind::TakeUpUndecided:
    case ChairAct::Kind::CloseMeeting:
        break;
    }
    return {};
}

} // namespace klubba::ui
