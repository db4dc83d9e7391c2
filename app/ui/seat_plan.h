#pragma once

#include "meeting/chair_view.h"

#include <string>
#include <vector>

// The seats of a body as they stand in the room.
namespace klubba::ui {

/// Names row by row, from the chair's table; an empty one is a gap.
using SeatRows = std::vector<std::vector<std::string>>;

/// One seat: who sits there, or nobody where it is a gap or the name is on no list.
struct Seat {
    const meeting::ChairPerson* person = nullptr; ///< Of the view.
    std::string name;                             ///< As the plan has it.
};
using SeatedRows = std::vector<std::vector<Seat>>;

/// Those of the plan, and below them everyone who has no seat in it. Without a plan: the presidium
/// is not told apart, members sit party by party in rows, substitutes and others below.
SeatedRows seated(const meeting::ChairView& view, const SeatRows& plan);

} // namespace klubba::ui
