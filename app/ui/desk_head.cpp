#include "ui/desk_head.h"

#include "ui/button.h"

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

bool lock_button(Canvas& canvas, const Desk& desk, Box& line)
{
    if (!desk.can_lock) return false;
    const Button button{"lock", desk.words(words::Word::LockNow), lock_key};
    const float width = key_button_width(canvas, desk.words, button);
    // As high as the head, so that fingers find it.
    const Box box = line.cut_right(width).inset(0, 6);
    line.cut_right(before_clock);
    return key_button(canvas, desk.words, box, button);
}

} // namespace klubba::ui
