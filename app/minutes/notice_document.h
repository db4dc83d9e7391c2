#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/record.h"

// The notice of a meeting with its agenda (kallelse och föredragningslista; KL 5:13 to 5:15, 6:17):
// when and where, who is called, the schedule, and every item with what is proposed.
namespace klubba::minutes {

/// Of a secret item only the number is told: a notice is sent far and wide (domain.md section 7).
Document
notice_document(const meeting::MeetingState& state, const Record& record, const Zone& zone);

} // namespace klubba::minutes
