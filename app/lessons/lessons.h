#pragma once

#include "base/record.h"
#include "base/result.h"
#include "meeting/state.h"
#include "notice/hinted.h"

#include <filesystem>
#include <string_view>
#include <vector>

// What corrections of notices taught of each body, in a file for each beside the journal. It is a
// help and no truth: nothing of a meeting is lost with it, and whoever loses it corrects once more.
//
// Files are replaced whole or not at all, are durable when a function returns, and can be read by
// their owner alone, for they name people. An empty folder is a meeting in memory: nothing is kept
// there, and nothing found.
namespace klubba::lessons {

/// Of the body that its notices print as `printed`, however that is spaced and cased; empty where
/// nothing was learned. Failure, with the file, where it cannot be read.
Result<notice::Hints, Failure> read_hints(const std::filesystem::path& folder,
                                          std::string_view printed);

/// Of all bodies, in the order of their names.
Result<std::vector<notice::Hints>, Failure> read_all_hints(const std::filesystem::path& folder);

/// Replaces those of the same body; ones that would change nothing are removed with their file.
Result<void, Failure> write_hints(const std::filesystem::path& folder, const notice::Hints& hints);

/// Keeps a notice as it was read, for when the meeting `stream`, drafted from it, is called.
Result<void, Failure> keep_as_read(const std::filesystem::path& folder,
                                   const StreamId& stream,
                                   const notice::AsRead& read);

/// Learns from a meeting that is called by now, if its notice was kept, and lets go of that; does
/// nothing else, nor anything while it is a draft.
Result<void, Failure> learn_when_called(const std::filesystem::path& folder,
                                        const StreamId& stream,
                                        const meeting::MeetingState& state);

} // namespace klubba::lessons
