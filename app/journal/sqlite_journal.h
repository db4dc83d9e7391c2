#pragma once

#include "journal/database.h"
#include "journal/files.h"
#include "journal/follow.h"
#include "journal/journal.h"
#include "journal/log_room.h"
#include "journal/tables.h"

#include <optional>
#include <set>

// A journal in one SQLite file; made by `open_to_write` and `open_to_read` (journal/opening.h),
// which see to it that the file is sound.
//
// One append is one transaction and one sync: the write-ahead log is synced at commit, in room that
// was made for it (journal/log_room.h), and moved into the file only by `tidy` and at close.
namespace klubba::journal {

/// The part that reads; enough for who may not write.
class SqliteReader : public Journal {
public:
    static Result<std::unique_ptr<SqliteReader>, Failure> on(Database database,
                                                             std::optional<WorkingCopy> copy);

    Result<std::size_t, Failure> append(std::span<const Record> records) override;
    Result<void, Failure> add_station(const Station& station) override;
    Result<void, Failure> tidy() override { return {}; }
    Result<void, Failure> check() const override;
    Result<Page, Failure> read(Position from, std::size_t limit) const override;
    Result<std::vector<Head>, Failure> heads() const override { return read_heads(m_database); }
    Result<std::vector<Station>, Failure> stations() const override
    {
        return read_stations(m_database);
    }
    Result<std::vector<Missing>, Failure> missing() const override
    {
        return read_missing(m_database);
    }

protected:
    SqliteReader(Database database, std::optional<WorkingCopy> copy, Statement read);

    std::optional<WorkingCopy> m_copy; ///< Before the database, so that it outlives it.
    Database m_database;
    mutable Statement m_read;
};

class SqliteJournal : public SqliteReader {
public:
    /// Takes the lock over if it succeeds.
    static Result<std::unique_ptr<SqliteJournal>, Failure>
    on(Database database, FileLock& lock, Heads heads);

    Result<std::size_t, Failure> append(std::span<const Record> records) override;
    Result<void, Failure> add_station(const Station& station) override;
    Result<void, Failure> tidy() override;

private:
    struct Statements {
        Statement read;
        Statement begin;
        Statement commit;
        Statement rollback;
        Statement hash_of;
    };
    SqliteJournal(
        Database database, FileLock lock, Heads heads, Statements statements, TableWriter writer);

    /// Runs `work` as one transaction: all of it is durable, or none of it happened.
    template <class Work>
    Result<void, Failure> in_transaction(Work work);
    /// What is new of `records`, or why they cannot be stored; `heads` is moved along.
    Result<std::vector<const Record*>, Failure> sift(std::span<const Record> records, Heads& heads);
    Result<std::string, Failure> stored_hash(const Record& record);
    Result<void, Failure> write(const std::vector<const Record*>& records, const Heads& heads);

    FileLock m_lock;
    Heads m_heads;
    std::set<Missing> m_missing;
    std::int64_t m_last_position = 0;
    Statements m_statements;
    TableWriter m_writer;
    std::unique_ptr<LogRoom> m_log_room;
};

} // namespace klubba::journal
