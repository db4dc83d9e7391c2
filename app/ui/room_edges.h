#pragma once

#include "ui/room_frame.h"

// The upper and lower edge of the room screen: which meeting this is and what time it is; how long
// the present slot has left and whether the day keeps to its plan.
namespace klubba::ui {

void draw_room_header(RoomFrame& frame, const Box& box);
void draw_room_footer(RoomFrame& frame, const Box& box);

} // namespace klubba::ui
