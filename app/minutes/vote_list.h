#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

// How each member voted (omröstningslista; KL 5:67 p. 5): the votes on a § beside each other. Of a
// secret vote only the totals are known.
namespace klubba::minutes {

/// Whether any vote was held.
bool has_votes(const Record& record);

Document vote_list(const Record& record);

} // namespace klubba::minutes
