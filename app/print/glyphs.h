#pragma once

#include "print/typesetter.h"

#include <cairo.h>

// A line of text as letters that can be found, copied and read aloud again.
namespace klubba::print {

/// Draws the line with its baseline there. Soft hyphens at which the line is not divided are left
/// out, so that the word is whole in the file; a blank at which it is broken is put in.
void draw(cairo_t* cairo, const Line& line, double left, double baseline);

} // namespace klubba::print
