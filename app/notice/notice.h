#pragma once

#include "base/result.h"
#include "notice/draft.h"
#include "notice/line.h"

#include <optional>
#include <string_view>

// A notice (kallelse) to a draft of the meeting that it calls.
//
// Pure: what is read depends on the bytes alone. Front ends for other formats make lines and hand
// them to the same reader.
namespace klubba::notice {

/// Plain text. Failure::BadInput, in one sentence, when it is no text or has no agenda in it; all
/// lesser trouble is told in the draft.
Result<Draft, Failure> read_notice(std::string_view bytes);

Result<Draft, Failure> read_lines(Lines lines);

/// The page on which the agenda ends and attachments begin, as far as these lines tell; none where
/// it goes on to their end.
std::optional<int> last_page_of_agenda(const Lines& lines);

} // namespace klubba::notice
