#pragma once

#include "ui/canvas.h"
#include "words/words.h"

#include <string>
#include <string_view>

// Things to press that say which key does the same, and the banner over a desk.
namespace klubba::ui {

/// "F5", "Ctrl O", "Mellanslag".
std::string key_text(const words::Words& words, KeyPress key);

/// The little picture of a key; gives its width.
float key_cap(Canvas& canvas, Point left_middle, std::string_view text, Colour ink, Colour edge);
float key_cap_width(const Canvas& canvas, std::string_view text);

enum class ButtonLook { Plain, Chosen };

struct Button {
    std::string_view id;
    std::string_view text;
    KeyPress key;
    ButtonLook look = ButtonLook::Plain;
};

/// The key cap before the words, as on the secretary's screen. True when clicked; the key itself is
/// the screen's to ask for.
bool key_button(Canvas& canvas, const words::Words& words, const Box& box, const Button& button);
float key_button_width(const Canvas& canvas, const words::Words& words, const Button& button);

/// Words in the middle, the key at the right edge: a target for fingers. True when clicked.
bool touch_button(Canvas& canvas, const words::Words& words, const Box& box, const Button& button);

/// A heading over a part of the screen, and what stands at its right end.
void part_label(Canvas& canvas, const Box& line, std::string_view left, std::string_view right);

} // namespace klubba::ui
