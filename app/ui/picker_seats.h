#pragma once

#include "ui/speaker_picker.h"

// The seats in the room, to be touched.
namespace klubba::ui {

/// A seat that is touched asks for the floor; one that waits does so no longer. It stays out, since
/// hands are seldom raised one by one, unless only one person can be meant.
PickEnd
draw_seats(Canvas& canvas, const PickInput& input, Box area, SpeakerPicker& picker, Commands& out);

} // namespace klubba::ui
