#pragma once

#include "notice/line.h"

// Where the agenda ends and the attachments begin, which is found before anything else is read: an
// attachment repeats titles, proposals and summaries, in other words.
namespace klubba::notice {

/// Index of the first line of the attachments, looking from `from` on; the number of lines when
/// there are none. One sign alone is not believed: several must stand close together.
std::size_t end_of_agenda(const Lines& lines, std::size_t from);

} // namespace klubba::notice
