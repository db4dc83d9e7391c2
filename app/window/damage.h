#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

struct ImDrawData;

// Which part of the screen a new frame changes.
//
// A frame is a row of triangles. Two frames are compared as rows: a triangle found in both, in the
// same order among those found, is unchanged; the boxes round all others are the damage. Outside
// the damage, the same triangles cover each pixel in the same order, so the pixels are the same.
namespace klubba::window {

/// Whole pixels; the right and lower edge are outside.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
    [[nodiscard]] std::int64_t area() const
    {
        return empty() ? 0 : static_cast<std::int64_t>(right - left) * (bottom - top);
    }
    [[nodiscard]] bool meets(const PixelBox& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

PixelBox united(const PixelBox& a, const PixelBox& b);
PixelBox common(const PixelBox& a, const PixelBox& b);

/// A few boxes that hold all that were added, without much beside. No two of them meet, so nothing
/// translucent is drawn twice.
class DamageBoxes {
public:
    static constexpr std::size_t most = 8;

    void clear() { m_count = 0; }
    void add(PixelBox box);
    [[nodiscard]] std::span<const PixelBox> all() const { return {m_boxes, m_count}; }

private:
    void join_cheapest();

    PixelBox m_boxes[most + 1];
    std::size_t m_count = 0;
};

/// One triangle of a frame: a hash of all that decides its pixels, and where these are.
struct Mark {
    std::uint64_t hash = 0;
    PixelBox box;
};

enum class Extent { Nothing, Parts, Everything };

class Damage {
public:
    /// What has to be drawn for the screen to show `frame`, given that it shows the one before.
    Extent compare(const ImDrawData& frame);
    /// After a comparison with the answer `Parts`.
    [[nodiscard]] std::span<const PixelBox> parts() const { return m_boxes.all(); }
    /// The triangles of the frame last compared, in the order they are drawn.
    [[nodiscard]] std::span<const Mark> marks() const { return m_now; }
    /// Whether the screen shows the frame last compared.
    [[nodiscard]] bool is_known() const { return m_is_known; }
    /// What the screen shows is not known any more.
    void forget() { m_is_known = false; }

private:
    void match_middle(std::span<const Mark> before, std::span<const Mark> now);

    std::vector<Mark> m_before;
    std::vector<Mark> m_now;
    std::vector<std::pair<std::uint64_t, std::size_t>> m_places; ///< Of hashes in the frame before.
    std::vector<bool> m_matched;
    DamageBoxes m_boxes;
    PixelBox m_screen;
    bool m_is_known = false;
};

} // namespace klubba::window
