#pragma once

#include "meeting/chair_view.h"
#include "words/words.h"

#include <string>

// What the chair says at each step, in the words of the body.
namespace klubba::ui {

/// Empty where there is nothing to say.
std::string what_to_say(const meeting::ChairView& view, const words::Words& words);

} // namespace klubba::ui
