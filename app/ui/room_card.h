#pragma once

#include "ui/room_frame.h"

#include <string>
#include <vector>

// The card at the foot of the room screen: a name that can be read from afar, a clock that runs
// beside it, and what comes next. It holds who has the floor, and what the meeting waits for.
namespace klubba::ui {

struct RoomCard {
    std::string label;
    std::string name;
    std::string time;       ///< Beside the name; may be empty.
    std::string time_label; ///< Says what the time is where that is not plain.
    bool is_over_time = false;
    std::string next_label;
    std::vector<std::string> next; ///< As many as there is room for are written out.
};

float room_card_height(const RoomCard& card);
/// At the foot of the box, over its whole width.
void draw_room_card(RoomFrame& frame, const RoomCard& card, const Box& box);

/// The same on one line, where the room is needed for something else. Says nothing of the next.
inline constexpr float room_strip_height = 104;
void draw_room_strip(RoomFrame& frame, const RoomCard& card, const Box& box);

/// "1:42"; "1:05:09" from an hour on.
std::string running_time(Duration duration);

} // namespace klubba::ui
