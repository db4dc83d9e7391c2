#pragma once

#include "base/time.h"
#include "meeting/room_view.h"
#include "ui/canvas.h"
#include "words/words.h"

#include <string>

// The wall: what everybody in the room sees of the meeting. It draws a RoomView and takes no input.
// Texts are as large as they can be, then turn pages; none is ever cut.
namespace klubba::ui {

/// What the screen keeps between frames.
struct RoomScreen {
    std::string subject; ///< What is on the table, to tell when it is another.
    Instant since{};     ///< When that came up; pages turn from there.
};

struct RoomMoment {
    Instant now;
    const Zone& zone; ///< By which times are shown.
};

/// Gives when the screen will look different though nothing happens: the next second while a time
/// runs, the turn of a page, else the next minute. Draw again then, with a view made for then.
Instant draw_room(const meeting::RoomView& view,
                  const words::Words& words,
                  const RoomMoment& moment,
                  RoomScreen& local,
                  Canvas& canvas);

} // namespace klubba::ui
