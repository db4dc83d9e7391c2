#pragma once

#include "meeting/state.h"
#include "meeting/voting.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The votes held on an item and what they came to, each beside the others (KL 5:67 p. 3 and 5), and
// what a minority demanded, as they are printed.
namespace klubba::minutes {

struct BallotText {
    std::string name;
    meeting::Ballot ballot{};

    static constexpr auto fields()
    {
        return list_fields(field("name", &BallotText::name), field("ballot", &BallotText::ballot));
    }
    friend bool operator==(const BallotText&, const BallotText&) = default;
};

struct VoteTotals {
    std::int64_t yes{};
    std::int64_t no{};
    std::int64_t abstain{};
    std::int64_t absent{};

    static constexpr auto fields()
    {
        return list_fields(field("yes", &VoteTotals::yes), field("no", &VoteTotals::no),
                           field("abstain", &VoteTotals::abstain),
                           field("absent", &VoteTotals::absent));
    }
    friend bool operator==(const VoteTotals&, const VoteTotals&) = default;
};

struct VoteText {
    std::string title; ///< "Omröstning 2: huvudvotering"
    meeting::VoteStage stage{};
    std::string yes; ///< What it means, as it was put.
    std::string no;
    /// In the order called. None where the vote is secret: elections and employments (KL 5:54).
    std::vector<BallotText> ballots;
    VoteTotals totals;
    std::string totals_text;               ///< "6 ja, 5 nej, 2 avstår"
    std::string settled;                   ///< By casting vote, lot or minority, in a sentence.
    std::optional<meeting::Ballot> winner; ///< Empty while the vote is open.
    std::string result;                    ///< In a sentence.

    static constexpr auto fields()
    {
        return list_fields(field("title", &VoteText::title), field("stage", &VoteText::stage),
                           field("yes", &VoteText::yes), field("no", &VoteText::no),
                           field("ballots", &VoteText::ballots), field("totals", &VoteText::totals),
                           field("totals_text", &VoteText::totals_text),
                           field_or_default("settled", &VoteText::settled),
                           field("winner", &VoteText::winner), field("result", &VoteText::result));
    }
    friend bool operator==(const VoteText&, const VoteText&) = default;
};

/// A demand by one third of the council to refer back or postpone (KL 5:50).
struct MinorityText {
    meeting::Outcome outcome{};
    std::vector<std::string> by;
    std::int64_t serving{}; ///< Of how many.
    std::string text;       ///< In sentences, with the reason.

    static constexpr auto fields()
    {
        return list_fields(field("outcome", &MinorityText::outcome), field("by", &MinorityText::by),
                           field("serving", &MinorityText::serving),
                           field("text", &MinorityText::text));
    }
    friend bool operator==(const MinorityText&, const MinorityText&) = default;
};

/// In the order held. One that was opened and not closed is told as such.
std::vector<VoteText> votes_on_item(const meeting::MeetingState& state,
                                    const meeting::ItemRecord& record);
std::vector<MinorityText> minority_demands_on(const meeting::MeetingState& state,
                                              const meeting::ItemRecord& record);

/// What the votes on a question that was put came to at last, in a sentence; empty where none was
/// held on it, or none closed.
std::string vote_outcome(const meeting::MeetingState& state,
                         const meeting::PutQuestionId& question);

/// "Ja", "Nej", "Avstår", "Frånvarande".
std::string ballot_word(meeting::Ballot ballot);

} // namespace klubba::minutes
