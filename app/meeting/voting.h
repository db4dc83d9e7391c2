#pragma once

#include "meeting/state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What votes and ballots add up to (KL 4:24-25, 5:50-56).
namespace klubba::meeting {

/// Of an open vote. The four add up to those who serve once nothing is missing.
struct Tally {
    std::size_t yes{};
    std::size_t no{};
    std::size_t abstain{};
    std::size_t absent{};
    std::size_t missing{};

    [[nodiscard]] std::size_t voters() const { return yes + no + abstain + absent + missing; }
    [[nodiscard]] bool is_tied() const { return missing == 0 && yes == no; }
    friend bool operator==(const Tally&, const Tally&) = default;
};

Tally tally_of(const VoteRecord& vote);

/// Which side won: by simple majority, else by casting vote or lot; in the council, for a referral
/// back or a postponement, by one third of those who serve (KL 5:50). Empty until it is closed.
std::optional<Ballot> winner_of(const MeetingState& state, const VoteRecord& vote);

/// The side that refers the item back or postpones it, once one third of those present have voted
/// for it: in the council, not in an election, and once (KL 5:50-51). Then no tie needs settling.
std::optional<Ballot> deferred_by_minority(const MeetingState& state, const VoteRecord& vote);

/// On which side who presided over the vote has voted; empty when abstaining, or not there.
std::optional<Ballot> ballot_of_chair(const MeetingState& state, const VoteRecord& vote);

/// How many of `serving` make one third: 21 of 61 (KL 5:50).
std::size_t minority_needed(std::size_t serving);

/// Ballots that were cast, blank and invalid ones among them: of an election to several places one
/// ballot has that many names, of a list it has one. Empty where a number is negative.
std::optional<std::int64_t> ballots_in(const BallotCount& count, const Election& election);

/// Those whom the latest count and the lots after it give, best first: never more than the places.
/// Of a proportional election only the lists' totals are known here, so it gives nobody.
struct ElectionResult {
    std::vector<std::string> elected;
    /// As many votes for places that do not suffice for all of them: the lot must decide (KL 5:56).
    std::vector<std::string> tied;
};
ElectionResult result_of(const ElectionRecord& election);

/// An election or an employment: its votes are secret (KL 5:54), and a tie is drawn by lot and not
/// settled by a casting vote (KL 5:56).
bool chooses_people(const AgendaItem& item);

/// Votes on the item in the order they were opened: counter-proposal votes, then the main vote.
std::vector<const VoteRecord*> votes_on(const MeetingState& state, const ItemId& item);

} // namespace klubba::meeting
