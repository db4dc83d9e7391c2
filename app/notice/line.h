#pragma once

#include "paper/page.h"

#include <optional>
#include <string>
#include <vector>

// One line of a notice, as every front end (plain text, the layout of a page, a web page) hands it
// to the reader. Blank lines are not kept: they are the `gap` of the next.
namespace klubba::notice {

/// A piece of a line, set off from its neighbours by a wide space.
struct Cell {
    int column{};
    std::string text;
};

/// What a line turned out to be. A line that is `Unread` to the end is listed in the draft.
enum class Use {
    Unread,
    Furniture, ///< Page numbers, repeated headers, addresses.
    Heading,
    Cover,
    Members,
    Schedule,
    Agenda,
    Attachment,
};

struct Line {
    int number{};                  ///< Counted from 1 in the file.
    int indent{};                  ///< Columns of space in front.
    int gap{};                     ///< Blank lines before it.
    int page{};                    ///< Counted from 1; all 1 where the text has no page breaks.
    std::optional<paper::Box> box; ///< Absent where there is no paper.
    std::string text;              ///< Single spaces, no space at either end, valid UTF-8.
    std::vector<Cell> cells;       ///< At least one.
    bool repeated = false;         ///< It, or it with other digits, stands on several pages.
    bool after_furniture = false;  ///< A footer or header stood between it and the line before.
    Use use{};
};

using Lines = std::vector<Line>;

} // namespace klubba::notice
