#pragma once

#include "window/image.h"

#include <span>

namespace klubba::window {

/// Draws an SVG as large as fits in `side` pixels each way. What can do that is loaded first when
/// it is asked for, so that nobody else waits for it; the file itself may refer to no other.
Result<Image, Failure> draw_svg(std::span<const std::uint8_t> bytes, int side);

} // namespace klubba::window
