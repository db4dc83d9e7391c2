#pragma once

#include "ui/room_frame.h"
#include "ui/span_list.h"

#include <string>

// What the room is told of how the item is decided: the decision or the proposal put up, the vote,
// the question, the floor proposals, the election, the questions registered. One thing at a time,
// the latest first.
namespace klubba::ui {

struct RoomMatter {
    std::string label; ///< Above the text; may be empty.
    SpanList text;     ///< Empty: there is nothing to tell.
};

void tell_matter(const RoomFrame& frame, RoomMatter& matter);

/// In a card as high as its text needs, at the top of the box.
void draw_room_matter(RoomFrame& frame, const RoomMatter& matter, const Box& box);

} // namespace klubba::ui
