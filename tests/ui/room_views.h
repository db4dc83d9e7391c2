#pragma once

#include "meeting/room_view.h"

#include <string>
#include <vector>

// Room views made by hand, one for each state of the screen. All names are invented.
namespace klubba::ui::testing {

/// An instant on the day of the meeting in Swedish time, "10:52" or "10:52:42".
Instant at(const std::string& time);

struct NamedView {
    std::string name;
    meeting::RoomView view;
    Instant now;
};

meeting::RoomView speaking();
meeting::RoomView decided();

/// Every state of the screen.
std::vector<NamedView> every_state();

} // namespace klubba::ui::testing
