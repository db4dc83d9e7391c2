#pragma once

#include "base/result.h"
#include "klubba/look.h"
#include "klubba/options.h"
#include "settings/settings.h"

// Pictures of the states of the demo.
namespace klubba {

/// Of the one that the options name.
Result<void, Failure>
save_state(const Options& options, const Look& look, const settings::Settings& settings);

/// Of every state, in every theme, language and usual size that the options leave open, in files
/// that are called "room-item-light-sv-1920x1080.png" in the folder.
Result<void, Failure> save_all_states(const Options& options, const settings::Settings& settings);

} // namespace klubba
