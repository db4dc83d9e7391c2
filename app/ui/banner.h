#pragma once

#include "ui/canvas.h"
#include "ui/desk.h"

// What became of the last wish, said where nobody can miss it and not by colour alone.
namespace klubba::ui {

/// Takes the strip it needs from the top of `area`; nothing when all is well.
void banner(Canvas& canvas, const Desk& desk, Box& area);

} // namespace klubba::ui
