#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/record.h"

// How long people and parties spoke, and on what: for groups that want to know how the floor was
// shared. Working material, never a part of minutes (domain.md section 7).
namespace klubba::minutes {

/// Speeches that have ended; presentations are left out.
Document speaking_report(const meeting::MeetingState& state, const Record& record);

} // namespace klubba::minutes
