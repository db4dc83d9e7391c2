#pragma once

#include "meeting/chair_view.h"
#include "meeting/meeting_brief.h"
#include "meeting/room_view.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/form.h"
#include "ui/keyboard_return.h"
#include "ui/message_panel.h"
#include "ui/row_drag.h"
#include "ui/seat_plan.h"
#include "ui/speaker_picker.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// The chair's screen: where the meeting stands, what to say, one obvious next step (the space bar),
// and who waits to speak. Made for touch and for eyes that are on the people.
namespace klubba::ui {

struct ChairInput {
    const meeting::ChairView& view;
    SeatRows seats{}; ///< As the body has settled them; empty: made from the list of people.
    const meeting::RoomView* room = nullptr;           ///< For what was decided; may be null.
    std::span<const meeting::MeetingBrief> meetings{}; ///< All that have been called.
};

/// What is left of what was done here; nothing of the meeting.
struct ChairScreen {
    std::optional<SpeakerPicker> picker;
    std::optional<MessageDraft> message;
    std::optional<Form> form; ///< About the minutes, after the meeting.
    RowDrag drag;
    std::string opened_row;         ///< The row whose buttons are out.
    std::vector<std::string> rows;  ///< As drawn in this frame, from the top.
    std::string row_in_focus;       ///< In this frame; empty: none.
    KeyboardBefore keyboard_before; ///< A panel was opened.
    bool wants_lock = false;        ///< Asked of the program, in this frame.
    bool shows_all_actions = false;
    bool shows_times = false;
};

/// Gives when it will look different though nothing happens.
Instant draw_chair(
    Canvas& canvas, const ChairInput& input, const Desk& desk, ChairScreen& local, Commands& out);

} // namespace klubba::ui
