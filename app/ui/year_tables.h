#pragma once

#include "ui/table.h"
#include "year/year_view.h"

// The lists beside the year line: the plan line by line, the minutes of the year's meetings, and
// what the body has chosen to keep of attendance and speaking.
namespace klubba::ui {

Table plan_table(const words::Words& words, const year::YearView& view);
Table minutes_table(const words::Words& words, const year::YearView& view);
Table people_table(const words::Words& words, const year::YearView& view);

/// The meeting that a row of the plan's table is of.
std::size_t meeting_of_plan_row(const year::YearView& view, std::size_t row);

} // namespace klubba::ui
