#pragma once

#include "notice/draft.h"

// Which items a slot of the schedule is about. Titles differ between the two, so a link is a guess
// by likeness of titles, kinds, presenters and order; it says how sure it is.
namespace klubba::notice {

/// Fills the items and sub-items of every slot that does not have them yet, and notes the sources.
void link_schedule(Draft& draft);

} // namespace klubba::notice
