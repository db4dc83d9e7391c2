#pragma once

#include "notice/line.h"
#include "notice/numbers.h"

#include <vector>

// Which numbered lines are the items of the agenda.
//
// An item's own text holds lists that are numbered too, and these are the main trap. So no line is
// judged alone: of all ways to read the numbered lines (as the next item, as the next point of a
// list inside an item, as no number at all) the one that explains them best is taken, for each
// style of numbering, and then the best style.
namespace klubba::notice {

struct Chain {
    std::vector<Numbered> items; ///< In the order of the lines.
    double score = 0;
    NumberStyle style{};
};

/// The agenda among the lines from `begin` to `end`; no items when there is none.
Chain best_chain(const Lines& lines, std::size_t begin, std::size_t end);

/// The same for one style only.
Chain best_chain_of(NumberStyle style, const Lines& lines, std::size_t begin, std::size_t end);

} // namespace klubba::notice
