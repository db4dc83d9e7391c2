#include "meeting/fitting.h"
#include "meeting/participation.h"
#include "meeting/rules.h"
#include "meeting/voting.h"

#include <algorithm>

namespace klubba::meeting {

Answer fits(const MeetingState& state, const VoteDemanded& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = known(state.put_questions, event.question, Kind::NoQuestionIsPut);
    if (!found) return found.error();
    if ((*found)->gavel) return because(Kind::GavelHasFallen, event.question.text);
    if ((*found)->vote_demanded) return because(Kind::VoteIsDemanded, event.question.text);
    if (auto no = unless_a_person(state, event.by)) return no;
    if (!serves_on(state, (*found)->question.item, event.by, event.at))
        return because(Kind::PersonDoesNotServe, event.by.text);
    return {};
}

Answer fits(const MeetingState& state, const VoteOpened& event)
{
    if (auto no = unless_running(state)) return no;
    if (auto no = fresh(state, state.votes, event.vote.id)) return no;
    if (auto unknown = no(item(state, event.vote.item))) return unknown;
    if (state.open_item != event.vote.item)
        return because(Kind::ItemIsNotOpen, event.vote.item.text);
    if (const auto* open = open_vote(state))
        return because(Kind::AnotherVoteIsOpen, open->vote.id.text);
    if (event.vote.yes.empty() || event.vote.no.empty())
        return because(Kind::VoteMeaningIsMissing, event.vote.id.text);
    if (event.vote.question) {
        const auto found = known(state.put_questions, event.vote.question, Kind::NoQuestionIsPut);
        if (!found) return found.error();
        if ((*found)->gavel) return because(Kind::GavelHasFallen, event.vote.question.text);
    }
    if (event.voters.empty()) return because(Kind::NobodyServes);
    const auto serving = serving_on(state, event.vote.item, event.at);
    for (auto voter = event.voters.begin(); voter != event.voters.end(); ++voter) {
        const bool serves = std::any_of(serving.begin(), serving.end(),
                                        [&](const Serving& one) { return one.person == *voter; });
        if (!serves || std::find(event.voters.begin(), voter, *voter) != voter)
            return because(Kind::PersonDoesNotServe, voter->text);
    }
    return {};
}

namespace {

/// The open vote of that id.
Result<const VoteRecord*, Refusal> vote_in_progress(const MeetingState& state, const VoteId& id)
{
    auto found = known(state.votes, id, Kind::NoSuchVote);
    if (found && (*found)->closed) return unexpected<Refusal>(because(Kind::VoteIsClosed, id.text));
    return found;
}

Result<const CastBallotRecord*, Refusal>
ballot_of(const MeetingState& state, const VoteId& id, const PersonId& person)
{
    const auto vote = vote_in_progress(state, id);
    if (!vote) return unexpected<Refusal>(vote.error());
    const auto& ballots = (*vote)->ballots;
    const auto found =
        std::find_if(ballots.begin(), ballots.end(),
                     [&](const CastBallotRecord& one) { return one.person == person; });
    if (found == ballots.end())
        return unexpected<Refusal>(because(Kind::PersonMayNotVote, person.text));
    return &*found;
}

} // namespace

Answer fits(const MeetingState& state, const BallotCast& event)
{
    const auto found = ballot_of(state, event.vote, event.person);
    if (!found) return found.error();
    if ((*found)->ballot) return because(Kind::PersonHasVoted, event.person.text);
    // Nobody votes who is not there; who went during the vote is called as absent.
    const auto voter = person(state, event.person);
    if (!voter) return voter.error();
    if (event.ballot != Ballot::Absent && !is_present(presence_at(**voter, event.at)))
        return because(Kind::PersonIsNotPresent, event.person.text);
    return {};
}

Answer fits(const MeetingState& state, const BallotCorrected& event)
{
    const auto found = ballot_of(state, event.vote, event.person);
    if (!found) return found.error();
    if (!(*found)->ballot) return because(Kind::PersonHasNotVoted, event.person.text);
    return {};
}

namespace {

bool is_drawn_when_tied(const MeetingState& state, const VoteRecord& vote)
{
    const auto* record = find(state, vote.vote.item);
    return record != nullptr &&
           (record->item.kind == ItemKind::Election || record->item.concerns_employment);
}

} // namespace

Answer fits(const MeetingState& state, const CastingVoteGiven& event)
{
    const auto vote = vote_in_progress(state, event.vote);
    if (!vote) return vote.error();
    if (event.ballot != Ballot::Yes && event.ballot != Ballot::No)
        return because(Kind::CastingVoteIsYesOrNo);
    if (is_drawn_when_tied(state, **vote)) return because(Kind::LotDecides, event.vote.text);
    if (!tally_of(**vote).is_tied()) return because(Kind::VoteIsNotTied, event.vote.text);
    return {};
}

Answer fits(const MeetingState& state, const VoteClosed& event)
{
    if (auto no = unless_open(state)) return no;
    const auto vote = vote_in_progress(state, event.vote);
    if (!vote) return vote.error();
    const auto tally = tally_of(**vote);
    if (tally.missing > 0) return because(Kind::BallotsAreMissing, std::to_string(tally.missing));
    const bool is_settled = (*vote)->casting_vote || !(*vote)->drawn.empty();
    if (tally.is_tied() && !is_settled) return because(Kind::VoteIsTied, event.vote.text);
    return {};
}

Answer fits(const MeetingState& state, const MinorityDemanded& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (event.outcome != Outcome::ReferredBack && event.outcome != Outcome::Postponed)
        return because(Kind::OutcomeIsNoDeferral);
    if (!rules_of(state).minority_defers()) return because(Kind::MinorityIsForTheCouncil);
    // An election is postponed by a majority (KL 5:50), and so is what a minority has deferred
    // once.
    if ((*found)->item.kind == ItemKind::Election || (*found)->item.deferred_by_minority)
        return because(Kind::MajorityMustDefer, event.item.text);
    if (auto no = unless_people(state, event.by)) return no;
    const auto serving = serving_on(state, event.item, event.at);
    for (auto one = event.by.begin(); one != event.by.end(); ++one) {
        const bool serves = std::any_of(serving.begin(), serving.end(),
                                        [&](const Serving& seat) { return seat.person == *one; });
        if (!serves || std::find(event.by.begin(), one, *one) != one)
            return because(Kind::PersonDoesNotServe, one->text);
    }
    const auto needed = minority_needed(serving.size());
    if (event.by.size() < needed) return because(Kind::MinorityIsTooSmall, std::to_string(needed));
    return {};
}

Answer fits(const MeetingState& state, const NotParticipatingDeclared& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    if (auto no = unless_a_person(state, event.person)) return no;
    if (is_not_participating(state, event.item, event.person))
        return because(Kind::PersonTakesNoPart, event.person.text);
    return {};
}

} // namespace klubba::meeting
