#pragma once

#include "base/record.h"
#include "meeting/event.h"

#include <string>
#include <string_view>

// Meeting events to the columns of a record and back. Reading never fails: what this version does
// not know, or cannot read, becomes an UnknownEvent and stays in its record as it was.
namespace klubba::wire {

/// What the kind column holds; the event's type_name.
std::string_view kind_of(const meeting::EventBody& body);
/// Canonical JSON of the body, for the body column.
std::string body_of(const meeting::EventBody& body);

meeting::EventBody event_body_from(std::string_view kind, std::string_view body);

/// The whole event of a record.
meeting::Event event_from(const Record& record);

} // namespace klubba::wire
