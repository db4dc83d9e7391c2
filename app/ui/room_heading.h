#pragma once

#include "ui/room_frame.h"

#include <string>
#include <vector>

// The heading that every state of the room screen has: a line that says what kind of thing this is,
// a title as large as it can be, and a line below it.
namespace klubba::ui {

struct RoomChip {
    std::string text;
    Colour colour;
    Colour surface;
};

struct RoomHeading {
    std::string kicker;
    std::vector<RoomChip> chips;
    std::string title;
    TextStyle title_style = wall_title;
    std::string subtitle_label; ///< Muted, before the subtitle.
    std::string subtitle;
};

/// In the upper part of the box, never higher than it. Gives the height.
float draw_room_heading(RoomFrame& frame, const RoomHeading& heading, const Box& box);

} // namespace klubba::ui
