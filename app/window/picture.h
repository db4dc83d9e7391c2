#pragma once

#include "base/result.h"
#include "window/frame.h"
#include "window/glyph_source.h"
#include "window/off_screen.h"
#include "window/windows.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// Pictures of a screen, drawn with no display and no window.
namespace klubba::window {

struct Picture {
    Size size;
    std::vector<std::uint8_t> from_bottom; ///< Rows from the bottom up, three bytes a pixel.
};

/// Takes any number of pictures of one size. One at a time: OpenGL is its own while it lives.
class Camera {
public:
    /// `glyphs` have been shown to nobody else, and outlive the camera.
    static Result<Camera, Failure> open(Size size, GlyphSource& glyphs);

    /// The last of so many frames: layouts may lean on the frame before, and the atlas may have to
    /// be emptied once.
    Result<Picture, Failure> take(const DrawFrame& draw, std::size_t frames = 3);

private:
    Camera(Size size, GlyphSource& glyphs, std::unique_ptr<OffScreen> target);

    Size m_size;
    GlyphSource* m_glyphs;
    std::unique_ptr<OffScreen> m_target; ///< Outlives what is in it.
    std::unique_ptr<GlyphTexture> m_texture;
};

/// Small or quickly written.
enum class Packing { Small, Quick };

/// As a PNG file.
Result<void, Failure>
save(const Picture& picture, const std::string& path, Packing packing = Packing::Small);

} // namespace klubba::window
