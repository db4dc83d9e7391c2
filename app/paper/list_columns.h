#pragma once

#include "paper/columns.h"

#include <optional>

// Lists whose entries stand side by side: members to the left, substitutes to the right.
namespace klubba::paper {

/// Where such a list stands among the rows, with the headings over it.
struct ListPlace {
    std::size_t begin{};
    std::size_t end{};
    std::vector<double> lefts; ///< Of its columns, at least two.
};

/// The first list at or after `from`.
std::optional<ListPlace> find_list(const std::vector<Row>& rows,
                                   std::size_t from,
                                   const Measure& measure,
                                   const Meaning& meaning);

/// How many of the first rows go on with columns that begin at `lefts`.
std::size_t continuing(const std::vector<Row>& rows,
                       const std::vector<double>& lefts,
                       const Measure& measure,
                       const Meaning& meaning);

/// Puts the parts of a row into the columns.
void deal(Row row, std::vector<Column>& columns, const Measure& measure);

} // namespace klubba::paper
