#pragma once

#include "meeting/chair_view.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/prose.h"
#include "ui/seat_plan.h"

#include <cstddef>
#include <string>
#include <vector>

// Asks who: to be put in the speakers list, or who demands a vote. By two letters of a name and
// Enter, by party, or from the seats in the room; whatever is typed goes to the names.
namespace klubba::ui {

enum class PickFor { Speech, Reply, PointOfOrder, Information, Vote };
enum class PickBy { Name, Party, Seat };

/// Kept by the screen while it is out.
struct SpeakerPicker {
    PickFor what{};
    PickBy by = PickBy::Name;
    Prose typed;
    std::string party;                   ///< The one whose people are shown.
    std::size_t at = 0;                  ///< Of those shown, the one that Enter takes.
    meeting::PersonId seat{};            ///< The seat that the arrows are on.
    std::vector<meeting::PersonId> to{}; ///< To whom a reply may be, the likeliest first.
    std::size_t replies_to = 0;          ///< Of those.
    bool is_new = true;                  ///< The keyboard has not been put in the field yet.
};

SpeakerPicker picker_for(PickFor what, const meeting::ChairView& view);

struct PickInput {
    const meeting::ChairView& view;
    const SeatRows& seats;
    const Desk& desk;
};

enum class PickEnd { Open, Done };

PickEnd
draw_picker(Canvas& canvas, const PickInput& input, Box box, SpeakerPicker& picker, Commands& out);

} // namespace klubba::ui
