#pragma once

#include "base/result.h"
#include "base/time.h"
#include "meeting/preparing_commands.h"
#include "notice/draft.h"

// A draft to the command that takes it into a meeting.
namespace klubba::notice {

/// Ids follow the order of the draft, so that the same draft gives the same command: "p1" …,
/// "s1" …, "i1" …. Local times are those of `zone`. Failure::BadInput when the draft has no date or
/// no start: the secretary must give them, for they are not made up here.
Result<meeting::DraftMeeting, Failure> to_meeting(const Draft& draft, const Zone& zone);

/// By the words of its name.
meeting::BodyKind body_kind_of(std::string_view body);

} // namespace klubba::notice
