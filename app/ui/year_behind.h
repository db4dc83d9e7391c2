#pragma once

#include "ui/canvas.h"
#include "ui/year_desk.h"
#include "words/words.h"
#include "year/year_view.h"

// What is behind a mark of the year line: all that became of an assignment, or of a meeting of the
// plan.
namespace klubba::ui {

/// Of the assignment of that row, or of the meeting where it is null. Arrows scroll; `desk` keeps
/// how far.
void draw_behind(Canvas& canvas,
                 const words::Words& words,
                 const year::YearView& view,
                 const year::RowOfYear* row,
                 YearDesk& desk,
                 Box area);

} // namespace klubba::ui
