#pragma once

#include "notice/reading.h"

// The cover: which body meets, on what day, when and where.
namespace klubba::notice {

/// Reads the lines before `end` into the draft and marks those it understood.
void read_cover(Reading& reading, std::size_t end);

/// The year that dates without one belong to: that of the first full date, else the first year
/// named. Empty when the notice names none.
std::optional<std::chrono::year> year_of(const Lines& lines);

} // namespace klubba::notice
