#pragma once

#include "base/key.h"

#include <optional>

// GLFW's numbers for keys to ours.
namespace klubba::window {

std::optional<KeyPress> key_press_from(int glfw_key, int glfw_modifiers);

} // namespace klubba::window
