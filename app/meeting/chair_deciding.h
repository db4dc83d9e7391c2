#pragma once

#include "meeting/state.h"
#include "meeting/voting.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// How the item on the table comes to its decision, for the chair who leads it there: part of
// ChairView. Of a secret vote nothing here says who answered what.
namespace klubba::meeting {

/// One of what a question puts against each other.
struct ChairOption {
    ProposalId proposal;
    bool is_main = false; ///< The proposal that the item came with.
    ProposalType type{};
    std::vector<std::string> by; ///< Names with party, as are all names here.
    std::vector<std::string> clauses;

    friend bool operator==(const ChairOption&, const ChairOption&) = default;
};

/// The question that is put next, or waits for gavel or vote.
struct ChairQuestion {
    std::vector<ChairOption> options;
    std::size_t number = 1; ///< In the order.
    std::size_t count = 1;
    std::string text; ///< As the order words it; may be empty.
    bool is_put = false;
    ProposalId found; ///< Once it is put.
    std::string vote_demanded_by;

    friend bool operator==(const ChairQuestion&, const ChairQuestion&) = default;
};

/// The vote that is open, else the latest on the item.
struct ChairVote {
    VoteId vote;
    VoteStage stage{};
    std::string yes; ///< What it means.
    std::string no;
    bool is_open = true;
    bool is_secret = false;
    std::size_t voters{};
    std::size_t answered{};
    Tally tally;                   ///< All zero while a secret vote is open.
    std::vector<std::string> left; ///< Who have not answered, in the order of the call.
    std::optional<Ballot> winner;
    bool by_casting_vote = false;
    bool by_minority = false; ///< One third sufficed (KL 5:50).
    std::string drawn;

    friend bool operator==(const ChairVote&, const ChairVote&) = default;
};

/// A question or interpellation that waits for its answer.
struct ChairAsked {
    QuestionId question;
    QuestionKind kind{};
    std::string by;
    std::string to;
    std::string text;

    friend bool operator==(const ChairAsked&, const ChairAsked&) = default;
};

std::optional<ChairQuestion> chair_question(const MeetingState& state, const ItemRecord& record);
/// What the order puts against each other, question by question.
std::vector<std::vector<ChairOption>> chair_order(const MeetingState& state,
                                                  const ItemRecord& record);
/// What the next vote on the question that waits puts against each other; the second is empty where
/// the first meets nothing but its rejection.
std::vector<std::optional<ChairOption>> chair_vote_sides(const MeetingState& state,
                                                         const ItemRecord& record);
std::optional<ChairVote> chair_vote(const MeetingState& state, const ItemId& item);
std::optional<ChairAsked> chair_asked(const MeetingState& state);

} // namespace klubba::meeting
