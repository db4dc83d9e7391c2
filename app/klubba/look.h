#pragma once

#include "base/time.h"
#include "klubba/options.h"
#include "settings/settings.h"
#include "ui/theme.h"
#include "words/words.h"

// How the screens look and which language they speak: the settings of the organisation, and over
// them the command line.
namespace klubba {

struct Look {
    ui::Theme theme;
    words::Words words;
    Zone zone; ///< Where no meeting says its own.
};

Look look_of(const settings::Settings& settings, const Options& options);

} // namespace klubba
