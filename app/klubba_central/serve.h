#pragma once

#include "base/result.h"
#include "klubba_central/options.h"

// The server from its start to its end.
namespace klubba::central {

/// Blocks until it is told to stop.
Result<void, Failure> serve(const Options& options);

} // namespace klubba::central
