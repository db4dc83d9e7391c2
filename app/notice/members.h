#pragma once

#include "notice/reading.h"

// The lists of members and substitutes: one under the other, side by side, or with their headings
// swapped. Being listed is not yet being there: the roll call says that.
namespace klubba::notice {

/// Reads the lists in the lines before `end` into the draft and marks their lines.
void read_members(Reading& reading, std::size_t end);

} // namespace klubba::notice
