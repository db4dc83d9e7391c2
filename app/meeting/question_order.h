#pragma once

#include "meeting/state.h"

#include <vector>

// In which order the chair may put what was proposed (propositionsordning).
namespace klubba::meeting {

/// Formal proposals first, each alone: adjourn, postpone, refer back. Then the item's own proposal,
/// or approval, against all that differ from it, and last each addition alone. Floor proposals that
/// were withdrawn or refused are left out, and so are later ones that ask for the same. Empty where
/// there is nothing to put.
std::vector<PlannedQuestion> suggested_question_order(const MeetingState& state,
                                                      const ItemId& item);

} // namespace klubba::meeting
