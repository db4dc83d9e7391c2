#pragma once

#include "base/key.h"
#include "ui/canvas.h"
#include "words/words.h"

#include <span>

// What can be done from a screen that has nothing else to show.
namespace klubba::ui {

struct GuideRow {
    KeyPress key;
    words::Word title;
    words::Word text;
};

/// One below the other, as many as there is room for; takes what it needs from the top of `area`.
void draw_guide(Canvas& canvas,
                const words::Words& words,
                Box& area,
                std::span<const GuideRow> rows);

} // namespace klubba::ui
