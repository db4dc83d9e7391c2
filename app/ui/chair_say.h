#pragma once

#include "meeting/chair_view.h"
#include "ui/desk.h"

#include <string>

// What the chair says at each step, in the words of the body.
namespace klubba::ui {

/// Empty where there is nothing to say.
std::string what_to_say(const meeting::ChairView& view, const Desk& desk);

} // namespace klubba::ui
