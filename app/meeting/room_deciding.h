#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/election_records.h"
#include "meeting/state.h"
#include "meeting/terms.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// How the item on the table comes to its decision, as far as the room may see it: part of RoomView.
namespace klubba::meeting {

/// A floor proposal that stands. Withdrawn and refused ones are not shown.
struct RoomProposal {
    ProposalType type{};
    std::vector<std::string> by; ///< Names with party, as are all names here.
    std::vector<std::string> supported_by;
    std::vector<std::string> clauses;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("type", &RoomProposal::type), field("by", &RoomProposal::by),
                           field("supported_by", &RoomProposal::supported_by),
                           field("clauses", &RoomProposal::clauses),
                           field_or_default("reason", &RoomProposal::reason));
    }
    friend bool operator==(const RoomProposal&, const RoomProposal&) = default;
};

/// One of what a question puts against each other.
struct RoomOption {
    bool is_main = false; ///< The proposal that the item came with.
    ProposalType type{};
    std::vector<std::string> by;
    bool is_found = false; ///< The chair finds it to have won.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("is_main", &RoomOption::is_main),
                           field("type", &RoomOption::type), field("by", &RoomOption::by),
                           field_or_default("is_found", &RoomOption::is_found));
    }
    friend bool operator==(const RoomOption&, const RoomOption&) = default;
};

/// The question that the chair put last, until the item is decided.
struct RoomQuestionPut {
    std::vector<RoomOption> options;
    bool confirmed = false; ///< By the gavel.
    std::string vote_demanded_by;

    static constexpr auto fields()
    {
        return list_fields(
            field("options", &RoomQuestionPut::options),
            field_or_default("confirmed", &RoomQuestionPut::confirmed),
            field_or_default("vote_demanded_by", &RoomQuestionPut::vote_demanded_by));
    }
    friend bool operator==(const RoomQuestionPut&, const RoomQuestionPut&) = default;
};

struct RoomBallot {
    std::string name;
    Ballot ballot{};

    static constexpr auto fields()
    {
        return list_fields(field("name", &RoomBallot::name), field("ballot", &RoomBallot::ballot));
    }
    friend bool operator==(const RoomBallot&, const RoomBallot&) = default;
};

/// What a vote came to; empty while it is open.
struct RoomVoteResult {
    std::int64_t yes{};
    std::int64_t no{};
    std::int64_t abstain{};
    std::int64_t absent{};
    std::optional<Ballot> winner;
    bool by_casting_vote = false;
    std::string drawn;               ///< By lot: the meaning it fell on.
    std::vector<RoomBallot> ballots; ///< In the order of the call, where the body shows them.

    static constexpr auto fields()
    {
        return list_fields(field("yes", &RoomVoteResult::yes), field("no", &RoomVoteResult::no),
                           field_or_default("abstain", &RoomVoteResult::abstain),
                           field_or_default("absent", &RoomVoteResult::absent),
                           field("winner", &RoomVoteResult::winner),
                           field_or_default("by_casting_vote", &RoomVoteResult::by_casting_vote),
                           field_or_default("drawn", &RoomVoteResult::drawn),
                           field("ballots", &RoomVoteResult::ballots));
    }
    friend bool operator==(const RoomVoteResult&, const RoomVoteResult&) = default;
};

/// The vote that is open, else the latest on the item.
struct RoomVote {
    VoteStage stage{};
    std::string yes; ///< What Yes means.
    std::string no;
    std::int64_t voters{};
    std::int64_t answered{};
    std::optional<RoomVoteResult> result;
    /// Answers so far, in the order of the call, where the body shows them; none once it is closed.
    std::vector<RoomBallot> ballots{};

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("stage", &RoomVote::stage), field("yes", &RoomVote::yes),
            field("no", &RoomVote::no), field("voters", &RoomVote::voters),
            field_or_default("answered", &RoomVote::answered), field("result", &RoomVote::result),
            field("ballots", &RoomVote::ballots));
    }
    friend bool operator==(const RoomVote&, const RoomVote&) = default;
};

/// Of a secret ballot totals alone, and only once the outcome is declared (KL 5:54).
struct RoomElection {
    std::string post;
    std::int64_t places = 1;
    ElectionMethod method{};
    std::vector<std::string> nominees;
    std::vector<std::string> tellers;
    std::optional<BallotCount> count;
    bool by_lot = false;
    std::vector<std::string> elected;

    static constexpr auto fields()
    {
        return list_fields(
            field("post", &RoomElection::post), field_or_default("places", &RoomElection::places),
            field_or_default("method", &RoomElection::method),
            field("nominees", &RoomElection::nominees), field("tellers", &RoomElection::tellers),
            field("count", &RoomElection::count), field_or_default("by_lot", &RoomElection::by_lot),
            field("elected", &RoomElection::elected));
    }
    friend bool operator==(const RoomElection&, const RoomElection&) = default;
};

/// A question or interpellation, at the item where it is registered or answered.
struct RoomQuestion {
    QuestionKind kind{};
    std::string by;
    std::string to;
    std::string text;
    bool answered = false;
    bool deferred = false;

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("kind", &RoomQuestion::kind), field("by", &RoomQuestion::by),
            field_or_default("to", &RoomQuestion::to), field("text", &RoomQuestion::text),
            field_or_default("answered", &RoomQuestion::answered),
            field_or_default("deferred", &RoomQuestion::deferred));
    }
    friend bool operator==(const RoomQuestion&, const RoomQuestion&) = default;
};

// Each for the item on the table, which is not closed: empty where there is nothing to show.

/// Those that stand, in the order made.
std::vector<RoomProposal> room_proposals(const MeetingState& state, const ItemId& item);
std::optional<RoomQuestionPut> room_question(const MeetingState& state, const ItemId& item);
std::optional<RoomVote> room_vote(const MeetingState& state, const ItemId& item);
std::optional<RoomElection> room_election(const MeetingState& state, const ItemId& item);
/// All of the meeting's, at an item where they are registered or answered.
std::vector<RoomQuestion> room_questions(const MeetingState& state, ItemKind kind);

} // namespace klubba::meeting
