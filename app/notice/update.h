#pragma once

#include "base/time.h"
#include "meeting/draft_notes.h"
#include "meeting/revision.h"
#include "meeting/state.h"

// A second notice for a meeting: what it says otherwise.
namespace klubba::notice {

/// `fresh` is the second notice as to_meeting gives it. `before` is the first one, as it was read
/// when the meeting was drafted or last revised; with it, what somebody corrected since is told
/// from what the notice changed. Without it everything that only the meeting has counts as put
/// there by hand, and what the notice does not say is no change.
///
/// Items, slots and people are known again by number, registry number, time and likeness of titles
/// and names; nothing is logged, so whatever has happened in the meeting stays.
meeting::Differences differences(const meeting::DraftMeeting& fresh,
                                 const meeting::MeetingState& planned,
                                 const meeting::DraftMeeting* before,
                                 const Zone& zone);

/// Whether the notice calls the meeting that is planned, and not another of the body or another's.
bool calls_same(const meeting::DraftMeeting& fresh, const meeting::MeetingState& planned);

/// What the reading of the second notice left to be looked at, for the meeting after what was taken
/// over: each value under the id that it has there, and what was looked at in `older` stays so.
meeting::DraftNotes notes_for(meeting::DraftNotes fresh,
                              const meeting::MeetingState& revised,
                              const meeting::DraftNotes* older);

/// The meeting with the ids of `drafted`, which is what to_meeting gave for a notice that it was
/// revised by. What that does not have gets an id that no draft has.
meeting::DraftMeeting named_as(meeting::DraftMeeting called, const meeting::DraftMeeting& drafted);

} // namespace klubba::notice
