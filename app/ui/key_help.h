#pragma once

#include "ui/canvas.h"
#include "words/words.h"

// F1: the keys that the screen has, now, in words. It is made of what the screen asked the canvas
// for in this very frame, so it tells of every key that would do something and of no other.
namespace klubba::ui {

/// The last thing a screen draws: takes F1, and while the help is open lays it over `where`. The
/// screen goes on beneath, and neither keys nor fingers reach it.
void key_help(Canvas& canvas, const words::Words& words, const Box& where);

} // namespace klubba::ui
