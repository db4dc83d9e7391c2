#pragma once

#include "base/result.h"
#include "meeting/verification_records.h"

#include <filesystem>

// Minutes that came back signed from outside: the file is kept, and its signatures looked at.
namespace klubba::signing {

/// Keeps the file among those of the data folder, with both its hashes, and says what pdfsig says
/// of its signatures. A file whose signature cannot be checked is kept all the same. Blocks; not
/// for the thread that draws.
Result<meeting::SignedFile, Failure> keep_signed_file(const std::filesystem::path& file,
                                                      const std::filesystem::path& data_folder);

} // namespace klubba::signing
