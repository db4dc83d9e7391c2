#pragma once

#include "meeting/state.h"

#include <vector>

// Which substitute is next (inkallelseordning): the body's order, from its list, the seat's party
// and what the body has settled (KL 5:17-21, 6:16-17).
namespace klubba::meeting {

/// The substitutes who could serve in `seat` at `at`, first in turn first: present, free, with no
/// conflict of interest on what is on the table. Personal substitutes go first, then the party's
/// own in list order, those who have begun to serve before others (KL 5:18) and in a council those
/// of the seat's constituency before others (KL 5:21); in other bodies then the parties that are
/// settled for the seat's party, and last whoever remains.
std::vector<PersonId> substitutes_for(const MeetingState& state, const PersonId& seat, Instant at);

} // namespace klubba::meeting
