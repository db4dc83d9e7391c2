#pragma once

#include "base/key.h"
#include "base/time.h"
#include "window/renderer.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

// What passes between a window and whoever draws in it. The drawing is done with ImGui, between
// NewFrame and Render, on the thread that runs the windows.
namespace klubba::window {

struct FrameInput {
    std::size_t window;       ///< Counted from 0, the primary monitor's first.
    std::size_t window_count; ///< That can be seen now.
    std::span<const KeyPress> keys;
};

struct Frame {
    ClearColour background;
    std::optional<Duration> next_change; ///< How long the picture stays right if nothing happens.
    bool hides_still_pointer = false;    ///< Where nothing is to be pointed at.
    bool close = false;                  ///< All windows, after this frame.
};

using DrawFrame = std::function<Frame(const FrameInput&)>;

} // namespace klubba::window
