#pragma once

#include "base/result.h"
#include "window/frame.h"
#include "window/glyph_source.h"
#include "window/windows.h"

#include <string>

// One picture of a screen in a PNG file, drawn with no display and no window.
namespace klubba::window {

Result<void, Failure>
save_picture(const std::string& path, Size size, GlyphSource& glyphs, const DrawFrame& draw);

} // namespace klubba::window
