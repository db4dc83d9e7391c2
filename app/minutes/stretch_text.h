#pragma once

#include "meeting/state.h"
#include "minutes/moment.h"

#include <string>
#include <vector>

// From when to when something was, as minutes write it: with dates where the meeting has several
// days.
namespace klubba::minutes {

enum class Dates { LeftOut, Told };

Dates dates_of(const meeting::MeetingState& state);

/// "kl. 10.45–11.00", "från kl. 10.45", "den 12 maj kl. 16.30 – den 13 maj kl. 09.00". What has no
/// length is "kl. 10.45".
std::string stretch_text(const Stretch& time, Dates dates);
/// "kl. 10.05–12.00 och 13.00–14.00"; with dates those of a day after its date.
std::string stretch_texts(const std::vector<Stretch>& times, Dates dates);

} // namespace klubba::minutes
