#pragma once

#include "base/result.h"
#include "window/damage.h"
#include "window/glyph_source.h"
#include "window/solid_triangles.h"

#include <array>
#include <cstdint>
#include <span>

struct ImDrawData;

// Draws ImGui's frames with OpenGL into whatever is bound. One for each ImGui context; those whose
// OpenGL contexts share objects use the texture of the first.
namespace klubba::window {

struct SolidDrawing;

/// Red, green and blue from 0 to 1.
struct ClearColour {
    float red = 0;
    float green = 0;
    float blue = 0;

    friend bool operator==(const ClearColour&, const ClearColour&) = default;
};

/// The letters, and the pictures beside them, on the graphics side. Needs a current OpenGL context.
class GlyphTexture {
public:
    explicit GlyphTexture(GlyphSource& source);
    GlyphTexture(const GlyphTexture&) = delete;
    GlyphTexture& operator=(const GlyphTexture&) = delete;

    /// Brings over what has been rasterised since the last time.
    void update();

private:
    void bring_over(const Image& image);
    void bring_over_sheets();

    GlyphSource& m_source;
    unsigned m_name = 0;
    std::array<unsigned, GlyphSource::sheets> m_sheets{};
};

class Renderer {
public:
    /// For the current ImGui and OpenGL contexts.
    static Result<Renderer, Failure> start(GlyphTexture& glyphs);
    static void stop();

    /// For what DamagedFrame makes, while this renderer stays where it is.
    SolidDrawing solid_drawing();

    void draw_everything(ImDrawData& frame, const ClearColour& colour);
    /// `frame` holds nothing outside `parts` (DamagedFrame).
    void draw_parts(ImDrawData& frame,
                    std::span<const PixelBox> parts,
                    int height,
                    const ClearColour& colour);

private:
    Renderer(GlyphTexture& glyphs, SolidTriangles solid) : m_glyphs(&glyphs), m_solid(solid) {}

    GlyphTexture* m_glyphs;
    SolidTriangles m_solid;
};

} // namespace klubba::window
