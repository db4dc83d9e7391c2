#pragma once

#include "ui/room_frame.h"

namespace klubba::ui {

/// What the chair wants everybody to read, above all else. Takes its room off the box.
void draw_room_message(RoomFrame& frame, Box& box);

} // namespace klubba::ui
