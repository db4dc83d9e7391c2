#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

std::optional<Ballot>& ballot_of(VoteRecord& vote, const PersonId& person)
{
    return std::find_if(vote.ballots.begin(), vote.ballots.end(),
                        [&](const CastBallotRecord& one) { return one.person == person; })
        ->ballot;
}

} // namespace

void apply(MeetingState& state, const VoteDemanded& event)
{
    auto& record = *find_in(state.put_questions, event.question);
    record.vote_demanded = event.at;
    record.vote_demanded_by = event.by;
}

void apply(MeetingState& state, const VoteOpened& event)
{
    VoteRecord record;
    record.vote = event.vote;
    record.opened = event.at;
    for (const auto& voter : event.voters)
        record.ballots.push_back({voter, {}});
    state.votes.push_back(std::move(record));
}

void apply(MeetingState& state, const BallotCast& event)
{
    ballot_of(*find_in(state.votes, event.vote), event.person) = event.ballot;
}

void apply(MeetingState& state, const BallotCorrected& event)
{
    ballot_of(*find_in(state.votes, event.vote), event.person) = event.ballot;
}

void apply(MeetingState& state, const CastingVoteGiven& event)
{
    find_in(state.votes, event.vote)->casting_vote = event.ballot;
}

void apply(MeetingState& state, const VoteClosed& event)
{
    auto& record = *find_in(state.votes, event.vote);
    record.closed = std::max(event.at, record.opened);
}

void apply(MeetingState& state, const MinorityDemanded& event)
{
    state.minority_demands.push_back({event.item, event.outcome, event.by, event.reason, event.at});
}

void apply(MeetingState& state, const NotParticipatingDeclared& event)
{
    state.not_participating.push_back({event.item, event.person, event.at});
}

} // namespace klubba::meeting
