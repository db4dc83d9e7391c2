#pragma once

#include "plans/assignments.h"

namespace klubba::plans {

/// Reads what a section reports of assignments into the draft. What stands before its first, and is
/// not about giver or goal, is left.
void read_reports(Reading& reading, const Section& section, Under& under);

} // namespace klubba::plans
