#pragma once

#include "ui/canvas.h"
#include "ui/living_minutes.h"
#include "words/words.h"

#include <cstddef>
#include <span>

// Lines of minutes on a screen, to be read from any of them on.
namespace klubba::ui {

/// What stands beside them: nothing, whose words each stretch is, or what was struck and added.
enum class MinutesMarks { None, Words, Changes };

/// Draws as many whole ones as there is room for from `first` on, which is never further down than
/// the end must be, and says how many are out of sight. Gives whether the last one is in sight.
bool draw_minutes_lines(Canvas& canvas,
                        const words::Words& words,
                        std::span<const MinutesLine> lines,
                        std::size_t& first,
                        Box area,
                        MinutesMarks marks);

} // namespace klubba::ui
