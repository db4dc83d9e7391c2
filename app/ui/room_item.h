#pragma once

#include "ui/room_frame.h"

#include <string>

// What is on the table: the item with its title and presenters, the proposal or the decision, and
// who has the floor. Closed doors show as such and as nothing else. Between items it says what
// comes next.
namespace klubba::ui {

void draw_room_item(RoomFrame& frame, const Box& box);

/// The words on the screen for how an item was decided.
words::Word word_of(meeting::Outcome outcome);

} // namespace klubba::ui
