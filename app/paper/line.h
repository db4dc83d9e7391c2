#pragma once

#include "paper/page.h"

#include <optional>
#include <string>
#include <vector>

namespace klubba::paper {

/// A piece of a line, set off from its neighbours by a wide space.
struct Cell {
    int column{}; ///< In typical characters from the left margin of the text, not of the page.
    std::string text;
};

/// One line in the order of reading.
struct Line {
    int page = 1;            ///< Counted from 1; 1 throughout where there are no pages.
    std::optional<Box> box;  ///< Absent where there is no paper (HTML).
    int indent{};            ///< As Cell::column.
    int gap{};               ///< Lines that would have had room before it.
    std::string text;        ///< Single spaces, no space at either end, valid UTF-8, never empty.
    std::vector<Cell> cells; ///< At least one.
    bool repeated = false; ///< It, or it with other digits, stands at this place on several pages.
    bool first_of_these = false; ///< Of the repeated ones.
};

} // namespace klubba::paper
