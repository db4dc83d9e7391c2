#pragma once

#include "meeting/agenda.h"
#include "ui/span_list.h"
#include "words/words.h"

#include <string>
#include <vector>

// The clauses of a proposal or a decision as they are read (words/clauses.h), below each other.
namespace klubba::ui {

struct ClauseColours {
    Colour text;
    Colour lead; ///< Of "att" and the numbers, which are bold.
};

/// Puts them at the end of `text`.
void put_clauses(SpanList& text,
                 const std::vector<std::string>& clauses,
                 meeting::ClauseStyle style,
                 const ClauseColours& colours,
                 const words::Words& words);

} // namespace klubba::ui
