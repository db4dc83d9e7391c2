#pragma once

#include "ui/at_desk.h"
#include "ui/chair_screen.h"

namespace klubba::ui::testing {

struct Chair : AtDesk {
    using AtDesk::AtDesk;

    void draw(Canvas& canvas, Commands& out) override
    {
        Desk desk = meeting.desk(words);
        desk.answer = answer;
        draw_chair(canvas, chair_view(meeting.state(), meeting.now), desk, local, out);
    }
    void advance_to(const char* item) { step_to(item, Key::Space); }

    ChairScreen local;
    Answer answer;
};

} // namespace klubba::ui::testing
