#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// The picture that holds every glyph drawn so far, one byte of coverage for each pixel.
//
// The size never changes, so texture coordinates once given out stay right until `clear`. Pages of
// memory that no glyph has touched cost nothing. What has changed since the texture was last
// brought up to date is one rectangle.
namespace klubba::ui {

struct PixelRect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

/// The smallest rectangle that holds both.
PixelRect united(PixelRect a, PixelRect b);

class GlyphAtlas {
public:
    static constexpr int width = 2048;
    static constexpr int height = 4096;
    /// Every pixel of the first square of this side is full: where untextured shapes look.
    static constexpr int white_side = 4;

    GlyphAtlas();

    /// Room for a picture of this size, or nothing when the atlas is full.
    std::optional<PixelRect> place(int w, int h);
    /// `coverage` has a row of `room.w` bytes every `pitch` bytes.
    void write(PixelRect room, const std::uint8_t* coverage, int pitch);
    void clear();

    [[nodiscard]] const std::uint8_t* pixels() const { return m_pixels.get(); }
    /// What has been written since the last call.
    PixelRect take_changes();

private:
    struct Shelf {
        int y;
        int h;
        int used;
    };
    struct Free {
        void operator()(std::uint8_t* memory) const;
    };

    std::uint8_t* at(int x, int y);
    void write_white();

    std::unique_ptr<std::uint8_t, Free> m_pixels;
    std::vector<Shelf> m_shelves;
    PixelRect m_changed;
};

} // namespace klubba::ui
