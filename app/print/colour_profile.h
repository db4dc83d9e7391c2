#pragma once

#include "base/result.h"

#include <string>

namespace klubba::print {

/// What the colours of our documents mean: sRGB as an ICC profile (version 4.2, which PDF/A-2
/// allows). The same bytes every time.
Result<std::string, Failure> srgb_profile();

} // namespace klubba::print
