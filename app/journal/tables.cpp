#include "journal/tables.h"

namespace klubba::journal {

namespace {

constexpr const char* schema = R"(
BEGIN;
CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    author TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    wall INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (stream, author, sequence)
) STRICT;
CREATE TABLE heads (
    stream TEXT NOT NULL,
    author TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (stream, author)
) STRICT, WITHOUT ROWID;
CREATE TABLE stations (
    position INTEGER PRIMARY KEY,
    author TEXT NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    certificate TEXT NOT NULL
) STRICT;
CREATE TABLE missing (
    stream TEXT NOT NULL,
    author TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (stream, author, sequence)
) STRICT, WITHOUT ROWID;
COMMIT;
)";

/// A commit writes every page it touches, and a record fills about half of one of these.
constexpr const char* small_pages = "PRAGMA page_size = 1024";

/// Collects every row of a query.
template <class Row, class Read>
Result<std::vector<Row>, Failure> rows_of(const Database& database, const char* sql, Read read)
{
    auto statement = database.prepare(sql);
    if (!statement) return unexpected<Failure>(std::move(statement.error()));
    std::vector<Row> rows;
    while (true) {
        const auto more = statement->step();
        if (!more) return unexpected<Failure>(more.error());
        if (!*more) return rows;
        rows.push_back(read(*statement));
    }
}

std::string pragma(const char* name, std::int64_t value)
{
    return "PRAGMA " + std::string{name} + " = " + std::to_string(value);
}

} // namespace

Result<void, Failure> make_journal_file(const std::filesystem::path& path)
{
    auto database = Database::open(path, Access::Create);
    if (!database) return unexpected<Failure>(std::move(database.error()));
    const auto identity = pragma("application_id", application_id) + ";" +
                          pragma("user_version", newest_version) + ";";
    for (const char* sql : {small_pages, "PRAGMA synchronous = FULL", identity.c_str(), schema}) {
        if (auto done = database->run(sql); !done) return done;
    }
    const auto mode = database->ask("PRAGMA journal_mode = WAL");
    if (!mode) return unexpected<Failure>(mode.error());
    if (*mode != "wal")
        return failure(Failure::Kind::Unavailable, path.string() + ": no write-ahead log here");
    return {};
}

Result<void, Failure> set_up_writing(Database& database)
{
    // FULL: a commit is on disk when it is answered.
    return database.run("PRAGMA synchronous = FULL");
}

Result<void, Failure> move_log_into_file(Database& database)
{
    const auto busy = database.ask("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy) return unexpected<Failure>(busy.error());
    if (*busy != "0") return failure(Failure::Kind::Busy, "the journal's log is being read");
    return {};
}

Record record_from(const Statement& row, int first_column)
{
    int column = first_column;
    Record record;
    record.stream.text = row.bytes(column++);
    record.author.text = row.bytes(column++);
    record.sequence = row.number(column++);
    record.time.wall = Instant{Duration{row.number(column++)}};
    record.time.counter = row.number(column++);
    record.actor = row.bytes(column++);
    record.kind = row.bytes(column++);
    record.body = row.bytes(column++);
    record.previous = row.bytes(column++);
    record.hash = row.bytes(column++);
    record.signature = row.bytes(column);
    return record;
}

Result<std::vector<Head>, Failure> read_heads(const Database& database)
{
    return rows_of<Head>(database,
                         "SELECT stream, author, sequence, hash FROM heads ORDER BY stream, author",
                         [](const Statement& row) {
                             return Head{StreamId{row.bytes(0)}, AuthorId{row.bytes(1)},
                                         row.number(2), row.bytes(3)};
                         });
}

Result<std::vector<Station>, Failure> read_stations(const Database& database)
{
    return rows_of<Station>(
        database, "SELECT author, public_key, certificate FROM stations ORDER BY position",
        [](const Statement& row) {
            return Station{AuthorId{row.bytes(0)}, row.bytes(1), row.bytes(2)};
        });
}

Result<std::vector<Missing>, Failure> read_missing(const Database& database)
{
    return rows_of<Missing>(
        database, "SELECT stream, author, sequence FROM missing ORDER BY stream, author, sequence",
        [](const Statement& row) {
            return Missing{StreamId{row.bytes(0)}, AuthorId{row.bytes(1)}, row.number(2)};
        });
}

Result<TableWriter, Failure> TableWriter::on(const Database& database)
{
    TableWriter writer;
    const std::string columns = event_columns;
    const std::pair<Statement*, std::string> all[] = {
        {&writer.m_add_record, "INSERT INTO events (position, " + columns +
                                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_put_head, "INSERT INTO heads (stream, author, sequence, hash) "
                             "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (stream, author) "
                             "DO UPDATE SET sequence = ?3, hash = ?4"},
        {&writer.m_add_station, "INSERT INTO stations (author, public_key, certificate) "
                                "VALUES (?, ?, ?) ON CONFLICT (author) DO NOTHING"},
        {&writer.m_add_missing, "INSERT INTO missing (stream, author, sequence) VALUES (?, ?, ?)"},
        {&writer.m_remove_missing,
         "DELETE FROM missing WHERE stream = ? AND author = ? AND sequence = ?"},
    };
    for (const auto& [statement, sql] : all) {
        auto prepared = database.prepare(sql);
        if (!prepared) return unexpected<Failure>(std::move(prepared.error()));
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void, Failure> TableWriter::add_record(std::int64_t position, const Record& record)
{
    return m_add_record.bind(1, position)
        .bind_text(2, record.stream.text)
        .bind_text(3, record.author.text)
        .bind(4, record.sequence)
        .bind(5, record.time.wall.time_since_epoch().count())
        .bind(6, record.time.counter)
        .bind_text(7, record.actor)
        .bind_text(8, record.kind)
        .bind_text(9, record.body)
        .bind_blob(10, record.previous)
        .bind_blob(11, record.hash)
        .bind_blob(12, record.signature)
        .run();
}

Result<void, Failure> TableWriter::put_head(const Head& head)
{
    return m_put_head.bind_text(1, head.stream.text)
        .bind_text(2, head.author.text)
        .bind(3, head.sequence)
        .bind_blob(4, head.hash)
        .run();
}

Result<void, Failure> TableWriter::add_station(const Station& station)
{
    return m_add_station.bind_text(1, station.author.text)
        .bind_blob(2, station.public_key)
        .bind_text(3, station.certificate)
        .run();
}

Result<void, Failure> TableWriter::add_missing(const Missing& missing)
{
    return m_add_missing.bind_text(1, missing.stream.text)
        .bind_text(2, missing.author.text)
        .bind(3, missing.sequence)
        .run();
}

Result<void, Failure> TableWriter::remove_missing(const Missing& missing)
{
    return m_remove_missing.bind_text(1, missing.stream.text)
        .bind_text(2, missing.author.text)
        .bind(3, missing.sequence)
        .run();
}

} // namespace klubba::journal
