#pragma once

#include "meeting/command.h"
#include "meeting/state.h"

#include <cstddef>
#include <optional>
#include <vector>

// How far an item has come through the questions that are put on it, and what they came out as: by
// acclamation and gavel, or by the votes that were demanded.
namespace klubba::meeting {

/// A question that is answered for good.
struct SettledQuestion {
    std::vector<ProposalId> proposals;
    ProposalId winner; ///< Empty: none of what was put.
    DecisionManner manner{};
    Instant put{};
};

struct QuestionsPut {
    std::vector<PlannedQuestion> planned; ///< As proposed, else as the rules suggest.
    bool is_proposed = false;             ///< What is planned has been proposed to the body.
    bool is_accepted = false;
    std::vector<SettledQuestion> settled;
    const PutQuestionRecord* waits =
        nullptr; ///< Put, and neither confirmed nor voted on to an end.

    /// What is put next; null while one waits and when all have been put.
    [[nodiscard]] const PlannedQuestion* next() const;
};

/// Whether anything was proposed on the floor that the item's own proposal is to be put against.
bool has_counter_proposals(const MeetingState& state, const ItemRecord& record);

QuestionsPut questions_put(const MeetingState& state, const ItemRecord& record);

/// What the chair is taken to find where nothing else is said: the first of several, an addition,
/// but not a proposal to defer or adjourn.
ProposalId likely_finding(const MeetingState& state, const PlannedQuestion& question);

/// The next vote on a question on which one is demanded: others than what the chair found meet by
/// two until one is left, and that one meets it. What yes and no mean in words is not filled in.
VoteQuestion next_vote(const MeetingState& state, const PutQuestionRecord& put);

/// What follows from the settled questions; empty while a question that matters is left.
std::optional<CommandBody>
decision_by(const MeetingState& state, const ItemRecord& record, const QuestionsPut& questions);

} // namespace klubba::meeting
