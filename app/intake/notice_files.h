#pragma once

#include "blobs/store.h"
#include "meeting/preparing_commands.h"

#include <filesystem>

// The files that a notice brings: itself, and the documents of its items that are attached to it.
namespace klubba::intake {

/// Keeps them and names them in `draft`, which was read from the notice; `agenda_ends` is the
/// page on which its last item begins (0: the notice has no pages). What cannot be kept, or is
/// larger than files that are kept, is not named. A page is given to a document only where the
/// notice says where both it and what comes after it begin: what is published is never too much.
/// Blocks, up to some seconds for a long notice; gives the number of attachments.
std::size_t keep_files(const blobs::Store& store,
                       const std::filesystem::path& notice,
                       int agenda_ends,
                       meeting::DraftMeeting& draft);

} // namespace klubba::intake
