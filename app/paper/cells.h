#pragma once

#include "paper/row.h"

#include <vector>

// The cells of tables, which have no lines to be seen by.
namespace klubba::paper {

/// Cuts segments where a narrow space stands at the same place in rows above and below: columns
/// that are close to each other.
void cut_at_stops(std::vector<Row>& rows, const Measure& measure);

/// Puts together what belongs to one row of a table: cells whose text goes on below, and a time
/// that stands halfway down beside the two lines that it is for.
void join_cells(std::vector<Row>& rows, const Measure& measure);

} // namespace klubba::paper
