#pragma once

#include "notice/reading.h"

// Who is proposed to verify the minutes, who else if that person cannot, and by when.
namespace klubba::notice {

/// Reads the item of verification and fills what the cover did not say.
void read_verification(Reading& reading, std::size_t item, std::size_t begin, std::size_t end);

} // namespace klubba::notice
