#pragma once

#include "base/time.h"
#include "meeting/meeting_brief.h"
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

/// What the wall shows beside the meeting, and what it knows of its own picture.
struct RoomSurroundings {
    std::string organisation;
    std::optional<Picture> logo;
    std::span<const meeting::MeetingBrief> meetings; ///< That have been called, in order of time.
    /// The picture is of then, and nothing that has happened since is known: no time may run.
    std::optional<Instant> picture_from;
};

class RoomFrame {
public:
    struct Given {
        Canvas& canvas;
        const meeting::RoomView& view;
        const words::Words& words;
        const Zone& zone;
        const RoomSurroundings& surroundings;
        Instant now;
        Instant shown_since; ///< When what is shown came up; pages turn from there.
        Instant rows_since;  ///< The same of the schedule's present row.
        Duration transition; ///< How long a change takes; nought: it is there at once.
    };

    explicit RoomFrame(const Given& given);

    Canvas& canvas;
    const meeting::RoomView& view;
    const words::Words& words;
    const RoomSurroundings& surroundings;
    const Instant clock_now; ///< By the clock.
    const Instant now;       ///< What the picture is of; not later than the clock.
    const Theme& theme;

    void change_at(Instant instant);
    [[nodiscard]] Instant next_change() const { return m_next_change; }
    /// Nothing that has happened since `now` is known.
    [[nodiscard]] bool is_stale() const { return surroundings.picture_from.has_value(); }

    /// "10:52", or nothing.
    [[nodiscard]] std::string clock(std::optional<Instant> instant) const;
    /// "10:45–11:30" of the present slot, or nothing.
    [[nodiscard]] std::string planned_time() const;
    [[nodiscard]] Day today() const { return day_of(clock_now); }
    [[nodiscard]] Day day_of(Instant instant) const { return m_zone.day_of(instant); }
    /// "Tisdag 24 november 2020".
    [[nodiscard]] std::string full_day(Day day) const;
    /// "Tisdag 24 november 09:00".
    [[nodiscard]] std::string day_and_clock(Instant instant) const;

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
    float page_number(const Box& box, const Fitted& fitted, Colour colour);
    /// Which page of rows it is the turn of.
    std::size_t row_page(std::size_t pages);
    /// Lets rows drawn since then come up softly when they have just turned.
    void fade_turned_rows(std::size_t since);
    /// The same for all that was drawn since then, when it is `age` old.
    void fade(std::size_t since, Duration age);
    /// A rounded label with its left edge here and its middle at the box's. Gives the width.
    float chip(const Box& box, Colour colour, Colour surface, std::string_view text);
    [[nodiscard]] float chip_width(std::string_view text) const;

private:
    [[nodiscard]] std::size_t turn() const;

    const Zone& m_zone;
    Instant m_shown_since;
    Instant m_rows_since;
    Duration m_transition;
    Instant m_next_change;
};

/// Between two times as a clock shows them.
constexpr std::chrono::minutes minutes_between(Instant from, Instant to)
{
    return std::chrono::floor<std::chrono::minutes>(to) -
           std::chrono::floor<std::chrono::minutes>(from);
}

} // namespace klubba::ui
