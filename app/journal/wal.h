#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// What a SQLite write-ahead log holds, read without SQLite (https://sqlite.org/fileformat2.html,
// "The Write-Ahead Log"). SQLite passes over an unsound tail in silence; we have to tell a write
// that was cut off, which nobody was promised, from promised ones that were damaged.
namespace klubba::journal {

struct WalReport {
    enum class State {
        Sound,   ///< Empty, or all of it was committed.
        Torn,    ///< The last write was not finished; all before it is sound.
        Damaged, ///< Finished writes cannot be read.
    };
    State state = State::Sound;
    std::int64_t commits = 0;      ///< Sound ones.
    std::int64_t unread_bytes = 0; ///< Written in this round of the log, and passed over by SQLite.
};

WalReport inspect_wal(std::string_view wal);

/// The same log with checksums that say it is sound, so that what can be read of a damaged one is
/// read. Its contents are then to be believed no further than the hashes in them.
std::string with_new_checksums(std::string wal);

} // namespace klubba::journal
