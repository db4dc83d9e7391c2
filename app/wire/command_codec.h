#pragma once

#include "base/describe.h"
#include "base/value.h"
#include "meeting/command.h"

#include <string_view>

// Commands from what people and scripts write: an object whose "command" is the name and whose
// other members are the command's fields. Strict: what cannot be meant is an error that says what
// and where.
namespace klubba::wire {

/// `value` may hold an "at", which is passed over: only who reads it knows what it may be.
Result<meeting::CommandBody, ReadError> command_from(const Value& value);

Value to_value(const meeting::CommandBody& command);

std::string_view name_of(const meeting::CommandBody& command);

/// Every command: [{command, fields: [{name, type, required, fields?}]}].
Value command_list();

} // namespace klubba::wire
