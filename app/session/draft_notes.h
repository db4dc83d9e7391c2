#pragma once

#include "base/record.h"
#include "base/result.h"
#include "meeting/draft_notes.h"

#include <filesystem>

// What the reading of a meeting's notice left to be looked at, and what of it has been, in a file
// beside the journal. It is a help and no truth: nothing of the meeting is lost with it.
namespace klubba::session {

/// Replaces the file whole or not at all.
Result<void, Failure> write_draft_notes(const std::filesystem::path& folder,
                                        const StreamId& stream,
                                        const meeting::DraftNotes& notes);

void remove_draft_notes(const std::filesystem::path& folder, const StreamId& stream);

/// Empty where there is no such file, or none that can be read.
meeting::DraftNotes read_draft_notes(const std::filesystem::path& folder, const StreamId& stream);

} // namespace klubba::session
