#include "ui/glyph_atlas.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace klubba::ui {

PixelRect united(PixelRect a, PixelRect b)
{
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.w, b.x + b.w) - left, std::max(a.y + a.h, b.y + b.h) - top};
}

void GlyphAtlas::Free::operator()(std::uint8_t* memory) const
{
    std::free(memory); // NOLINT: made by calloc, which leaves untouched pages unbacked
}

GlyphAtlas::GlyphAtlas() : m_pixels(static_cast<std::uint8_t*>(std::calloc(width, height)))
{
    if (!m_pixels) throw std::bad_alloc();
    write_white();
}

std::uint8_t* GlyphAtlas::at(int x, int y)
{
    return m_pixels.get() + static_cast<std::ptrdiff_t>(y) * width + x;
}

void GlyphAtlas::write_white()
{
    for (int row = 0; row < white_side; ++row)
        std::memset(at(0, row), 0xFF, white_side);
    m_shelves.push_back({0, white_side, white_side});
    m_changed = united(m_changed, {0, 0, white_side, white_side});
}

std::optional<PixelRect> GlyphAtlas::place(int w, int h)
{
    // A pixel of nothing to the right and below keeps neighbours apart under any filter.
    const int room_w = w + 1;
    const int room_h = h + 1;
    if (room_w > width) return std::nullopt;
    Shelf* best = nullptr;
    for (Shelf& shelf : m_shelves) {
        const bool fits = shelf.h >= room_h && shelf.used + room_w <= width;
        const bool wasteful = shelf.h > room_h + room_h / 4 + 2;
        if (fits && !wasteful && (best == nullptr || shelf.h < best->h)) best = &shelf;
    }
    if (best == nullptr) {
        const int y = m_shelves.back().y + m_shelves.back().h;
        const int shelf_h = (room_h + 3) / 4 * 4;
        if (y + shelf_h > height) return std::nullopt;
        m_shelves.push_back({y, shelf_h, 0});
        best = &m_shelves.back();
    }
    const PixelRect room{best->used, best->y, w, h};
    best->used += room_w;
    return room;
}

void GlyphAtlas::write(PixelRect room, const std::uint8_t* coverage, int pitch)
{
    for (int row = 0; row < room.h; ++row, coverage += pitch)
        std::memcpy(at(room.x, room.y + row), coverage, static_cast<std::size_t>(room.w));
    m_changed = united(m_changed, room);
}

void GlyphAtlas::clear()
{
    const int used = m_shelves.back().y + m_shelves.back().h;
    std::memset(m_pixels.get(), 0, static_cast<std::size_t>(used) * width);
    m_shelves.clear();
    m_changed = {0, 0, width, used};
    write_white();
}

PixelRect GlyphAtlas::take_changes()
{
    return std::exchange(m_changed, PixelRect{});
}

} // namespace klubba::ui
