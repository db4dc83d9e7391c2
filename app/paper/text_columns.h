#pragma once

#include "paper/columns.h"

#include <optional>

// Running text in columns, as in a newspaper.
namespace klubba::paper {

struct TextPlace {
    std::size_t begin{};
    std::size_t end{};
    double gutter{}; ///< Middle of the empty strip, in points from the left edge.
};

/// Where at or after `from` two columns of running text stand side by side. A table is none: there
/// the blank rows go through both sides.
std::optional<TextPlace>
find_text_columns(const std::vector<Row>& rows, std::size_t from, const Measure& measure);

} // namespace klubba::paper
