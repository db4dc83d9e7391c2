#pragma once

#include "ui/canvas.h"
#include "ui/prose.h"

// A field in which text is written, wrapped to the width of its box so that nothing is ever out of
// sight: one line for a name, many for a decision. Letters, arrows, Home, End, Shift, Backspace,
// Delete, Enter and Ctrl+A C V X Z Y do what they do everywhere.
namespace klubba::ui {

struct ProseLook {
    TextStyle style = desk_text;
    float least_size = 14;      ///< Long text steps down to this before it scrolls with the caret.
    std::string_view opening{}; ///< Written in bold before each paragraph: "att".
    /// What joins and ends paragraphs, shown after them and never part of the text: ",", ", samt"
    /// before the last, and ".".
    std::string_view between{};
    std::string_view before_last{};
    std::string_view at_end{};
    std::string_view hint{}; ///< Shown while the field is empty and not written in.
};

enum class ProseLines { One, Many };

struct ProseTouch {
    bool changed = false;
    bool focused = false;
};

/// Draws the field with its edge and lets it be written in. With one line, Enter is not the
/// field's: ask for it with `pressed_while_writing`.
ProseTouch prose_field(Canvas& canvas,
                       std::string_view id,
                       const Box& box,
                       const ProseLook& look,
                       Prose& prose,
                       ProseLines lines);

/// The height that the text needs in a box of this width.
float height_of(const Canvas& canvas, const ProseLook& look, const Prose& prose, float width);

} // namespace klubba::ui
