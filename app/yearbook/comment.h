#pragma once

#include "yearbook/facts.h"

#include <string>
#include <vector>

// What a report back says of an assignment where no person has written it: composed of the meetings
// that dealt with it, and of nothing else.
namespace klubba::yearbook {

/// Sentences: when and where, under which item, who presented, what was decided. Says so where no
/// meeting of the year has taken it up.
std::string composed_comment(const YearFacts& facts, const AssignmentFacts& assignment);

/// "vid sammanträdet den 16 mars (Rådhuset)"
std::string at_sitting(const Sitting& sitting);

struct ProposedStatus {
    year::AssignmentStatus status{};
    std::string grounds; ///< What it is proposed for, as a sentence.
};
/// A person sets it; this is only what the facts speak for.
ProposedStatus proposed_status(const YearFacts& facts, const AssignmentFacts& assignment);

/// "Uppdraget är genomfört."
std::string status_sentence(year::AssignmentStatus status);

} // namespace klubba::yearbook
