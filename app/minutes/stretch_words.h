#pragma once

#include "minutes/moment.h"

#include <string>
#include <vector>

// How minutes write from when to when. In a meeting of several days every time has its date.
namespace klubba::minutes {

enum class Dates { Left, Told };

/// "kl. 10.05–12.00", "från kl. 10.05"; with dates "den 10 mars kl. 10.05–12.00". What goes past
/// midnight has both its dates: "den 10 mars kl. 17.00 – den 11 mars kl. 09.00".
std::string time_words(const Stretch& time, Dates dates);

/// "kl. 10.05–12.00 och 13.00–14.00"; with dates those of a day after its date.
std::string times_words(const std::vector<Stretch>& times, Dates dates);

} // namespace klubba::minutes
