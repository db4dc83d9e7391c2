#pragma once

#include "plans/reading.h"

namespace klubba::plans {

/// Reads the title, the body and the year of the document from its first lines and its headers.
void read_cover(Reading& reading);

} // namespace klubba::plans
