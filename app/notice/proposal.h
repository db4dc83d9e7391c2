#pragma once

#include "meeting/agenda.h"
#include "notice/line.h"

#include <string>
#include <string_view>
#include <vector>

// What the body is proposed to decide: a lead-in ("Nämnden beslutar") and clauses, as att-clauses,
// numbered sentences, dashes, bare infinitives or one sentence.
namespace klubba::notice {

struct Clause {
    std::string text; ///< Without "att", the joining "samt", and the mark at its end.
    std::size_t first{};
    std::size_t last{};
    double confidence{};
};

struct Proposal {
    std::string lead_in;
    std::size_t lead_line{};
    std::vector<Clause> clauses;
    meeting::ClauseStyle style{};
    std::vector<std::size_t> others; ///< Lines that are no part of it.
};

/// `indexes` are the lines under the label, in order; `first_text`, if not empty, stood on the line
/// of the label itself and replaces the text of the first of them.
Proposal read_proposal(const Lines& lines,
                       const std::vector<std::size_t>& indexes,
                       const std::string& first_text);

/// "Nämnden beslutar", "Styrelsen föreslår fullmäktige besluta att": it introduces clauses.
bool is_lead_in(std::string_view text);

/// "Nämnden godkänner rapporten.": a whole decision in a sentence.
bool is_decision_sentence(std::string_view text);

/// A clause that declares the paragraph immediately verified.
bool is_immediate_verification(std::string_view text);

} // namespace klubba::notice
