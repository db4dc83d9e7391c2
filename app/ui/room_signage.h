#pragma once

#include "ui/room_frame.h"

namespace klubba::ui {

/// The room's own look, while it has no meeting: whose room it is, the clock, and what is held here
/// today and later.
void draw_room_signage(RoomFrame& frame, const Box& box);

/// Logo and name of the organisation at the left of the box, as far as there are any.
void draw_room_brand(Canvas& canvas, const RoomSurroundings& surroundings, const Box& box);

} // namespace klubba::ui
