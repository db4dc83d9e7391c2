#pragma once

#include <cstddef>
#include <span>

// Which rows of a list are in sight: whole rows only, the chosen one always among them.
namespace klubba::ui {

struct RowWindow {
    std::size_t first = 0;
    std::size_t last = 0; ///< One after the last.
};

/// `heights` of all rows; what is left out above and below is the screen's to say.
constexpr RowWindow rows_in_sight(std::span<const float> heights, float room, std::size_t chosen)
{
    RowWindow window{0, 0};
    float taken = 0;
    while (window.last < heights.size()) {
        taken += heights[window.last];
        ++window.last;
        while (taken > room && window.first + 1 < window.last && window.first < chosen) {
            taken -= heights[window.first];
            ++window.first;
        }
        if (taken > room && window.last - 1 > chosen) {
            --window.last;
            break;
        }
    }
    return window;
}

} // namespace klubba::ui
