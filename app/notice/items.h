#pragma once

#include "notice/reading.h"
#include "notice/sequence.h"

// The items of the agenda: what stands between one number and the next.
namespace klubba::notice {

/// Reads every item of the chain into the draft and marks the lines. Times that stand in titles
/// become slots of the schedule.
void read_items(Reading& reading, const Chain& chain);

/// Unnumbered lines under the heading of the agenda, when nothing is numbered.
void read_unnumbered_items(Reading& reading, std::size_t begin, std::size_t end);

} // namespace klubba::notice
