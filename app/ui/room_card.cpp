#include "ui/room_card.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;

namespace {

constexpr float padding = 42;
constexpr float head_height = 168; ///< Label and name, down to the line above what is next.
constexpr float next_height = 95;
constexpr float label_top = 33;
constexpr float name_top = 78;
constexpr float name_floor = 30;
constexpr float time_part = 0.62F; ///< Of the width, at most; the name has the rest.
constexpr float next_gap = 36;

std::string two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

void draw_next(RoomFrame& frame, const RoomCard& card, Box row)
{
    Canvas& canvas = frame.canvas;
    const TextStyle name_style = wall_next.with(Weight::SemiBold);
    row.cut_left(canvas.text_in(row, Align::Left, wall_next, frame.theme.muted, card.next_label));
    row.cut_left(next_gap);
    const auto more = [&](std::size_t count) {
        return frame.words(Word::AndMore, {std::to_string(count)});
    };
    for (std::size_t i = 0; i < card.next.size(); ++i) {
        const std::size_t after = card.next.size() - i - 1;
        const float kept = after == 0 ? 0 : next_gap + canvas.width(wall_next, more(after));
        const float width = canvas.width(name_style, card.next[i]);
        if (i > 0 && width + kept > row.w) {
            canvas.text_in(row, Align::Left, wall_next, frame.theme.muted, more(after + 1));
            return;
        }
        Box place = row.cut_left(std::min(width, row.w - kept));
        frame.line(place, name_style, wall_floor, frame.theme.ink, card.next[i]);
        row.cut_left(next_gap);
    }
}

Colour time_colour(const RoomFrame& frame, const RoomCard& card)
{
    return card.is_over_time ? frame.theme.over_time : frame.theme.ink;
}

} // namespace

float room_card_height(const RoomCard& card)
{
    return card.next_label.empty() ? head_height : head_height + next_height;
}

void draw_room_card(RoomFrame& frame, const RoomCard& card, const Box& box)
{
    Canvas& canvas = frame.canvas;
    Box rest = box;
    Box place = rest.cut_bottom(room_card_height(card));
    canvas.card(place, frame.theme.surface, frame.theme.line);
    const float top = place.y;
    Box row = place.inset(padding, 0);
    if (!card.next_label.empty()) {
        canvas.horizontal_line({row.x, top + head_height}, row.w, frame.theme.line, border);
        draw_next(frame, card, {row.x, top + head_height + border, row.w, next_height - 16});
    }
    Box head{row.x, top + 14, row.w, head_height - 14};
    if (!card.time.empty()) {
        const TextStyle full = card.time_label.empty() ? wall_time : wall_time.sized(64);
        const TextStyle style =
            fit_line(canvas.measure(), full, wall_floor, card.time, head.w * time_part);
        const float width =
            std::max(canvas.width(style, card.time), canvas.width(wall_label, card.time_label));
        Box time = head.cut_right(width);
        head.cut_right(wall_gap);
        if (!card.time_label.empty()) {
            Box label = time;
            label.y = top + label_top;
            label.h = wall_label.line_height();
            canvas.text_in(label, Align::Right, wall_label, time_colour(frame, card),
                           card.time_label);
            time.y = top + name_top - 8;
            time.h = wall_time.line_height();
        }
        canvas.text_in(time, Align::Right, style, time_colour(frame, card), card.time);
    }
    canvas.text({head.x, top + label_top}, wall_label, frame.theme.muted, card.label);
    frame.line({head.x, top + name_top, head.w, wall_name.line_height()}, wall_name, name_floor,
               frame.theme.ink, card.name);
}

void draw_room_strip(RoomFrame& frame, const RoomCard& card, const Box& box)
{
    Canvas& canvas = frame.canvas;
    Box rest = box;
    const Box place = rest.cut_bottom(room_strip_height);
    canvas.card(place, frame.theme.surface, frame.theme.line);
    Box row = place.inset(padding, 0);
    const TextStyle time_style = wall_time.sized(48);
    row.cut_right(
        canvas.text_in(row, Align::Right, time_style, time_colour(frame, card), card.time));
    row.cut_right(card.time_label.empty() ? wall_gap : wall_gap / 2);
    if (!card.time_label.empty())
        row.cut_right(wall_gap + canvas.text_in(row, Align::Right, wall_label,
                                                time_colour(frame, card), card.time_label));
    row.cut_left(canvas.text_in(row, Align::Left, wall_label, frame.theme.muted, card.label));
    row.cut_left(wall_gap / 2);
    frame.line(row.inset(0, border + 4), wall_name.sized(44), wall_floor, frame.theme.ink,
               card.name);
}

std::string running_time(Duration duration)
{
    const auto all = std::chrono::floor<std::chrono::seconds>(std::max(duration, Duration{}));
    const std::int64_t seconds = all.count();
    const std::int64_t hours = seconds / 3600;
    const std::int64_t minutes = seconds / 60 % 60;
    const std::string rest = ":" + two_digits(seconds % 60);
    if (hours == 0) return std::to_string(minutes) + rest;
    return std::to_string(hours) + ":" + two_digits(minutes) + rest;
}

} // namespace klubba::ui
