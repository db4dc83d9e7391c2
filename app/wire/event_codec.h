#pragma once

#include "base/record.h"
#include "meeting/event.h"
#include "wire/chain.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Meeting events to the columns of a record and back. Reading never fails: what this version does
// not know, or cannot read, becomes an UnknownEvent and stays in its record as it was.
namespace klubba::wire {

/// What the kind column holds; the event's type_name.
std::string_view kind_of(const meeting::EventBody& body);
/// Canonical JSON of the body, for the body column.
std::string body_of(const meeting::EventBody& body);

/// What the records of the events say, done by that person where it is known. The name stands in
/// the body as "acted_by", which no event has a field of; who does not know it passes it over.
std::vector<Content> contents_of(const std::vector<meeting::EventBody>& bodies,
                                 std::string_view person = {});

meeting::EventBody event_body_from(std::string_view kind, std::string_view body);

/// The whole event of a record.
meeting::Event event_from(const Record& record);

/// Of the body whose meeting the record drafts, or whose own stream it names; empty for every other
/// record. All of a stream belongs to the body of its first such record. A body's own stream is
/// named after it: whoever names another there is not heard.
std::optional<std::string> drafted_body(const Record& record);

} // namespace klubba::wire
