#pragma once

#include "base/result.h"
#include "meeting/state.h"

#include <string>

// The items of a meeting and the files of their documents, for the subcommands that put them there.
namespace klubba::ctl {

/// By its number on the agenda, or its id.
Result<meeting::AgendaItem, Failure> item_of(const meeting::MeetingState& state,
                                             const std::string& wanted);

/// In place of the one of that name, if there is one.
void put_file(meeting::AgendaItem& item, meeting::StoredFile file);

} // namespace klubba::ctl
