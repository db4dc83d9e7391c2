#include "meeting/fitting.h"
#include "meeting/proposal_records.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

Result<const ProposalRecord*, Refusal> proposal(const MeetingState& state, const ProposalId& id)
{
    return known(state.proposals, id, Kind::NoSuchProposal);
}

Answer sane(const MeetingState& state, const FloorProposal& proposal)
{
    if (auto unknown = no(item(state, proposal.item))) return unknown;
    if (proposal.by.empty()) return because(Kind::ProposerIsMissing, proposal.id.text);
    if (auto no = unless_people(state, proposal.by)) return no;
    const bool says_what = proposal.type == ProposalType::Amend ||
                           proposal.type == ProposalType::Add || proposal.type == ProposalType::Own;
    if (says_what && proposal.clauses.empty())
        return because(Kind::ClausesAreMissing, proposal.id.text);
    return {};
}

} // namespace

Answer unless_standing(const MeetingState& state, const ProposalId& id, const ItemId& item)
{
    if (id.text == main_proposal) return {};
    const auto found = proposal(state, id);
    if (!found) return found.error();
    if ((*found)->proposal.item != item) return because(Kind::ProposalIsOfAnotherItem, id.text);
    if (!(*found)->stands()) return because(Kind::ProposalIsWithdrawn, id.text);
    return {};
}

Answer fits(const MeetingState& state, const FloorProposalMade& event)
{
    if (auto no = unless_open(state)) return no;
    if (auto no = fresh(state, state.proposals, event.proposal.id)) return no;
    if (event.proposal.id.text == main_proposal)
        return because(Kind::IdIsTaken, event.proposal.id.text);
    return sane(state, event.proposal);
}

Answer fits(const MeetingState& state, const FloorProposalCorrected& event)
{
    const auto found = proposal(state, event.proposal.id);
    if (!found) return found.error();
    if ((*found)->proposal.item != event.proposal.item)
        return because(Kind::ProposalIsOfAnotherItem, event.proposal.id.text);
    return sane(state, event.proposal);
}

Answer fits(const MeetingState& state, const FloorProposalSupported& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = proposal(state, event.proposal);
    if (!found) return found.error();
    if (!(*found)->stands()) return because(Kind::ProposalIsWithdrawn, event.proposal.text);
    for (const auto* list : {&(*found)->proposal.by, &(*found)->supported_by}) {
        if (std::find(list->begin(), list->end(), event.by) != list->end())
            return because(Kind::PersonSupportsItAlready, event.by.text);
    }
    return unless_a_person(state, event.by);
}

Answer fits(const MeetingState& state, const FloorProposalWithdrawn& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = proposal(state, event.proposal);
    if (!found) return found.error();
    if (!(*found)->stands()) return because(Kind::ProposalIsWithdrawn, event.proposal.text);
    return {};
}

Answer fits(const MeetingState& state, const FloorProposalRefused& event)
{
    return fits(state, FloorProposalWithdrawn{event.proposal, event.at});
}

Answer fits(const MeetingState& state, const QuestionOrderProposed& event)
{
    if (auto no = unless_running(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    if (event.questions.empty()) return because(Kind::ProposalsAreTooFew, event.item.text);
    for (const auto& question : event.questions) {
        if (question.proposals.empty()) return because(Kind::ProposalsAreTooFew, event.item.text);
        for (const auto& id : question.proposals) {
            if (auto no = unless_standing(state, id, event.item)) return no;
        }
    }
    return {};
}

Answer fits(const MeetingState& state, const QuestionOrderAccepted& event)
{
    if (auto no = unless_running(state)) return no;
    const auto* order = find_question_order(state, event.item);
    if (order == nullptr) return because(Kind::QuestionOrderIsMissing, event.item.text);
    if (order->accepted) return because(Kind::QuestionOrderIsAccepted, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const QuestionPut& event)
{
    const auto& question = event.question;
    if (auto no = unless_running(state)) return no;
    if (auto no = fresh(state, state.put_questions, question.id)) return no;
    if (auto unknown = no(item(state, question.item))) return unknown;
    if (state.open_item != question.item) return because(Kind::ItemIsNotOpen, question.item.text);
    if (question.proposals.empty()) return because(Kind::ProposalsAreTooFew, question.item.text);
    for (const auto& id : question.proposals) {
        if (auto no = unless_standing(state, id, question.item)) return no;
    }
    const auto& put = question.proposals;
    // One proposal alone is answered yes or no; no is then that nothing of it was found.
    if (question.found && std::find(put.begin(), put.end(), question.found) == put.end())
        return because(Kind::FoundWasNotPut, question.found.text);
    return {};
}

Answer fits(const MeetingState& state, const GavelStruck& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = known(state.put_questions, event.question, Kind::NoQuestionIsPut);
    if (!found) return found.error();
    if ((*found)->gavel) return because(Kind::GavelHasFallen, event.question.text);
    if ((*found)->vote_demanded) return because(Kind::VoteIsDemanded, event.question.text);
    return {};
}

} // namespace klubba::meeting
