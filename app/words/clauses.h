#pragma once

#include "meeting/agenda.h"
#include "words/words.h"

#include <string>
#include <vector>

// The clauses of a proposal or a decision as they are read: "att …, samt", "att …." below each
// other, or numbered sentences. The joining words are put in here and never stored.
namespace klubba::words {

struct ClauseLine {
    std::string lead; ///< "att", "1."; empty for a sentence that stands alone.
    std::string text; ///< With the mark or word that ends it.
};

std::vector<ClauseLine> clause_lines(const std::vector<std::string>& clauses,
                                     meeting::ClauseStyle style,
                                     const Words& words);

} // namespace klubba::words
