#include "ui/row_drag.h"

#include <algorithm>
#include <cmath>

namespace klubba::ui {

/// A finger is never quite still.
static constexpr float least_way = 16;
static constexpr float mark = 6;

/// The row before which the pointer is; the number of rows: after the last.
static std::size_t place_under(float y, const std::vector<DrawnRow>& rows)
{
    const auto below = std::find_if(rows.begin(), rows.end(), [y](const DrawnRow& row) {
        return y < row.box.y + row.box.h / 2;
    });
    return static_cast<std::size_t>(below - rows.begin());
}

std::optional<RowDrop> follow_drag(Canvas& canvas, RowDrag& drag, const std::vector<DrawnRow>& rows)
{
    const float y = canvas.pointer().y;
    for (const auto& row : rows) {
        if (row.touch.held && drag.row != row.id) drag = {row.id, y, false};
    }
    const auto held = std::find_if(rows.begin(), rows.end(),
                                   [&](const DrawnRow& row) { return row.id == drag.row; });
    if (held == rows.end()) return {};
    const auto from = static_cast<std::size_t>(held - rows.begin());
    const auto before = place_under(y, rows);
    if (held->touch.held) {
        drag.moves = drag.moves || std::abs(y - drag.from) > least_way;
        if (!drag.moves) return {};
        canvas.outline(held->box.inset(2), canvas.theme().accent, 3, 6);
        const float line = before < rows.size() ? rows[before].box.y : rows.back().box.bottom();
        canvas.fill({held->box.x, line - mark / 2, held->box.w, mark}, canvas.theme().accent,
                    mark / 2);
        return {};
    }
    const bool has_moved = drag.moves && before != from && before != from + 1;
    drag = {};
    if (!has_moved) return {};
    return RowDrop{from, before};
}

} // namespace klubba::ui
