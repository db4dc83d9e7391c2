#pragma once

#include "ui/typeface.h"

#include <algorithm>

// Rectangles of the layout. Cutting takes a strip off the box and gives it; what is left stays.
namespace klubba::ui {

struct Box {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] constexpr float right() const { return x + w; }
    [[nodiscard]] constexpr float bottom() const { return y + h; }
    [[nodiscard]] constexpr Point top_left() const { return {x, y}; }
    [[nodiscard]] constexpr Box inset(float by) const { return inset(by, by); }
    [[nodiscard]] constexpr Box inset(float across, float down) const
    {
        return {x + across, y + down, std::max(0.0F, w - 2 * across), std::max(0.0F, h - 2 * down)};
    }
    [[nodiscard]] constexpr bool contains(Point at) const
    {
        return at.x >= x && at.x < right() && at.y >= y && at.y < bottom();
    }
    [[nodiscard]] constexpr bool overlaps(const Box& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    constexpr Box cut_top(float height)
    {
        const Box strip{x, y, w, std::min(h, height)};
        y += strip.h;
        h -= strip.h;
        return strip;
    }
    constexpr Box cut_bottom(float height)
    {
        h -= std::min(h, height);
        return {x, y + h, w, height};
    }
    constexpr Box cut_left(float width)
    {
        const Box strip{x, y, std::min(w, width), h};
        x += strip.w;
        w -= strip.w;
        return strip;
    }
    constexpr Box cut_right(float width)
    {
        w -= std::min(w, width);
        return {x + w, y, width, h};
    }

    friend bool operator==(const Box&, const Box&) = default;
};

} // namespace klubba::ui
