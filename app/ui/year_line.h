#pragma once

#include "ui/canvas.h"
#include "ui/year_desk.h"
#include "words/words.h"
#include "year/year_view.h"

#include <optional>
#include <vector>

// The year line: the months along the top with the meetings on them, and below a row for each
// assignment with a mark at every meeting. Each kind of meeting and mark has a shape of its own.
namespace klubba::ui {

/// The rows of the view that are in sight with what the desk has chosen.
std::vector<const year::RowOfYear*> rows_in_choice(const year::YearView& view,
                                                   const YearDesk& desk);

/// What was touched: a row, as YearDesk counts them, and a meeting where one was hit.
struct YearTouch {
    std::size_t row = 0;
    std::optional<std::size_t> meeting;
};

std::optional<YearTouch> draw_year_line(Canvas& canvas,
                                        const words::Words& words,
                                        const year::YearView& view,
                                        const YearDesk& desk,
                                        Box area);

/// The shapes with their words; gives the height it took.
float draw_year_legend(Canvas& canvas, const words::Words& words, Box area);

} // namespace klubba::ui
