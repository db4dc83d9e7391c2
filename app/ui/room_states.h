#pragma once

#include "ui/room_frame.h"

// The room screen while nothing is on the table: before the meeting, in a break, after the close.
namespace klubba::ui {

void draw_room_before(RoomFrame& frame, const Box& box);
void draw_room_break(RoomFrame& frame, const Box& box);
void draw_room_after(RoomFrame& frame, const Box& box);

} // namespace klubba::ui
