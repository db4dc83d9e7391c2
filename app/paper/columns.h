#pragma once

#include "paper/layout.h"
#include "paper/row.h"

#include <vector>

namespace klubba::paper {

struct Column {
    double left{};
    std::vector<Row> rows; ///< From the top down, page by page.
};

/// What stands side by side over some height, to be read column by column. One column is whatever
/// is read by rows, tables too.
struct Band {
    std::vector<Column> columns;
    bool list = false; ///< Columns of entries: may go on upon the next page.
};

/// The rows of one page, cut into bands from the top down. The first rows go to `open`, the list at
/// the end of the page before, as far as they go on with it; null where there is none.
std::vector<Band>
bands_of(std::vector<Row> rows, const Measure& measure, const Meaning& meaning, Band* open);

} // namespace klubba::paper
