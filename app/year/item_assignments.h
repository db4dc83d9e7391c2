#pragma once

#include "meeting/public_view.h"
#include "meeting/state.h"
#include "year/state.h"

#include <span>
#include <string>
#include <vector>

// Which assignments the items of one meeting are linked with, and can be: what the secretary links
// from, and what the room and the page may be shown of it. Pure.
namespace klubba::year {

/// An assignment of one of the meeting's bodies that runs in its year, or is linked with it.
struct LinkableAssignment {
    std::string body; ///< Whose stream has it.
    AssignmentId id;
    std::string number; ///< Of the meeting's year, else its latest before that.
    std::string text;
    std::string giver;
    bool is_shown = false; ///< Its body has chosen that anybody may know (YearChoices).

    friend bool operator==(const LinkableAssignment&, const LinkableAssignment&) = default;
};

struct ItemAssignments {
    std::string meeting; ///< Its stream; empty where there is none.
    int year{};
    std::vector<LinkableAssignment> all; ///< Body by body, in the order of their lists.
    std::vector<ItemLink> links;         ///< Of this meeting alone.

    friend bool operator==(const ItemAssignments&, const ItemAssignments&) = default;
};

/// Of `bodies` those that meet count; none of them is null.
ItemAssignments item_assignments(const std::string& stream,
                                 const meeting::MeetingState& state,
                                 std::span<const BodyState* const> bodies);

bool is_linked(const ItemAssignments& assignments,
               const std::string& item,
               const LinkableAssignment& assignment);
/// In the order of the list.
std::vector<LinkableAssignment> linked_with(const ItemAssignments& assignments,
                                            const std::string& item);

/// Puts the assignments of what is on the table in the view, and of each item of the agenda, where
/// their body shows them. An item that is not public gets none.
void show_assignments(meeting::RoomView& view,
                      const meeting::MeetingState& state,
                      const ItemAssignments& assignments);
void show_assignments(meeting::PublicView& view,
                      const meeting::MeetingState& state,
                      const ItemAssignments& assignments);

} // namespace klubba::year
