#pragma once

#include "meeting/chair_view.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/prose.h"

// A message from the chair to the room: phrases that are ready at one touch, or words of one's own;
// and what is shown there now.
namespace klubba::ui {

/// Kept by the screen while it is out.
struct MessageDraft {
    Prose text;
    bool is_new = true; ///< The keyboard has not been put in the field yet.
};

enum class MessageEnd { Open, Done };

MessageEnd draw_message(Canvas& canvas,
                        const meeting::ChairView& view,
                        const Desk& desk,
                        Box box,
                        MessageDraft& draft,
                        Commands& out);

} // namespace klubba::ui
