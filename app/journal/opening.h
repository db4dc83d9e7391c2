#pragma once

#include "journal/journal.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// Opening the journal of a data folder: `journal.db` and its log.
//
// Whatever is found, nothing of it is lost by opening. A write that was cut off is passed over and
// told; a damaged file is set aside under a name of its own, and what can be read of it goes into
// a new file; what is not ours, or from a later version, is left as it is, byte for byte. A process
// that dies while repairing leaves a folder that the next opening finishes.
namespace klubba::journal {

struct OpenOptions {
    /// Whether a record is as its author made it (wire::is_unchanged); the journal cannot tell.
    std::function<bool(const Record&)> is_unchanged;
    /// Goes into the name of a file that is set aside; a time, as "20201124T080000Z".
    std::string set_aside_as;
};

/// What opening did to the files, for the operator.
struct Repair {
    enum class Kind {
        UnfinishedWriteDropped, ///< Nobody was told that it was stored.
        DamagedFileSetAside,
        RecordsReadBack, ///< All there were.
        RecordsLost,     ///< Some could not be read back; `missing()` names them.
    };
    Kind kind;
    std::string text; ///< English, one line.

    friend bool operator==(const Repair&, const Repair&) = default;
};

struct Opened {
    std::unique_ptr<Journal> journal;
    std::vector<Repair> repairs;
};

/// As the only one that writes; makes the journal if there is none. Failure::Busy while another
/// process has it so.
Result<Opened, Failure> open_to_write(const std::filesystem::path& folder,
                                      const OpenOptions& options);

/// Beside one that writes, or in a folder that cannot be written. Repairs nothing, and changes no
/// byte of what is stored.
Result<std::unique_ptr<const Journal>, Failure> open_to_read(const std::filesystem::path& folder);

} // namespace klubba::journal
