#pragma once

#include "base/result.h"
#include "klubba/look.h"
#include "klubba/options.h"

// One picture of one view, as it was at a time: what was known then, seen then.
namespace klubba {

/// Writes nothing but the picture.
Result<void, Failure> save_screenshot(const Options& options, const Look& look, Instant now);

} // namespace klubba
