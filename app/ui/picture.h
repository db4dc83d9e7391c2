#pragma once

#include <cstdint>

namespace klubba::ui {

/// A picture that the window keeps for the screens, with its size in pixels.
struct Picture {
    std::uintptr_t texture = 0;
    float width = 0;
    float height = 0;
};

} // namespace klubba::ui
