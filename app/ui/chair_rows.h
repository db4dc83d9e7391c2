#pragma once

#include "ui/chair_parts.h"

#include <string>
#include <string_view>

// Rows of the chair's lists. By touch: the row itself, and the three dots at its end for what else
// can be done with it. By keys: Up and Down go among all rows of the screen, and on the one that
// the keyboard is on Enter acts, Alt+Up and Alt+Down move, and Delete takes off.
namespace klubba::ui {

/// What was asked of a row.
struct RowAsked {
    bool act = false;
    bool up = false;
    bool down = false;
    bool off = false;
    Touch touch; ///< For dragging.
};

/// Takes the keys, shows where the keyboard is, and draws the three dots in a strip cut from `row`.
RowAsked begin_row(Canvas& canvas, const ChairMoment& now, std::string_view id, Box& row);

inline constexpr float row_buttons_height = 64;
/// The buttons of the row that is opened, below it: "Ge ordet", "Flytta upp" …
void draw_row_buttons(
    Canvas& canvas, const ChairMoment& now, const Box& strip, words::Word acts, RowAsked& asked);

/// Lets Up and Down go among the rows with these ids, which were drawn in this order.
void go_among_rows(Canvas& canvas, const ChairMoment& now);

} // namespace klubba::ui
