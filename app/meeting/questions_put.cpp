#include "meeting/questions_put.h"

#include "meeting/lookup.h"
#include "meeting/question_order.h"
#include "meeting/voting.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

bool is_main(const ProposalId& id)
{
    return id.text == main_proposal;
}

/// The item's own proposal counts as an approval of it.
ProposalType type_of(const MeetingState& state, const ProposalId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? ProposalType::Approve : record->proposal.type;
}

bool is_formal(ProposalType type)
{
    return type == ProposalType::ReferBack || type == ProposalType::Postpone ||
           type == ProposalType::Adjourn;
}

std::vector<ProposalId> ids_in(const std::vector<PlannedQuestion>& questions)
{
    std::vector<ProposalId> ids;
    for (const auto& question : questions)
        ids.insert(ids.end(), question.proposals.begin(), question.proposals.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

SettledQuestion settled_by(const MeetingState& state,
                           const VoteRecord& vote,
                           std::vector<ProposalId> proposals,
                           Instant put)
{
    SettledQuestion settled{std::move(proposals), {}, DecisionManner::Vote, put};
    settled.winner =
        winner_of(state, vote) == Ballot::Yes ? vote.vote.yes_proposal : vote.vote.no_proposal;
    if (deferred_by_minority(state, vote)) settled.manner = DecisionManner::Minority;
    if (!vote.drawn.empty()) settled.manner = DecisionManner::Lot;
    return settled;
}

/// The closed main vote on the question, which settles it.
const VoteRecord* main_vote_on(const MeetingState& state, const PutQuestionId& question)
{
    return first_in(state.votes, [&](const VoteRecord& vote) {
        return vote.vote.question == question && vote.closed && vote.vote.stage == VoteStage::Main;
    });
}

void add_put(QuestionsPut& found, const MeetingState& state, const PutQuestionRecord& put)
{
    if (put.gavel) {
        found.settled.push_back(
            {put.question.proposals, put.question.found, DecisionManner::Acclamation, put.put});
    } else if (const auto* vote = main_vote_on(state, put.question.id)) {
        found.settled.push_back(settled_by(state, *vote, put.question.proposals, put.put));
    } else {
        found.waits = &put;
    }
}

} // namespace

const PlannedQuestion* QuestionsPut::next() const
{
    if (waits != nullptr || settled.size() >= planned.size()) return nullptr;
    return &planned[settled.size()];
}

bool has_counter_proposals(const MeetingState& state, const ItemRecord& record)
{
    const bool has_own = !record.item.proposal.empty();
    return std::any_of(state.proposals.begin(), state.proposals.end(),
                       [&](const ProposalRecord& one) {
                           return one.proposal.item == record.item.id && one.stands() &&
                                  !(has_own && one.proposal.type == ProposalType::Approve);
                       });
}

QuestionsPut questions_put(const MeetingState& state, const ItemRecord& record)
{
    QuestionsPut found;
    for (const auto& put : state.put_questions) {
        if (put.question.item == record.item.id) add_put(found, state, put);
    }
    for (const auto* vote : votes_on(state, record.item.id)) {
        const bool stands_alone =
            !vote->vote.question && vote->closed && vote->vote.stage == VoteStage::Main;
        if (stands_alone)
            found.settled.push_back(settled_by(
                state, *vote, {vote->vote.yes_proposal, vote->vote.no_proposal}, vote->opened));
    }
    const bool nothing_is_put = found.settled.empty() && found.waits == nullptr;
    found.planned = suggested_question_order(state, record.item.id);
    const auto* order = find_question_order(state, record.item.id);
    // What was proposed or withdrawn since makes an order that nothing was put by out of date.
    const bool holds =
        order != nullptr && (!nothing_is_put || ids_in(order->questions) == ids_in(found.planned));
    if (!holds) return found;
    found.planned = order->questions;
    found.is_proposed = true;
    found.is_accepted = order->accepted.has_value();
    return found;
}

ProposalId likely_finding(const MeetingState& state, const PlannedQuestion& question)
{
    if (question.proposals.empty()) return {};
    const bool is_alone = question.proposals.size() == 1;
    const auto& first = question.proposals.front();
    return is_alone && is_formal(type_of(state, first)) ? ProposalId{} : first;
}

VoteQuestion next_vote(const MeetingState& state, const PutQuestionRecord& put)
{
    VoteQuestion vote;
    vote.item = put.question.item;
    vote.question = put.question.id;
    auto others = put.question.proposals;
    vote.yes_proposal = put.question.found ? put.question.found : others.front();
    std::erase(others, vote.yes_proposal);
    for (const auto& record : state.votes) {
        if (record.vote.question != put.question.id || !record.closed ||
            record.vote.stage != VoteStage::Counter)
            continue;
        const bool yes_won = winner_of(state, record) == Ballot::Yes;
        std::erase(others, yes_won ? record.vote.no_proposal : record.vote.yes_proposal);
    }
    if (others.size() >= 2) {
        vote.stage = VoteStage::Counter;
        vote.yes_proposal = others[0];
        vote.no_proposal = others[1];
    } else if (!others.empty()) {
        vote.no_proposal = others.front();
    }
    return vote;
}

namespace {

/// The clauses of what won; the item's own for its own proposal and for approval of it.
std::vector<std::string>
clauses_of(const MeetingState& state, const ItemRecord& record, const ProposalId& id)
{
    const auto* proposal = find(state, id);
    const bool has_own = proposal != nullptr && !proposal->proposal.clauses.empty();
    return has_own ? proposal->proposal.clauses : record.item.proposal;
}

/// Empty where the proposal that won does not end the item's handling.
std::optional<CommandBody>
by_formal(const MeetingState& state, const ItemRecord& record, const SettledQuestion& settled)
{
    const auto* proposal = find(state, settled.winner);
    if (proposal == nullptr) return {};
    const auto type = proposal->proposal.type;
    if (type == ProposalType::Adjourn) {
        const bool was_adjourned =
            !state.breaks.empty() && state.breaks.back().started >= settled.put;
        if (was_adjourned) return {};
        return StartBreak{};
    }
    if (type != ProposalType::ReferBack && type != ProposalType::Postpone) return {};
    RecordDecision decision{record.item.id,
                            type == ProposalType::ReferBack ? Outcome::ReferredBack
                                                            : Outcome::Postponed,
                            proposal->proposal.clauses, proposal->proposal.reason};
    decision.manner = settled.manner;
    return decision;
}

void add_winner(RecordDecision& decision,
                const MeetingState& state,
                const ItemRecord& record,
                const SettledQuestion& settled)
{
    const auto type = type_of(state, settled.winner);
    auto clauses = clauses_of(state, record, settled.winner);
    if (settled.manner != DecisionManner::Acclamation) decision.manner = settled.manner;
    if (type == ProposalType::Reject) {
        decision.outcome = Outcome::Rejected;
        clauses.clear();
    } else if (type == ProposalType::Add) {
        decision.outcome = Outcome::Amended;
    } else {
        const bool is_own = is_main(settled.winner) || type == ProposalType::Approve;
        decision.outcome = is_own ? Outcome::AsProposed : Outcome::Amended;
    }
    decision.clauses.insert(decision.clauses.end(), clauses.begin(), clauses.end());
}

} // namespace

std::optional<CommandBody>
decision_by(const MeetingState& state, const ItemRecord& record, const QuestionsPut& questions)
{
    // Alone against nothing and not found: it falls, unless something else is decided.
    RecordDecision decision{record.item.id, Outcome::Rejected, {}, {}};
    bool is_rejected = false;
    for (const auto& settled : questions.settled) {
        if (auto formal = by_formal(state, record, settled)) return formal;
        if (!settled.winner || is_formal(type_of(state, settled.winner))) continue;
        add_winner(decision, state, record, settled);
        is_rejected = decision.outcome == Outcome::Rejected;
    }
    // What is added to a proposal falls with it.
    if (questions.next() != nullptr && !is_rejected) return {};
    if (questions.settled.empty()) return {};
    return decision;
}

} // namespace klubba::meeting
