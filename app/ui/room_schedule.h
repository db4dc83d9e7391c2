#pragma once

#include "ui/room_frame.h"

// The day's schedule as a column: planned time, title, and when it is forecast or that it is done.
// Rows are as high as their titles need. The present row is kept in sight by leaving out whole
// earlier rows; how many later rows there is no room for is said below the last.
namespace klubba::ui {

void draw_room_schedule(RoomFrame& frame, const Box& box);

} // namespace klubba::ui
