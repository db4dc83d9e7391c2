#pragma once

#include "ui/room_frame.h"

// The result of a vote in figures that can be read from the far end of the room.
namespace klubba::ui {

inline constexpr float room_vote_height = 148;

/// A box for each answer, the winning one marked by a tick, a thicker edge and its colour. At the
/// foot of `box`, over its whole width.
void draw_room_result(RoomFrame& frame, const meeting::RoomVoteResult& result, const Box& box);

} // namespace klubba::ui
