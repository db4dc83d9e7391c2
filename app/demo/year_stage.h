#pragma once

#include "base/result.h"
#include "meeting/preparing_commands.h"
#include "session/station.h"

// The year before and after the demo's full day: what its body has planned and been given, and the
// meetings that it has held (assets/demo/year.json).
namespace klubba::demo {

/// Plays the year up to the full day's meeting, of which `draft` is the draft: the other meetings
/// have its people and its place in the zone. The clock is left where the last of them ended.
Result<void, Failure>
play_year(session::Station& station, session::SetClock& clock, const meeting::DraftMeeting& draft);

/// Links the items of the full day's meeting with their assignments.
Result<void, Failure>
link_items(session::Station& station, const StreamId& stream, const std::string& body);

} // namespace klubba::demo
