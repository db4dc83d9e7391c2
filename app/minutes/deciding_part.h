#pragma once

#include "minutes/deciding_record.h"
#include "minutes/decision_record.h"
#include "minutes/document.h"

// How an item was decided, as blocks of its § (domain.md, section 6).
namespace klubba::minutes {

/// "Beslut": lead-in and clauses of each part, the manner, and the reason.
void add_decision_text(Part& part, const DecisionText& decision);

/// From the proposals to the dissents, each under its own heading; nothing where there is none.
void add_deciding(Part& part, const Deciding& deciding);

} // namespace klubba::minutes
