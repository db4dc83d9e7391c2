#pragma once

#include "base/time.h"
#include "meeting/room_view.h"
#include "ui/canvas.h"
#include "ui/room_frame.h"
#include "words/words.h"

#include <string>

// The wall: what everybody in the room sees of the meeting. It draws a RoomView and takes no input.
// Texts are as large as they can be, then turn pages; none is ever cut.
namespace klubba::ui {

/// What the screen keeps between frames.
struct RoomScreen {
    std::string subject; ///< What is on the table, to tell when it is another.
    Instant since{};     ///< When that came up; pages turn from there.
    bool fades = false;  ///< It took the place of something else.
    std::string row;     ///< The schedule's present row, and since when it is.
    Instant row_since{};
};

struct RoomMoment {
    Instant now;
    const Zone& zone; ///< By which times are shown.
    const RoomSurroundings* surroundings = nullptr;
    Duration transition{}; ///< How long a change takes; nought: it is there at once.
};

/// Gives when the screen will look different though nothing happens: the next second while a time
/// runs, the turn of a page, else the next minute. Draw again then, with a view made for then.
Instant draw_room(const meeting::RoomView& view,
                  const words::Words& words,
                  const RoomMoment& moment,
                  RoomScreen& local,
                  Canvas& canvas);

/// What the wall shows of the meeting today: one that is called for another day, or was closed on
/// one, gives way to the room's own look.
meeting::RoomPhase phase_today(const meeting::RoomView& view, const RoomMoment& moment);

} // namespace klubba::ui
