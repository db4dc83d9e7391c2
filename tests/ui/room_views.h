#pragma once

#include "meeting/meeting_brief.h"
#include "meeting/room_view.h"

#include <optional>
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
    std::string organisation{};
    std::vector<meeting::MeetingBrief> meetings{};
    std::optional<Instant> picture_from{};
};

meeting::RoomView speaking();
meeting::RoomView decided();
meeting::RoomView before();
meeting::RoomView after();
meeting::RoomView lunch();
meeting::RoomView vote_open();

/// Three on the day of the meeting (one over, one open, one to come) and two later.
std::vector<meeting::MeetingBrief> meetings_here();

/// Every state of the screen.
std::vector<NamedView> every_state();

} // namespace klubba::ui::testing
