#pragma once

#include <cstddef>
#include <span>
#include <vector>

// A list that does not fit: whole rows, page after page, each row on one page.
namespace klubba::ui {

struct RowPage {
    std::size_t first = 0;
    std::size_t end = 0;

    friend bool operator==(const RowPage&, const RowPage&) = default;
};

/// The rows from `first` on. A row higher than the room has a page of its own; no rows, one page.
inline std::vector<RowPage> row_pages(std::span<const float> heights, std::size_t first, float room)
{
    std::vector<RowPage> pages{{first, first}};
    float taken = 0;
    for (std::size_t row = first; row < heights.size(); ++row) {
        if (taken > 0 && taken + heights[row] > room) {
            pages.push_back({row, row});
            taken = 0;
        }
        taken += heights[row];
        pages.back().end = row + 1;
    }
    return pages;
}

} // namespace klubba::ui
