#include "meeting/proceeding.h"
#include "meeting/question_order.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const ShowProposal& command)
{
    next.then(ProposalShown{command.item, next.at()});
}

void wish(Proceeding& next, const HideProposal& command)
{
    next.then(ProposalHidden{command.item, next.at()});
}

void wish(Proceeding& next, const RecordDecision& command)
{
    auto clauses = command.clauses;
    const auto* record = find(next.state(), command.item);
    if (clauses.empty() && record != nullptr && command.outcome == Outcome::AsProposed)
        clauses = record->item.proposal;
    next.then(DecisionRecorded{command.item, command.outcome, std::move(clauses), command.reason,
                               next.at(), command.lead_in, command.addressee, command.further,
                               command.manner});
}

void wish(Proceeding& next, const VerifyImmediately& command)
{
    next.then(ItemVerifiedImmediately{command.item, next.at(), true, next.history().last_events()});
}

void wish(Proceeding& next, const WriteNote& command)
{
    const auto* record = find(next.state(), command.item);
    if (record == nullptr || record->note != command.text)
        next.then(NoteWritten{command.item, command.text});
}

void wish(Proceeding& next, const WriteProse& command)
{
    const auto* record = find(next.state(), command.item);
    if (record == nullptr || prose_of(*record, command.part) != command.text)
        next.then(ProseWritten{command.item, command.part, command.text});
}

void wish(Proceeding& next, const MakeFloorProposal& command)
{
    auto proposal = command.proposal;
    proposal.id = or_fresh(proposal.id, next);
    next.then(FloorProposalMade{std::move(proposal), next.at()});
}

void wish(Proceeding& next, const CorrectFloorProposal& command)
{
    next.then(FloorProposalCorrected{command.proposal, next.at()});
}

void wish(Proceeding& next, const SupportFloorProposal& command)
{
    next.then(FloorProposalSupported{command.proposal, command.by, next.at()});
}

void wish(Proceeding& next, const WithdrawFloorProposal& command)
{
    next.then(FloorProposalWithdrawn{command.proposal, next.at()});
}

void wish(Proceeding& next, const RefuseFloorProposal& command)
{
    next.then(FloorProposalRefused{command.proposal, command.reason, next.at()});
}

void wish(Proceeding& next, const ProposeQuestionOrder& command)
{
    auto questions = command.questions;
    if (questions.empty()) questions = suggested_question_order(next.state(), command.item);
    next.then(QuestionOrderProposed{command.item, std::move(questions), next.at()});
}

void wish(Proceeding& next, const AcceptQuestionOrder& command)
{
    next.then(QuestionOrderAccepted{command.item, next.at()});
}

void wish(Proceeding& next, const PutTheQuestion& command)
{
    auto question = command.question;
    question.id = or_fresh(question.id, next);
    next.then(QuestionPut{std::move(question), next.at()});
}

void wish(Proceeding& next, const StrikeGavel& command)
{
    const auto& put = next.state().put_questions;
    auto question = command.question;
    if (!question && !put.empty()) question = put.back().question.id;
    next.then(GavelStruck{question, next.at()});
}

} // namespace klubba::meeting
