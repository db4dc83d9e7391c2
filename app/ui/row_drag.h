#pragma once

#include "ui/canvas.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Rows of a list that can be dragged to another place in it.
namespace klubba::ui {

/// Kept by the screen between frames.
struct RowDrag {
    std::string row; ///< Id of the one that is held; empty: none.
    float from = 0;  ///< Where the pointer took it.
    bool moves = false;
};

/// A row as it was drawn, in the order of the list.
struct DrawnRow {
    std::string id;
    Box box;
    Touch touch;
};

/// Where a held row was let go: the row at `from` goes before the one at `before`, or last.
struct RowDrop {
    std::size_t from = 0;
    std::size_t before = 0;
};

/// Follows the pointer over the rows, shows where the row would land, and says when it has. A touch
/// that does not move is none of its business: ask `is_dragged` before taking it for a click.
std::optional<RowDrop>
follow_drag(Canvas& canvas, RowDrag& drag, const std::vector<DrawnRow>& rows);

inline bool is_dragged(const RowDrag& drag, const std::string& row)
{
    return drag.moves && drag.row == row;
}

} // namespace klubba::ui
