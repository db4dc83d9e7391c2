#pragma once

#include "base/result.h"
#include "klubba/look.h"
#include "klubba/options.h"
#include "session/clock.h"
#include "settings/settings.h"

// A station from its first window to the end of its last wish.
namespace klubba {

/// Until somebody closes it or the system wants it to end; what was wished for is stored by then.
Result<void, Failure> run_station(const Options& options,
                                  const Look& look,
                                  const settings::Settings& settings,
                                  session::Clock& clock);

} // namespace klubba
