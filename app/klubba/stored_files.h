#pragma once

#include "base/result.h"
#include "meeting/agenda.h"

#include <filesystem>
#include <string>

// The files that events name, as the screens use them. Disks and servers are waited for: nothing
// here is for the thread that draws. An empty folder is a meeting in memory, which has no files.
namespace klubba {

/// What the file of that hash holds: from the data folder, or else from the server.
Result<std::string, Failure> stored_content(const std::filesystem::path& folder,
                                            const std::string& hash);

struct OpenedCopy {
    std::filesystem::path path;
    bool is_shown = false; ///< There is a program here that opens files, and it was started.
};
/// Writes a copy for its owner alone, where such things are gone when the session ends, or else
/// beside the journal. Failure::BadInput with the folder where it cannot be written.
Result<OpenedCopy, Failure> open_copy(const std::filesystem::path& folder,
                                      const meeting::StoredFile& file);

} // namespace klubba
