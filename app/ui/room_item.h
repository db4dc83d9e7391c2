#pragma once

#include "ui/room_frame.h"

#include <string>

// What is on the table: the item with its title and presenters, how it is decided (room_matter.h),
// the vote and who has the floor. Closed doors show as such and as nothing else. Between items it
// says what comes next.
namespace klubba::ui {

void draw_room_item(RoomFrame& frame, const Box& box);

} // namespace klubba::ui
