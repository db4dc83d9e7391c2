#pragma once

#include "paper/layout.h"
#include "paper/row.h"

#include <vector>

namespace klubba::paper {

struct PageRows {
    int number{};
    double height{};
    std::vector<Row> rows;
};

/// Marks what a page has around its text: segments near its top or bottom edge that stand, but for
/// their digits, at the same place of at least three pages, and marks of pages. Found by place and
/// repetition, whatever they say. The first of the repeated is `repeated` but no furniture, for it
/// may be the only one to name the body or the day.
void mark_furniture(std::vector<PageRows>& pages, const Meaning& meaning);

} // namespace klubba::paper
