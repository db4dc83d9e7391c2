#pragma once

#include "paper/line.h"
#include "paper/page.h"

#include <functional>
#include <string_view>
#include <vector>

// From words with places to lines in the order of reading.
//
// Words become rows, and rows segments between wide spaces. What stands at the same place of
// several pages is set apart as furniture. Columns of running text are read one after the other,
// and so are columns of a list; all else that stands side by side is a table and is read by rows. A
// list that goes on upon the next page goes on in its columns.
namespace klubba::paper {

/// What geometry cannot know, asked of who reads the lines. Each may be empty: nothing is one.
struct Meaning {
    /// An entry of a list that needs nothing beside it, such as a person with a party. Side by side
    /// they are columns of a list, not a row of a table.
    std::function<bool(std::string_view)> entry;
    /// What names the list below it, such as "Ledamöter": the columns under it begin with it.
    std::function<bool(std::string_view)> heading;
    /// "3 (12)", "Sida 3": stands at the edge of a page on its own line, whatever is beside it.
    std::function<bool(std::string_view)> page_mark;
};

/// Pure; the time it takes grows with the number of words.
std::vector<Line> lines_of(std::vector<Page> pages, const Meaning& meaning);

} // namespace klubba::paper
