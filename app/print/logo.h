#pragma once

#include "base/result.h"
#include "minutes/template.h"

#include <cairo.h>

#include <memory>
#include <string>

// The logo of a body, ready to be drawn: a PNG as its pixels, an SVG as lines that are sharp at any
// size.
namespace klubba::print {

class LogoDrawing {
public:
    /// Fails for what is no picture, and for an SVG where nothing draws one (package librsvg2-2).
    static Result<LogoDrawing, Failure> open(const minutes::Logo& logo);

    /// Width to height.
    [[nodiscard]] double shape() const { return m_shape; }
    /// Within the rectangle; gives whether all of it could be drawn.
    [[nodiscard]] bool
    draw(cairo_t* cairo, double left, double top, double width, double height) const;
    /// As pixels, so many high; a PNG as it is.
    [[nodiscard]] Result<std::string, Failure> png(int height) const;

private:
    struct Release {
        void operator()(void* object) const;
        void operator()(cairo_surface_t* surface) const;
    };

    double m_shape = 1;
    std::string m_png;
    std::unique_ptr<cairo_surface_t, Release> m_pixels; ///< Of a PNG.
    std::unique_ptr<void, Release> m_svg;               ///< An RsvgHandle.
};

} // namespace klubba::print
