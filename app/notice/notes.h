#pragma once

#include "base/result.h"
#include "meeting/draft_notes.h"
#include "notice/draft.h"
#include "notice/line.h"

#include <string_view>

// From a draft to what its secretary should look at, line by line beside the notice.
namespace klubba::notice {

/// A value read with less confidence than this is a guess.
inline constexpr double worth_a_look = meeting::sure_enough / 100.0;

/// `lines` are those that `draft` was read from. Subjects are the ids that to_meeting gives. Of the
/// lines, those of the notice itself are kept, and few of what is attached after it.
meeting::DraftNotes notes_of(const Draft& draft, const Lines& lines);

} // namespace klubba::notice
