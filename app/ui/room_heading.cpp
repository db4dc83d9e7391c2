#include "ui/room_heading.h"

#include <algorithm>

namespace klubba::ui {

static constexpr float kicker_height = 43;
static constexpr float chip_gap = 20;
static constexpr float title_gap = 20;
static constexpr float subtitle_gap = 19;
static constexpr float subtitle_most = 3; ///< Lines, before it turns pages.

/// Chips that do not fit beside the kicker, short of the page number, go on lines of their own.
/// Gives the height.
static float draw_kicker(RoomFrame& frame, const RoomHeading& heading, const Box& box)
{
    Box row{box.x, box.y, box.w, kicker_height};
    const float width = box.w - frame.canvas.width(wall_label, "00/00");
    float x = 0;
    if (!heading.kicker.empty()) {
        x = std::min(width, frame.canvas.width(wall_kicker, heading.kicker));
        Box place = row;
        place.w = x;
        frame.line(place, wall_kicker, wall_floor, frame.theme.accent, heading.kicker);
    }
    for (const RoomChip& chip : heading.chips) {
        if (x > 0) x += chip_gap;
        if (x > 0 && x + frame.chip_width(chip.text) > width) {
            row.y += kicker_height + chip_gap / 2;
            x = 0;
        }
        x += frame.chip({box.x + x, row.y, box.w, row.h}, chip.colour, chip.surface, chip.text);
    }
    return row.bottom() - box.y;
}

float draw_room_heading(RoomFrame& frame, const RoomHeading& heading, const Box& box)
{
    Box rest = box;
    if (!heading.kicker.empty() || !heading.chips.empty())
        rest.cut_top(draw_kicker(frame, heading, box) + title_gap);

    const Span spans[] = {{heading.subtitle_label, frame.theme.muted},
                          {heading.subtitle_label.empty() ? "" : " ", frame.theme.muted},
                          {heading.subtitle, frame.theme.ink, Weight::SemiBold}};
    Fitted subtitle;
    float below = 0;
    if (!heading.subtitle.empty()) {
        const float most = std::min(rest.h / 3, subtitle_most * wall_subtitle.line_height());
        subtitle = frame.canvas.fit(wall_subtitle, wall_floor, spans, {0, 0, rest.w, most});
        below = subtitle_gap + std::min(most, subtitle.paragraph.height());
    }
    const Span title{heading.title, frame.theme.ink, wall_title.weight};
    Box place = rest;
    place.h = std::max(wall_title_floor * wall_title.line, rest.h - below);
    const Fitted fitted =
        frame.canvas.fit(heading.title_style, wall_title_floor, {&title, 1}, place);
    rest.cut_top(frame.page(rest.top_left(), fitted));
    frame.page_number({box.x, box.y, box.w, kicker_height}, fitted);
    if (!heading.subtitle.empty()) {
        rest.cut_top(subtitle_gap);
        rest.cut_top(frame.page(rest.top_left(), subtitle));
    }
    return rest.y - box.y;
}

} // namespace klubba::ui
