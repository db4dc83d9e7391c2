#pragma once

#include "meeting/chair_view.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/form.h"

#include <optional>

// The chair's screen: where the meeting stands, what to say, one obvious next step (the space bar),
// and who waits to speak. Made for touch and for eyes that are on the people.
namespace klubba::ui {

/// What is left of what was done here; nothing of the meeting.
struct ChairScreen {
    std::optional<Form> form;
};

/// Gives when it will look different though nothing happens.
Instant draw_chair(Canvas& canvas,
                   const meeting::ChairView& view,
                   const Desk& desk,
                   ChairScreen& local,
                   Commands& out);

} // namespace klubba::ui
