#pragma once

#include "words/words.h"
#include "year/year_view.h"

// Words for what becomes of meetings, assignments and lines of the plan over a year.
namespace klubba::words {

Word stands_word(year::MeetingStands stands);
Word stands_word(year::Stands stands);
Word mark_word(year::MarkKind kind);
Word became_word(year::Became became);
Word status_word(year::AssignmentStatus status);

} // namespace klubba::words
