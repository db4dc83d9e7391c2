#pragma once

#include "meeting/people.h"
#include "year/overview.h"

#include <vector>

// Who a body's meeting on a day is of.
namespace klubba::year {

/// Members and substitutes who have a seat that day, each successor in the place of whom he or she
/// succeeded; where the stream has nobody, as the latest meeting had them. Staff as then: the
/// stream does not know of them. `latest` may be null.
std::vector<meeting::Person>
people_on(const BodyState& state, const Day& day, const HeldMeeting* latest);

} // namespace klubba::year
