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
    std::size_t window;       ///< Counted from 0; stays its number when others come and go.
    std::size_t window_count; ///< That can be seen now; any may be missing when a monitor is.
    std::span<const KeyPress> keys;
};

/// How much a window has use for the keyboard, of which there is one: where it is put when its
/// window goes away, or at the start.
enum class Keyboard { Unused, Used, UsedFirst };

struct Frame {
    ClearColour background;
    std::optional<Duration> next_change; ///< How long the picture stays right if nothing happens.
    bool hides_still_pointer = false;    ///< Where nothing is to be pointed at.
    Keyboard keyboard = Keyboard::Unused;
    std::optional<std::size_t> keyboard_to = {}; ///< A window that is to have it from now on.
    bool close = false;                          ///< All windows, after this frame.
    bool is_as_before = false;                   ///< Nothing in it differs from the frame before.
    bool is_answered_soon = false; ///< `wake` follows, when what was asked for in it is done.
};

using DrawFrame = std::function<Frame(const FrameInput&)>;

} // namespace klubba::window
