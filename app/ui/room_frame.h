#pragma once

#include "base/time.h"
#include "meeting/room_view.h"
#include "ui/canvas.h"
#include "words/words.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>

// What every part of the room screen is given, and the few ways in which they all write: on one
// line, on pages that turn, and as clock times. A part that shows something which will differ at a
// certain instant says so with `change_at`.
//
// Minutes are counted between clock times as they are shown, so that what can be read from two
// clocks on the screen is never another figure than the one written out.
namespace klubba::ui {

inline constexpr float wall_margin = 64;
inline constexpr float wall_gap = 40;

class RoomFrame {
public:
    struct Given {
        Canvas& canvas;
        const meeting::RoomView& view;
        const words::Words& words;
        const Zone& zone;
        Instant now;
        Instant shown_since; ///< When what is shown came up; pages turn from there.
    };

    explicit RoomFrame(const Given& given);

    Canvas& canvas;
    const meeting::RoomView& view;
    const words::Words& words;
    const Instant now;
    const Theme& theme;

    void change_at(Instant instant);
    [[nodiscard]] Instant next_change() const { return m_next_change; }

    /// "10:52", or nothing.
    [[nodiscard]] std::string clock(std::optional<Instant> instant) const;
    /// "10:45–11:30" of the present slot, or nothing.
    [[nodiscard]] std::string planned_time() const;
    [[nodiscard]] Day today() const { return m_zone.day_of(now); }

    /// One line in the middle of the box's height, smaller down to `floor` where it must be; then
    /// more lines, then pages.
    void line(const Box& box,
              const TextStyle& style,
              float floor,
              std::span<const Span> spans,
              Align align = Align::Left);
    void line(const Box& box,
              const TextStyle& style,
              float floor,
              Colour colour,
              std::string_view text,
              Align align = Align::Left);
    /// The page whose turn it is. Gives the height.
    float page(Point top_left, const Fitted& fitted);
    /// "2/3" where there are several pages, right-aligned in the box. Gives its width.
    float page_number(const Box& box, const Fitted& fitted);
    /// A rounded label with its left edge here and its middle at the box's. Gives the width.
    float chip(const Box& box, Colour colour, Colour surface, std::string_view text);
    [[nodiscard]] float chip_width(std::string_view text) const;

private:
    [[nodiscard]] std::size_t turn() const;

    const Zone& m_zone;
    Instant m_shown_since;
    Instant m_next_change;
};

/// Between two times as a clock shows them.
constexpr std::chrono::minutes minutes_between(Instant from, Instant to)
{
    return std::chrono::floor<std::chrono::minutes>(to) -
           std::chrono::floor<std::chrono::minutes>(from);
}

} // namespace klubba::ui
