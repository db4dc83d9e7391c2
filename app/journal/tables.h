#pragma once

#include "journal/database.h"
#include "journal/journal.h"

// The tables of a journal file, and reading and writing their rows. The columns are what they are
// called in Record, so that anyone with a SQLite tool can read a journal in fifty years.
namespace klubba::journal {

/// "Klub", so that `file` and other programs can tell a journal from their own files.
inline constexpr std::int64_t application_id = 0x4B6C7562;
inline constexpr std::int64_t newest_version = 1;

/// A journal file without records at `path`, where there must be none; durable when it returns.
Result<void, Failure> make_journal_file(const std::filesystem::path& path);

/// What every connection that writes is set to.
Result<void, Failure> set_up_writing(Database& database);

/// Leaves all that was committed in the file itself, durably; Failure::Busy while it is read.
Result<void, Failure> move_log_into_file(Database& database);

/// Columns of `events` in the order `record_from` reads them.
inline constexpr const char* event_columns =
    "stream, author, sequence, wall, counter, actor, kind, body, previous, hash, signature";
Record record_from(const Statement& row, int first_column);

Result<std::vector<Head>, Failure> read_heads(const Database& database);
Result<std::vector<Station>, Failure> read_stations(const Database& database);
Result<std::vector<Missing>, Failure> read_missing(const Database& database);

/// Writes rows with statements that are prepared once.
class TableWriter {
public:
    static Result<TableWriter, Failure> on(const Database& database);

    Result<void, Failure> add_record(std::int64_t position, const Record& record);
    Result<void, Failure> put_head(const Head& head);
    Result<void, Failure> add_station(const Station& station);
    Result<void, Failure> add_missing(const Missing& missing);
    Result<void, Failure> remove_missing(const Missing& missing);

private:
    Statement m_add_record;
    Statement m_put_head;
    Statement m_add_station;
    Statement m_add_missing;
    Statement m_remove_missing;
};

} // namespace klubba::journal
