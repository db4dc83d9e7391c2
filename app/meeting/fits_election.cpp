#include "meeting/fitting.h"
#include "meeting/voting.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

Result<const ElectionRecord*, Refusal> election(const MeetingState& state, const ElectionId& id)
{
    auto found = known(state.elections, id, Kind::NoSuchElection);
    if (found && (*found)->decided)
        return unexpected<Refusal>(because(Kind::ElectionIsDecided, id.text));
    return found;
}

bool is_nominated(const ElectionRecord& election, const std::string& name)
{
    return std::any_of(election.nominees.begin(), election.nominees.end(),
                       [&](const Nominee& one) { return one.name == name; });
}

} // namespace

Answer fits(const MeetingState& state, const ElectionOpened& event)
{
    if (auto no = unless_running(state)) return no;
    if (auto no = fresh(state, state.elections, event.election.id)) return no;
    if (auto unknown = no(item(state, event.election.item))) return unknown;
    if (state.open_item != event.election.item)
        return because(Kind::ItemIsNotOpen, event.election.item.text);
    if (event.election.post.empty()) return because(Kind::TitleIsMissing, event.election.id.text);
    if (event.election.places < 1)
        return because(Kind::NumberIsOutOfRange, std::to_string(event.election.places));
    return {};
}

Answer fits(const MeetingState& state, const NomineeNamed& event)
{
    const auto found = election(state, event.election);
    if (!found) return found.error();
    if (event.nominee.name.empty()) return because(Kind::TitleIsMissing, event.election.text);
    if (is_nominated(**found, event.nominee.name))
        return because(Kind::NomineeIsNamed, event.nominee.name);
    return {};
}

Answer fits(const MeetingState& state, const NomineeWithdrawn& event)
{
    const auto found = election(state, event.election);
    if (!found) return found.error();
    if (!is_nominated(**found, event.name)) return because(Kind::NoSuchNominee, event.name);
    return {};
}

Answer fits(const MeetingState& state, const TellersAppointed& event)
{
    const auto found = election(state, event.election);
    if (!found) return found.error();
    if ((*found)->election.method == ElectionMethod::Acclamation)
        return because(Kind::ElectionIsNotByBallot, event.election.text);
    if (event.tellers.empty()) return because(Kind::TellerIsMissing, event.election.text);
    return unless_people(state, event.tellers);
}

Answer fits(const MeetingState& state, const BallotsCounted& event)
{
    const auto found = election(state, event.election);
    if (!found) return found.error();
    if ((*found)->election.method == ElectionMethod::Acclamation)
        return because(Kind::ElectionIsNotByBallot, event.election.text);
    if ((*found)->tellers.empty()) return because(Kind::TellerIsMissing, event.election.text);
    const auto serving = serving_on(state, (*found)->election.item, event.at).size();
    const auto counted = ballots_in(event.count, (*found)->election);
    if (!counted || *counted > static_cast<std::int64_t>(serving))
        return because(Kind::BallotsExceedVoters, std::to_string(serving));
    return {};
}

namespace {

/// The lot of a vote on an employment, which is what is tied there.
Answer fits_vote(const MeetingState& state, const LotDrawn& event)
{
    const auto vote = known(state.votes, event.vote, Kind::NoSuchVote);
    if (!vote) return vote.error();
    if ((*vote)->closed) return because(Kind::VoteIsClosed, event.vote.text);
    const auto* record = find(state, (*vote)->vote.item);
    if (record == nullptr) return because(Kind::NoSuchItem, (*vote)->vote.item.text);
    if (record->item.kind != ItemKind::Election && !record->item.concerns_employment)
        return because(Kind::CastingVoteDecides, event.vote.text);
    if (!tally_of(**vote).is_tied()) return because(Kind::VoteIsNotTied, event.vote.text);
    // The lot falls on one side of the vote, by the words in which it was put.
    if (event.drawn != (*vote)->vote.yes && event.drawn != (*vote)->vote.no)
        return because(Kind::LotIsNotBetweenThem, event.drawn);
    return {};
}

} // namespace

Answer fits(const MeetingState& state, const LotDrawn& event)
{
    const auto& between = event.between;
    if (between.size() < 2 ||
        std::find(between.begin(), between.end(), event.drawn) == between.end())
        return because(Kind::LotIsNotBetweenThem, event.drawn);
    if (event.vote) return fits_vote(state, event);
    return no(election(state, event.election));
}

Answer fits(const MeetingState& state, const PersonsElected& event)
{
    const auto found = election(state, event.election);
    if (!found) return found.error();
    if (event.names.empty()) return because(Kind::NomineeIsMissing, event.election.text);
    if (static_cast<std::int64_t>(event.names.size()) > (*found)->election.places)
        return because(Kind::TooManyAreElected, std::to_string((*found)->election.places));
    const bool needs_count = (*found)->election.method != ElectionMethod::Acclamation;
    if (needs_count && (*found)->counts.empty())
        return because(Kind::BallotsAreNotCounted, event.election.text);
    return {};
}

} // namespace klubba::meeting
