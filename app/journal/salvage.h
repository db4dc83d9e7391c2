#pragma once

#include "journal/files.h"
#include "journal/opening.h"

// Reading back what can be read of a damaged journal.
namespace klubba::journal {

/// Leaves `files.salvaged()`, complete and durable, made of the records in `files.journal()` and
/// its log that are unchanged; those known to be missing are listed in it. The damaged files
/// themselves are only read.
Result<void, Failure> salvage(const Files& files, const OpenOptions& options);

} // namespace klubba::journal
