#pragma once

#include "notice/reading.h"
#include "notice/sequence.h"

// The items of the agenda: what stands between one number and the next.
namespace klubba::notice {

/// Reads every item of the chain into the draft and marks the lines. Times that stand in titles
/// become slots of the schedule.
void read_items(Reading& reading, const Chain& chain);

/// Lines under the heading of the agenda as items, when nothing is numbered.
Chain unnumbered_items(const Reading& reading, std::size_t begin);

} // namespace klubba::notice
