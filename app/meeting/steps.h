#pragma once

#include "meeting/state.h"

#include <string>

// The one obvious next step of a meeting: what the chair's space bar does.
namespace klubba::meeting {

struct Step {
    enum class Kind {
        Nothing, ///< Closed, or not called yet.
        OpenMeeting,
        OpenItem, ///< The next item of the current slot, or of the agenda where no slot is left.
        StartSlot,
        StartBreak,
        CloseMeeting,
    };

    Kind kind{};
    SlotId slot;
    ItemId item;
    std::string sub_item;
    std::string title; ///< Of the slot or item; empty where the step is a word of its own.

    friend bool operator==(const Step&, const Step&) = default;
};

constexpr auto names_of(Step::Kind)
{
    return std::array<std::string_view, 6>{"nothing",    "open-meeting", "open-item",
                                           "start-slot", "start-break",  "close-meeting"};
}

/// A slot for business of which none is left: every item of it is off the agenda, or was handled
/// with others.
bool is_passed_over(const MeetingState& state, const SlotRecord& slot);

/// In a break the step also ends the break. Closing is the step when nothing else is left, even
/// while items are undecided: `decide` then refuses and says which.
Step next_step(const MeetingState& state);

} // namespace klubba::meeting
