#pragma once

#include "meeting/event.h"
#include "meeting/refusal.h"
#include "meeting/state.h"

#include <optional>
#include <vector>

// What the §§ say stands once they are verified, in the room or afterwards, until the verifiers and
// the chair who answer for them have all consented to a change.
//
// What is decided of the words that the public reads is no part of what a § says: it is locked by
// nothing.
//
// The check is part of what fits: an event from a station that did not know of the verification
// changes nothing on any replica, and the secretary is shown it. Only verifications that say that
// they lock do so, so that what older versions wrote folds as it did.
namespace klubba::meeting {

/// The chair of each § of the set, then its verifiers; each once.
std::vector<PersonId> who_answers_for(const MeetingState& state,
                                      const VerificationSetRecord& record);
/// Those who have not consented; of a set that nobody wants to unlock, all.
std::vector<PersonId> awaited_consents(const MeetingState& state,
                                       const VerificationSetRecord& record);
/// Everybody has consented, and it is not verified anew.
bool is_unlocked(const MeetingState& state, const VerificationSetRecord& record);

/// What the § of the item says stands.
bool is_locked(const MeetingState& state, const ItemRecord& record);

/// Why what `event` says may not become part of the minutes, or cease to be: it is about §§ that
/// are locked.
std::optional<Refusal> unless_locked(const MeetingState& state, const EventBody& event);

/// The items whose §§ tell of it, among those taken up; of what stands on all of them, all.
std::vector<ItemId> items_told_of(const MeetingState& state, const EventBody& event);

/// Who presided when the item was decided, else when it was taken up. Empty where none is known.
std::optional<PersonId> chair_of(const MeetingState& state, const ItemRecord& record);

} // namespace klubba::meeting
