#pragma once

#include "meeting/event.h"
#include "meeting/refusal.h"
#include "meeting/state.h"

#include <optional>
#include <span>
#include <vector>

// What stands too firmly to be taken back: what verified §§ say, and that they are verified.
//
// Asked by `decide` before an undo is made, and by History of each undo that is there: one that
// came from a station that did not know of the verification takes back nothing on any replica.
namespace klubba::meeting {

/// Why those of `events` may neither be taken back nor come back, in `state`, which is what all of
/// `events` make. While the meeting goes on, what rests on them is protection enough.
std::optional<Refusal> unless_they_stand(std::span<const Event> events,
                                         const MeetingState& state,
                                         std::span<const EventId> ids);

} // namespace klubba::meeting
