#pragma once

#include "session/station.h"
#include "year/drafting.h"

#include <string>
#include <variant>

// From a planned meeting to one that is there to be prepared.
namespace klubba::session {

/// A Refusal is of the body's stream; after it nothing has changed. After a Failure the meeting may
/// be there without its links: asked for again, it gets them.
using DraftedAnswer = std::variant<year::Drafting, year::Refusal, Failure>;

/// What the meeting would be. Writes nothing.
DraftedAnswer drafted_from_plan(const Meetings& meetings,
                                const Bodies& bodies,
                                const std::string& body,
                                const year::PlannedMeetingId& planned,
                                year::DraftingMeans means);

/// Makes it, and links it in the body's stream; durable when it returns. What it gives is what was
/// made. `person` as Station::submit has it.
DraftedAnswer draft_from_plan(Station& station,
                              const std::string& body,
                              const year::PlannedMeetingId& planned,
                              year::DraftingMeans means,
                              const std::string& actor,
                              const std::string& person = {});

} // namespace klubba::session
