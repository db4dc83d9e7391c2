#pragma once

namespace klubba::window {

/// In pixels.
struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

} // namespace klubba::window
