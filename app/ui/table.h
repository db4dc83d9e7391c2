#pragma once

#include "ui/canvas.h"
#include "words/words.h"

#include <optional>
#include <string>
#include <vector>

// Rows with columns, of which one is chosen. Text is wrapped in its column, whole rows are shown,
// and how many are not in sight is said.
namespace klubba::ui {

struct TableColumn {
    std::string_view heading;
    float share = 1; ///< Of the width.
};

struct TableCell {
    std::string text;
    enum class Tone { Plain, Strong, Muted, Late } tone = Tone::Plain;
};

struct TableRow {
    std::vector<TableCell> cells;
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::string nothing; ///< Said when there are no rows.
};

/// Gives the row that was clicked.
std::optional<std::size_t> draw_table(
    Canvas& canvas, const words::Words& words, const Table& table, Box area, std::size_t chosen);

/// Where the arrows and page keys take the choice; also while a field above is written in.
std::size_t moved_by_keys(const Canvas& canvas, std::size_t chosen, std::size_t count);

} // namespace klubba::ui
