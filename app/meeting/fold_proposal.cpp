#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void apply(MeetingState& state, const FloorProposalMade& event)
{
    state.proposals.push_back({event.proposal, {}, event.at, {}, {}, {}});
}

void apply(MeetingState& state, const FloorProposalCorrected& event)
{
    find_in(state.proposals, event.proposal.id)->proposal = event.proposal;
}

void apply(MeetingState& state, const FloorProposalSupported& event)
{
    find_in(state.proposals, event.proposal)->supported_by.push_back(event.by);
}

void apply(MeetingState& state, const FloorProposalWithdrawn& event)
{
    find_in(state.proposals, event.proposal)->withdrawn = event.at;
}

void apply(MeetingState& state, const FloorProposalRefused& event)
{
    auto& record = *find_in(state.proposals, event.proposal);
    record.refused = event.at;
    record.refusal_reason = event.reason;
}

void apply(MeetingState& state, const QuestionOrderProposed& event)
{
    std::erase_if(state.question_orders,
                  [&](const QuestionOrder& order) { return order.item == event.item; });
    state.question_orders.push_back({event.item, event.questions, event.at, {}});
}

void apply(MeetingState& state, const QuestionOrderAccepted& event)
{
    for (auto& order : state.question_orders) {
        if (order.item == event.item) order.accepted = event.at;
    }
}

void apply(MeetingState& state, const QuestionPut& event)
{
    state.put_questions.push_back({event.question, event.at, {}, {}, {}});
}

void apply(MeetingState& state, const GavelStruck& event)
{
    find_in(state.put_questions, event.question)->gavel = event.at;
}

} // namespace klubba::meeting
