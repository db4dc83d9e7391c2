#pragma once

#include "meeting/event.h"
#include "meeting/state.h"

#include <optional>
#include <span>

// From events to state. Nothing here asks what time it is: every instant was read once, by whoever
// made the event. Folding the same events in the same order therefore gives the same state on a
// station, on the central server and in a test.
namespace klubba::meeting {

/// Why `event` would change nothing if it came now; empty if it fits. What fits is decided here
/// alone: `decide` asks the same question before it lets a command through.
std::optional<Refusal> misfit(const MeetingState& state, const EventBody& event);

/// Makes `state` the state after `event`. Never fails: an event that no longer fits is noted among
/// the misfits and changes nothing else, because a journal cannot refuse its past. Taking back is
/// not done here but by History, which leaves out what was taken back.
void fold(MeetingState& state, const Event& event);

/// The state after all of `events`, which are in total order and not taken back.
MeetingState fold(std::span<const Event> events);

} // namespace klubba::meeting
