#include "meeting/attendance.h"
#include "meeting/presiding.h"
#include "meeting/proceeding.h"
#include "meeting/voting.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const DemandVote& command)
{
    const auto& put = next.state().put_questions;
    auto question = command.question;
    if (!question && !put.empty()) question = put.back().question.id;
    next.then(VoteDemanded{question, command.by, next.at()});
}

void wish(Proceeding& next, const OpenVote& command)
{
    auto vote = command.vote;
    vote.id = or_fresh(vote.id, next);
    VoteOpened event{vote, {}, next.at()};
    const auto chair = presiding(next.state(), vote.item, next.at());
    const bool chair_is_last = rules_of(next.state()).vote_order == VoteOrder::ChairLast;
    for (const auto& one : serving_on(next.state(), vote.item, next.at())) {
        if (!chair_is_last || one.person != chair) event.voters.push_back(one.person);
    }
    if (chair && chair_is_last) event.voters.push_back(*chair);
    next.then(std::move(event));
}

namespace {

/// The vote that a command names, or the one that is open.
VoteId meant(const Proceeding& next, const VoteId& id)
{
    const auto* open = open_vote(next.state());
    return id || open == nullptr ? id : open->vote.id;
}

} // namespace

void wish(Proceeding& next, const CastBallot& command)
{
    next.then(BallotCast{meant(next, command.vote), command.person, command.ballot, next.at()});
}

void wish(Proceeding& next, const CorrectBallot& command)
{
    next.then(
        BallotCorrected{meant(next, command.vote), command.person, command.ballot, next.at()});
}

void wish(Proceeding& next, const GiveCastingVote& command)
{
    next.then(CastingVoteGiven{meant(next, command.vote), command.ballot, next.at()});
}

namespace {

/// Who has gone during the vote is absent, whatever is said of the rest.
Ballot ballot_of_rest(const Proceeding& next, const PersonId& person, Ballot rest)
{
    const auto* record = find(next.state(), person);
    const bool is_there = record != nullptr && is_present(presence_at(*record, next.at()));
    return is_there ? rest : Ballot::Absent;
}

bool is_drawn(const MeetingState& state, const VoteRecord& vote)
{
    return chooses_people(find(state, vote.vote.item)->item);
}

} // namespace

void wish(Proceeding& next, const CloseVote& command)
{
    const auto id = meant(next, command.vote);
    const auto* vote = find(next.state(), id);
    if (!id || vote == nullptr) return next.refuse(Refusal::Kind::NoVoteIsOpen, id.text);
    if (command.rest) {
        const auto ballots = vote->ballots;
        for (const auto& one : ballots) {
            if (one.ballot) continue;
            const auto ballot = ballot_of_rest(next, one.person, *command.rest);
            next.then(BallotCast{id, one.person, ballot, next.at()});
        }
    }
    vote = find(next.state(), id);
    // The chair's own ballot is the casting vote (KL 5:56).
    const auto chairs = ballot_of_chair(next.state(), *vote);
    const bool is_settled = vote->casting_vote || is_drawn(next.state(), *vote) ||
                            deferred_by_minority(next.state(), *vote);
    if (!vote->closed && tally_of(*vote).is_tied() && !is_settled && chairs)
        next.then(CastingVoteGiven{id, *chairs, next.at()});
    next.then(VoteClosed{id, next.at()});
}

void wish(Proceeding& next, const DemandByMinority& command)
{
    next.then(
        MinorityDemanded{command.item, command.outcome, command.by, command.reason, next.at()});
}

void wish(Proceeding& next, const DeclareNotParticipating& command)
{
    next.then(NotParticipatingDeclared{command.item, command.person, next.at()});
}

} // namespace klubba::meeting
