#include "ui/desk_head.h"

namespace klubba::ui {

static constexpr float after_name = 24;
static constexpr float before_clock = 36;

Box draw_desk_head(
    Canvas& canvas, const Desk& desk, const Box& strip, const DeskHead& look, std::string_view name)
{
    const Theme& theme = canvas.theme();
    canvas.horizontal_line({strip.x, strip.bottom() - border}, strip.w, theme.line, border);
    Box line = strip.inset(look.margin, 0);
    const std::string clock = clock_text(desk, desk.now);
    canvas.text_in(line.cut_right(canvas.width(look.clock, clock)), Align::Right, look.clock,
                   theme.ink, clock);
    line.cut_right(before_clock);
    line.cut_left(canvas.text_in(line, Align::Left, look.name, theme.ink, name) + after_name);
    return line;
}

} // namespace klubba::ui
