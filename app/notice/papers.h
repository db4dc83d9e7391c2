#pragma once

#include "notice/line.h"

#include <cstddef>
#include <vector>

// Where one paper ends and another begins in the same file, told by what stands around the text of
// their pages and not by what any of it says.
namespace klubba::notice {

struct PaperChange {
    std::size_t line{}; ///< The first of the page.
    double weight{};    ///< How much it tells: 2.5 what ran over three pages and more is gone.
};

/// After `from`, in order. A page on which the numbers of the items go on is of the same paper.
std::vector<PaperChange> changes_of_paper(const Lines& lines, std::size_t from);

} // namespace klubba::notice
