#pragma once

#include "base/describe.h"
#include "base/record.h"
#include "wire/chain.h"
#include "year/command.h"
#include "year/event.h"

#include <string>
#include <string_view>
#include <vector>

// The events of a body's own stream to the columns of a record and back, and its commands from what
// people write. As for meetings (event_codec.h, command_codec.h), reading an event never fails, and
// reading a command says what is wrong and where.
namespace klubba::wire {

/// The stream of the body itself: it follows from the name, so that stations that have not met have
/// one stream.
StreamId body_stream(std::string_view body);
bool is_body_stream(const StreamId& stream);

std::vector<Content> contents_of(const std::vector<year::EventBody>& bodies,
                                 std::string_view person = {});
/// Of a record of a body's stream.
year::Event year_event_from(const Record& record);

/// From {"command": "GiveAssignment", …}.
Result<year::Command, ReadError> year_command_from(const Value& value);

} // namespace klubba::wire
