#pragma once

#include "minutes/deciding_record.h"
#include "minutes/decision_record.h"
#include "minutes/document.h"

#include <vector>

// How an item was decided, as blocks of its § (domain.md, section 6).
namespace klubba::minutes {

/// "Beslut": lead-in and clauses of each part, the manner, and the reason.
void add_decision_text(Part& part, const DecisionText& decision);

/// Each under its own heading; nothing where there is none.
void add_proposals(Part& part, const std::vector<ProposalText>& proposals);
void add_question_order(Part& part, const QuestionOrderText& order);
void add_course(Part& part, const Deciding& deciding);
void add_votes(Part& part, const std::vector<VoteText>& votes);
void add_elections(Part& part, const std::vector<ElectionText>& elections);
void add_not_participating(Part& part, const Deciding& deciding);
void add_dissents(Part& part, const std::vector<DissentText>& dissents);

} // namespace klubba::minutes
