#pragma once

#include "base/time.h"
#include "meeting/room_view.h"
#include "ui/room_screen.h"

// How the wall is spared: dark outside its hours, and moved a little so that nothing burns in.
namespace klubba::ui {

/// From and until by the clock of the place; may go over midnight.
struct RoomHours {
    ClockTime from;
    ClockTime until;

    [[nodiscard]] bool hold(ClockTime time) const;
};

/// Whether nothing is lit. Never while a meeting is open or has a message, nor from an hour before
/// one that starts today.
bool is_dark(const RoomHours& hours, const meeting::RoomView& view, const RoomMoment& moment);

/// How far the picture is moved, in whole pixels and by one at a time, every few minutes.
Point pixel_shift_at(Instant now);
inline constexpr int most_pixel_shift = 4; ///< To each side.

} // namespace klubba::ui
