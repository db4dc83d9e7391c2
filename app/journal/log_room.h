#pragma once

#include "journal/database.h"

// Room in the write-ahead log, made before it is needed.
//
// A file that grows costs its file system a write of its own at every sync; one whose bytes are
// overwritten does not. So zeros are kept behind the end of the log: as long as they last, a commit
// is one write over them and one sync. SQLite passes over them, as it does over what is left there
// from an earlier round of the log. That room could not be made is never a failure; the log grows
// then as it would have.
namespace klubba::journal {

class LogRoom {
public:
    /// Lives no longer than `database`, which is one that writes.
    static Result<std::unique_ptr<LogRoom>, Failure> in_log_of(const Database& database);

    LogRoom(const LogRoom&) = delete;
    LogRoom& operator=(const LogRoom&) = delete;
    ~LogRoom();

    /// Writes and syncs what else the first commit to a new or emptied log would have to.
    void begin_log();
    /// To be called after each commit; makes more room when little is left, without a sync.
    void keep();

private:
    LogRoom(sqlite3* database, std::int64_t page_size);

    [[nodiscard]] sqlite3_file* log() const;
    void make_room();

    sqlite3* m_database;
    std::int64_t m_frame_size;
    std::int64_t m_used = 0; ///< In frames, of this round of the log.
    std::int64_t m_room = 0; ///< In frames, from the beginning of the log.
};

} // namespace klubba::journal
