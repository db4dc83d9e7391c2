#include "meeting/room_deciding.h"

#include "meeting/naming.h"
#include "meeting/voting.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

RoomOption option_of(const MeetingState& state, const ProposalId& id, const PutQuestion& question)
{
    RoomOption option;
    option.is_found = question.found == id;
    const auto* record = find(state, id);
    option.is_main = record == nullptr;
    if (record != nullptr) {
        option.type = record->proposal.type;
        option.by = names_of_people(state, record->proposal.by);
    }
    return option;
}

/// Given so far; none where people are chosen, or where the body shows totals alone.
std::vector<RoomBallot> shown_ballots(const MeetingState& state, const VoteRecord& vote)
{
    const auto* record = find(state, vote.vote.item);
    const bool is_secret = record != nullptr && chooses_people(record->item);
    if (is_secret || rules_of(state).ballots_in_room == BallotsInRoom::Totals) return {};
    std::vector<RoomBallot> ballots;
    for (const auto& one : vote.ballots)
        if (one.ballot) ballots.push_back({name_of_person(state, one.person), *one.ballot});
    return ballots;
}

RoomVoteResult result_of(const MeetingState& state, const VoteRecord& vote)
{
    const auto tally = tally_of(vote);
    RoomVoteResult result;
    result.yes = static_cast<std::int64_t>(tally.yes);
    result.no = static_cast<std::int64_t>(tally.no);
    result.abstain = static_cast<std::int64_t>(tally.abstain);
    result.absent = static_cast<std::int64_t>(tally.absent);
    result.winner = winner_of(state, vote);
    result.by_casting_vote = tally.is_tied() && vote.casting_vote.has_value();
    result.drawn = vote.drawn;
    result.ballots = shown_ballots(state, vote);
    return result;
}

} // namespace

std::vector<RoomProposal> room_proposals(const MeetingState& state, const ItemId& item)
{
    std::vector<RoomProposal> shown;
    for (const auto& record : state.proposals) {
        const auto& proposal = record.proposal;
        if (proposal.item != item || !record.stands()) continue;
        shown.push_back({proposal.type, names_of_people(state, proposal.by),
                         names_of_people(state, record.supported_by), proposal.clauses,
                         proposal.reason});
    }
    return shown;
}

std::optional<RoomQuestionPut> room_question(const MeetingState& state, const ItemId& item)
{
    const auto latest =
        std::find_if(state.put_questions.rbegin(), state.put_questions.rend(),
                     [&](const PutQuestionRecord& record) { return record.question.item == item; });
    const auto* record = find(state, item);
    if (latest == state.put_questions.rend() || record == nullptr || record->decision) return {};
    RoomQuestionPut shown;
    for (const auto& id : latest->question.proposals)
        shown.options.push_back(option_of(state, id, latest->question));
    shown.confirmed = latest->gavel.has_value();
    if (latest->vote_demanded_by)
        shown.vote_demanded_by = name_of_person(state, latest->vote_demanded_by);
    return shown;
}

std::optional<RoomVote> room_vote(const MeetingState& state, const ItemId& item)
{
    const auto votes = votes_on(state, item);
    if (votes.empty()) return {};
    const auto& vote = *votes.back();
    const auto tally = tally_of(vote);
    RoomVote shown;
    shown.stage = vote.vote.stage;
    shown.yes = vote.vote.yes;
    shown.no = vote.vote.no;
    shown.voters = static_cast<std::int64_t>(tally.voters());
    shown.answered = static_cast<std::int64_t>(tally.voters() - tally.missing);
    if (vote.closed)
        shown.result = result_of(state, vote);
    else
        shown.ballots = shown_ballots(state, vote);
    return shown;
}

std::optional<RoomElection> room_election(const MeetingState& state, const ItemId& item)
{
    const auto latest =
        std::find_if(state.elections.rbegin(), state.elections.rend(),
                     [&](const ElectionRecord& record) { return record.election.item == item; });
    if (latest == state.elections.rend()) return {};
    RoomElection shown;
    shown.post = latest->election.post;
    shown.places = latest->election.places;
    shown.method = latest->election.method;
    for (const auto& nominee : latest->nominees)
        shown.nominees.push_back(nominee.name +
                                 (nominee.party.empty() ? "" : " (" + nominee.party + ")"));
    shown.tellers = names_of_people(state, latest->tellers);
    if (!latest->decided) return shown;
    if (!latest->counts.empty()) shown.count = latest->counts.back().count;
    shown.by_lot = !latest->lots.empty();
    shown.elected = latest->elected;
    return shown;
}

std::vector<RoomQuestion> room_questions(const MeetingState& state, ItemKind kind)
{
    std::vector<RoomQuestion> shown;
    if (kind != ItemKind::Questions && kind != ItemKind::Answers) return shown;
    for (const auto& record : state.questions)
        shown.push_back({record.kind, name_of_person(state, record.by), record.to, record.text,
                         record.answered.has_value(),
                         record.deferred.has_value() && !record.answered});
    return shown;
}

} // namespace klubba::meeting
