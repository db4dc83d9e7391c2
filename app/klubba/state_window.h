#pragma once

#include "base/result.h"
#include "klubba/look.h"
#include "klubba/options.h"
#include "settings/settings.h"

// A state of the demo in a window, where it can be gone on from. Nothing of it is kept.
namespace klubba {

/// Until somebody closes it or the system wants it to end.
Result<void, Failure>
run_state(const Options& options, const Look& look, const settings::Settings& settings);

} // namespace klubba
