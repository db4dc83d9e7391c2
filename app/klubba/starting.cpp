#include "klubba/starting.h"

#include "klubba/view_pane.h"
#include "ui/starting_screen.h"

namespace klubba {

window::Frame draw_starting(const Look& look, Letters& letters, ui::TextLog* log)
{
    if (log != nullptr) *log = {};
    window::Frame frame;
    frame.background = background_of(look.theme);
    ui::Focus focus;
    ui::Canvas canvas({letters.typeface(), look.theme, focus, {}, log});
    ui::draw_starting(canvas, look.words);
    return frame;
}

} // namespace klubba
