#pragma once

#include "meeting/draft_notes.h"
#include "notice/draft.h"
#include "notice/line.h"

// From a draft to what its secretary should look at.
namespace klubba::notice {

/// A value read with less confidence than this is a guess.
inline constexpr double worth_a_look = 0.5;

/// `lines` are those that `draft` was read from. A line that several values were guessed from is
/// there once, with the least sure of them.
meeting::DraftNotes notes_of(const Draft& draft, const Lines& lines);

} // namespace klubba::notice
