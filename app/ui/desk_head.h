#pragma once

#include "ui/canvas.h"
#include "ui/desk.h"

// The head of a screen that is worked at: whose it is to the left, the time to the right.
namespace klubba::ui {

struct DeskHead {
    TextStyle name;
    TextStyle clock;
    float margin; ///< At both ends.
};

/// Draws it along `strip`, and gives what is left between name and time.
Box draw_desk_head(Canvas& canvas,
                   const Desk& desk,
                   const Box& strip,
                   const DeskHead& look,
                   std::string_view name);

/// A button at the right of `line`, where the screen can be locked; true when it is pressed. Its
/// key is heard by the program, which locks before anything else is done.
bool lock_button(Canvas& canvas, const Desk& desk, Box& line);

} // namespace klubba::ui
