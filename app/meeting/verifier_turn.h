#pragma once

#include "meeting/state.h"

#include <vector>

// Whose turn it is to verify the minutes: not in the law, but the custom of most bodies.
namespace klubba::meeting {

struct VerifierTurn {
    std::vector<PersonId> verifiers;   ///< As many as the body has, fewer where too few are there.
    std::vector<PersonId> substitutes; ///< As many again, those next in turn.

    friend bool operator==(const VerifierTurn&, const VerifierTurn&) = default;
};

/// In list order from the one after `MeetingInfo::last_verifier`, among members who serve and do
/// not lead the meeting.
VerifierTurn verifiers_in_turn(const MeetingState& state, Instant at);

} // namespace klubba::meeting
