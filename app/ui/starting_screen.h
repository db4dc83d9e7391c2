#pragma once

#include "ui/canvas.h"
#include "words/words.h"

// What every window shows while the meeting is being read, when that takes long enough to be seen.
namespace klubba::ui {

void draw_starting(Canvas& canvas, const words::Words& words);

} // namespace klubba::ui
