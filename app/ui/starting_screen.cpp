#include "ui/starting_screen.h"

namespace klubba::ui {

using words::Word;

static constexpr TextStyle title{wall_title.weight, wall_title.size, wall_title.tracking};

void draw_starting(Canvas& canvas, const words::Words& words)
{
    const Theme& theme = canvas.theme();
    Box middle = canvas.area();
    const float height = title.line_height() + 2 * wall_subtitle.line_height();
    middle.y += (middle.h - height) / 2;
    middle.h = height;
    canvas.fitted_in(middle.cut_top(title.line_height()), Align::Centre, title, wall_floor,
                     theme.ink, words(Word::KlubbaStarts));
    middle.cut_top(wall_subtitle.line_height() / 2);
    canvas.fitted_in(middle.cut_top(wall_subtitle.line_height()), Align::Centre, wall_subtitle,
                     wall_floor, theme.muted, words(Word::JournalIsRead));
}

} // namespace klubba::ui
