#pragma once

#include "settings/settings.h"
#include "year/drafting.h"

#include <string_view>

// What a meeting of the plan is drafted with, as the settings have it: the body's own agenda, else
// the usual one, in the language of the screens.
namespace klubba::settings {

year::DraftingMeans drafting_means(const Settings& settings, std::string_view body);

} // namespace klubba::settings
