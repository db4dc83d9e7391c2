#include "meeting/voting.h"

#include "meeting/presiding.h"

#include <algorithm>
#include <numeric>

namespace klubba::meeting {

namespace {

bool defers(const MeetingState& state, const ProposalId& id)
{
    const auto* proposal = find(state, id);
    return proposal != nullptr && (proposal->proposal.type == ProposalType::ReferBack ||
                                   proposal->proposal.type == ProposalType::Postpone);
}

/// The side for which one third is enough. Chairs may put it either way round: "yes to deciding
/// today" is as usual as "yes to referring back".
std::optional<Ballot> deferring_side(const MeetingState& state, const VoteRecord& vote)
{
    const auto* record = find(state, vote.vote.item);
    const bool a_minority_may = record != nullptr && rules_of(state).minority_defers() &&
                                record->item.kind != ItemKind::Election &&
                                !record->item.deferred_by_minority;
    // Two deferrals put against each other are chosen between by majority.
    const bool by_yes = defers(state, vote.vote.yes_proposal);
    if (!a_minority_may || by_yes == defers(state, vote.vote.no_proposal)) return {};
    return by_yes ? Ballot::Yes : Ballot::No;
}

} // namespace

Tally tally_of(const VoteRecord& vote)
{
    Tally tally;
    for (const auto& one : vote.ballots) {
        if (!one.ballot)
            ++tally.missing;
        else if (*one.ballot == Ballot::Yes)
            ++tally.yes;
        else if (*one.ballot == Ballot::No)
            ++tally.no;
        else if (*one.ballot == Ballot::Abstain)
            ++tally.abstain;
        else
            ++tally.absent;
    }
    return tally;
}

std::optional<Ballot> deferred_by_minority(const MeetingState& state, const VoteRecord& vote)
{
    const auto side = deferring_side(state, vote);
    if (!side) return {};
    const auto tally = tally_of(vote);
    // Those who are marked absent are not among the present and serving.
    const auto present = tally.voters() - tally.absent;
    const auto votes = *side == Ballot::Yes ? tally.yes : tally.no;
    if (votes == 0 || votes < minority_needed(present)) return {};
    return side;
}

std::optional<Ballot> winner_of(const MeetingState& state, const VoteRecord& vote)
{
    if (!vote.closed) return {};
    const auto tally = tally_of(vote);
    if (const auto side = deferred_by_minority(state, vote)) return side;
    if (tally.yes != tally.no) return tally.yes > tally.no ? Ballot::Yes : Ballot::No;
    if (vote.casting_vote) return vote.casting_vote;
    if (!vote.drawn.empty()) return vote.drawn == vote.vote.yes ? Ballot::Yes : Ballot::No;
    return {};
}

std::optional<Ballot> ballot_of_chair(const MeetingState& state, const VoteRecord& vote)
{
    const auto chair = presiding(state, vote.vote.item, vote.opened);
    for (const auto& one : vote.ballots) {
        const bool took_side = one.ballot == Ballot::Yes || one.ballot == Ballot::No;
        if (one.person == chair && took_side) return one.ballot;
    }
    return {};
}

std::size_t minority_needed(std::size_t serving)
{
    return (serving + 2) / 3;
}

std::optional<std::int64_t> ballots_in(const BallotCount& count, const Election& election)
{
    const auto votes =
        std::accumulate(count.names.begin(), count.names.end(), std::int64_t{},
                        [](std::int64_t sum, const CountedName& name) { return sum + name.votes; });
    const auto valid = count.valid.value_or(votes);
    const bool is_negative =
        valid < 0 || count.blank < 0 || count.invalid < 0 ||
        std::any_of(count.names.begin(), count.names.end(), [&](const CountedName& name) {
            return name.votes < 0 || name.places < 0 || name.votes > valid;
        });
    const auto names_on_one = election.method == ElectionMethod::Proportional ? 1 : election.places;
    if (is_negative || votes > valid * names_on_one) return {};
    return valid + count.blank + count.invalid;
}

namespace {

std::vector<std::string> nominated(const ElectionRecord& election)
{
    std::vector<std::string> names;
    for (const auto& nominee : election.nominees)
        names.push_back(nominee.name);
    return names;
}

/// Those of them who were drawn after the latest count, in the order drawn: a new count makes the
/// lots of an earlier one void.
std::vector<std::string> drawn_among(const ElectionRecord& election,
                                     const std::vector<std::string>& tied)
{
    std::vector<std::string> drawn;
    for (const auto& lot : election.lots) {
        const bool is_among = std::find(tied.begin(), tied.end(), lot.drawn) != tied.end();
        if (lot.at < election.counts.back().at) continue;
        const bool is_new = std::find(drawn.begin(), drawn.end(), lot.drawn) == drawn.end();
        if (is_among && is_new) drawn.push_back(lot.drawn);
    }
    return drawn;
}

} // namespace

ElectionResult result_of(const ElectionRecord& election)
{
    ElectionResult result;
    if (election.election.method == ElectionMethod::Acclamation) {
        result.elected = nominated(election);
        return result;
    }
    if (election.election.method == ElectionMethod::Proportional) return result;
    if (election.counts.empty()) return result;
    auto names = election.counts.back().count.names;
    std::erase_if(names, [](const CountedName& name) { return name.votes == 0; });
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& left, const auto& right) { return left.votes > right.votes; });
    auto places = static_cast<std::size_t>(election.election.places);
    for (std::size_t i = 0; i < names.size() && result.elected.size() < places;) {
        std::vector<std::string> equal;
        for (auto j = i; j < names.size() && names[j].votes == names[i].votes; ++j)
            equal.push_back(names[j].name);
        const auto left = places - result.elected.size();
        if (equal.size() > left) {
            auto drawn = drawn_among(election, equal);
            if (drawn.size() < left) {
                result.tied = std::move(equal);
                return result;
            }
            drawn.resize(left);
            result.elected.insert(result.elected.end(), drawn.begin(), drawn.end());
            return result;
        }
        result.elected.insert(result.elected.end(), equal.begin(), equal.end());
        i += equal.size();
    }
    return result;
}

bool chooses_people(const AgendaItem& item)
{
    return item.kind == ItemKind::Election || item.concerns_employment;
}

std::vector<const VoteRecord*> votes_on(const MeetingState& state, const ItemId& item)
{
    std::vector<const VoteRecord*> votes;
    for (const auto& vote : state.votes) {
        if (vote.vote.item == item) votes.push_back(&vote);
    }
    return votes;
}

} // namespace klubba::meeting
