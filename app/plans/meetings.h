#pragma once

#include "plans/headings.h"
#include "plans/reading.h"

namespace klubba::plans {

/// Reads the planned meetings of a section into the draft.
void read_meetings(Reading& reading, const Section& section);

} // namespace klubba::plans
