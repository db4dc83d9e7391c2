#include "journal/sqlite_journal.h"

#include <algorithm>

namespace klubba::journal {

namespace {

Result<Statement, Failure> prepare_read(const Database& database)
{
    return database.prepare("SELECT position, " + std::string{event_columns} +
                            " FROM events WHERE position > ? ORDER BY position LIMIT ?");
}

} // namespace

SqliteReader::SqliteReader(Database database, std::optional<WorkingCopy> copy, Statement read)
    : m_copy(std::move(copy)), m_database(std::move(database)), m_read(std::move(read))
{
}

Result<std::unique_ptr<SqliteReader>, Failure> SqliteReader::on(Database database,
                                                                std::optional<WorkingCopy> copy)
{
    auto read = prepare_read(database);
    if (!read) return unexpected<Failure>(std::move(read.error()));
    return std::unique_ptr<SqliteReader>{
        new SqliteReader{std::move(database), std::move(copy), std::move(*read)}};
}

Result<std::size_t, Failure> SqliteReader::append(std::span<const Record> /*records*/)
{
    return failure(Failure::Kind::ReadOnly, "the journal was opened for reading");
}

Result<void, Failure> SqliteReader::add_station(const Station& /*station*/)
{
    return failure(Failure::Kind::ReadOnly, "the journal was opened for reading");
}

Result<void, Failure> SqliteReader::check() const
{
    const auto answer = m_database.ask("PRAGMA integrity_check(1)");
    if (!answer) return unexpected<Failure>(answer.error());
    if (*answer == "ok") return {};
    auto line = answer->substr(0, answer->find('\n', answer->find('\n') + 1));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return failure(Failure::Kind::Damaged, "journal.db: " + line);
}

Result<Page, Failure> SqliteReader::read(Position from, std::size_t limit) const
{
    const Resetting resetting{m_read};
    m_read.bind(1, from.value).bind(2, static_cast<std::int64_t>(limit));
    Page page{{}, from};
    while (true) {
        const auto row = m_read.step();
        if (!row) return unexpected<Failure>(row.error());
        if (!*row) return page;
        page.next = Position{m_read.number(0)};
        page.records.push_back(record_from(m_read, 1));
    }
}

SqliteJournal::SqliteJournal(
    Database database, FileLock lock, Heads heads, Statements statements, TableWriter writer)
    : SqliteReader(std::move(database), {}, std::move(statements.read)),
      m_lock(std::move(lock)),
      m_heads(std::move(heads)),
      m_statements(std::move(statements)),
      m_writer(std::move(writer))
{
}

Result<std::unique_ptr<SqliteJournal>, Failure>
SqliteJournal::on(Database database, FileLock& lock, Heads heads)
{
    Statements statements;
    auto read = prepare_read(database);
    if (!read) return unexpected<Failure>(std::move(read.error()));
    statements.read = std::move(*read);
    const std::pair<Statement*, const char*> all[] = {
        {&statements.begin, "BEGIN IMMEDIATE"},
        {&statements.commit, "COMMIT"},
        {&statements.rollback, "ROLLBACK"},
        {&statements.hash_of,
         "SELECT hash FROM events WHERE stream = ? AND author = ? AND sequence = ?"},
    };
    for (const auto& [statement, sql] : all) {
        auto prepared = database.prepare(sql);
        if (!prepared) return unexpected<Failure>(std::move(prepared.error()));
        *statement = std::move(*prepared);
    }
    auto writer = TableWriter::on(database);
    if (!writer) return unexpected<Failure>(std::move(writer.error()));
    const auto missing = read_missing(database);
    if (!missing) return unexpected<Failure>(missing.error());
    auto log_room = LogRoom::in_log_of(database);
    if (!log_room) return unexpected<Failure>(std::move(log_room.error()));
    const auto last = database.ask("SELECT coalesce(max(position), 0) FROM events");
    if (!last) return unexpected<Failure>(last.error());

    std::unique_ptr<SqliteJournal> journal{
        new SqliteJournal{std::move(database), std::move(lock), std::move(heads),
                          std::move(statements), std::move(*writer)}};
    journal->m_missing = {missing->begin(), missing->end()};
    journal->m_last_position = std::stoll(*last);
    journal->m_log_room = std::move(*log_room);
    journal->m_log_room->begin_log();
    return journal;
}

template <class Work>
Result<void, Failure> SqliteJournal::in_transaction(Work work)
{
    auto done = m_statements.begin.run();
    if (done) done = work();
    if (done) done = m_statements.commit.run();
    // SQLite has itself taken back what a full disk cut short; all else is taken back here.
    if (!done && sqlite3_get_autocommit(m_database.handle()) == 0)
        (void)m_statements.rollback.run();
    if (done) m_log_room->keep();
    return done;
}

Result<std::string, Failure> SqliteJournal::stored_hash(const Record& record)
{
    auto& statement = m_statements.hash_of;
    const Resetting resetting{statement};
    statement.bind_text(1, record.stream.text)
        .bind_text(2, record.author.text)
        .bind(3, record.sequence);
    const auto row = statement.step();
    if (!row) return unexpected<Failure>(row.error());
    return *row ? statement.bytes(0) : std::string{};
}

Result<std::vector<const Record*>, Failure> SqliteJournal::sift(std::span<const Record> records,
                                                                Heads& heads)
{
    std::vector<const Record*> fresh;
    std::map<Missing, const Record*> added;
    for (const auto& record : records) {
        const Missing name{record.stream, record.author, record.sequence};
        const auto head = head_before(heads, record);
        std::optional<Failure> wrong;
        if (const auto twin = added.find(name); twin != added.end())
            wrong = is_another(record, twin->second->hash);
        else if (record.sequence > head.sequence) {
            wrong = does_not_follow(head, record);
            move_head(heads, record);
            fresh.push_back(&record);
        } else if (m_missing.contains(name))
            fresh.push_back(&record);
        else {
            const auto stored = stored_hash(record);
            if (!stored) return unexpected<Failure>(stored.error());
            wrong = is_another(record, *stored);
        }
        if (wrong) return unexpected<Failure>(std::move(*wrong));
        added.emplace(name, &record);
    }
    return fresh;
}

Result<void, Failure> SqliteJournal::write(const std::vector<const Record*>& records,
                                           const Heads& heads)
{
    auto position = m_last_position;
    std::set<std::pair<StreamId, AuthorId>> moved;
    for (const auto* record : records) {
        if (auto done = m_writer.add_record(++position, *record); !done) return done;
        const Missing name{record->stream, record->author, record->sequence};
        if (m_missing.contains(name)) {
            if (auto done = m_writer.remove_missing(name); !done) return done;
        } else
            moved.emplace(record->stream, record->author);
    }
    for (const auto& chain : moved) {
        if (auto done = m_writer.put_head(heads.at(chain)); !done) return done;
    }
    return {};
}

Result<std::size_t, Failure> SqliteJournal::append(std::span<const Record> records)
{
    auto heads = m_heads;
    const auto fresh = sift(records, heads);
    if (!fresh) return unexpected<Failure>(fresh.error());
    if (fresh->empty()) return 0;
    if (auto done = in_transaction([&] { return write(*fresh, heads); }); !done)
        return unexpected<Failure>(std::move(done.error()));
    m_heads = std::move(heads);
    m_last_position += static_cast<std::int64_t>(fresh->size());
    for (const auto* record : *fresh)
        m_missing.erase({record->stream, record->author, record->sequence});
    return fresh->size();
}

Result<void, Failure> SqliteJournal::add_station(const Station& station)
{
    return in_transaction([&] { return m_writer.add_station(station); });
}

Result<void, Failure> SqliteJournal::tidy()
{
    auto answer = m_database.ask("PRAGMA wal_checkpoint(PASSIVE)");
    if (!answer) return unexpected<Failure>(std::move(answer.error()));
    m_log_room->begin_log();
    return {};
}

} // namespace klubba::journal
