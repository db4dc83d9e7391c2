#include "ui/room_message.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;

static constexpr float padding = 42;
static constexpr float padding_down = 26;
static constexpr float label_gap = 8;
static constexpr float highest = 0.4F; ///< Of what it lies above, so that this can be read too.
static constexpr TextStyle text_style{Weight::SemiBold, 52, -0.01F, 1.2F};

/// How much of the box what lies below it needs at least.
static float needed_below(const meeting::RoomView& view)
{
    constexpr float heading_and_card = 440;
    constexpr float foot = 190;
    const bool waits =
        view.phase == meeting::RoomPhase::Before || view.phase == meeting::RoomPhase::Break;
    const int feet = (view.vote ? 1 : 0) + (view.speaker ? 1 : 0) + (waits ? 1 : 0);
    return heading_and_card + static_cast<float>(feet) * foot;
}

void draw_room_message(RoomFrame& frame, Box& box)
{
    const Theme& theme = frame.theme;
    const float head = wall_label.line_height() + label_gap;
    const float edges = head + 2 * padding_down;
    const Span text{frame.view.message, theme.on_accent, text_style.weight};
    const float height = std::min(box.h * highest, box.h - needed_below(frame.view));
    const Box room{0, 0, box.w - 2 * padding, std::max(0.0F, height - edges)};
    const Fitted fitted = frame.canvas.fit(text_style, wall_floor, {&text, 1}, room);
    const Box card = box.cut_top(fitted.page_height() + edges);
    frame.canvas.fill(card, theme.accent, radius_card);
    Box inside = card.inset(padding, padding_down);
    Box row = inside.cut_top(head);
    row.h -= label_gap;
    row.cut_right(frame.page_number(row, fitted, theme.on_accent));
    frame.line(row, wall_label, wall_floor, theme.on_accent, frame.words(Word::MessageFromChair));
    frame.page(inside.top_left(), fitted);
    box.cut_top(wall_gap);
}

} // namespace klubba::ui
