#pragma once

#include "base/result.h"

#include <filesystem>

// A copy of a data folder's journal, whole and sound, while somebody may be writing in it.
namespace klubba::journal {

/// Makes `to`, a folder that must not be there or be empty, with the journal and the secret keys
/// beside it; readable by its owner alone, and durable when it returns.
Result<void, Failure> back_up(const std::filesystem::path& folder, const std::filesystem::path& to);

/// Puts such a copy into `folder`, where there must be no journal. What the copy has not, a server
/// or stations may still have; they give it back.
Result<void, Failure> restore(const std::filesystem::path& copy,
                              const std::filesystem::path& folder);

} // namespace klubba::journal
