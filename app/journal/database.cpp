#include "journal/database.h"

#include "journal/files.h"

#include <utility>

namespace klubba::journal {

namespace {

/// What the system said last of the log or the file: errno itself is another's by then.
int last_errno(sqlite3* database)
{
    int error = 0;
    sqlite3_file* log = nullptr;
    const int found = sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (found == SQLITE_OK && log != nullptr && log->pMethods != nullptr)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
    if (error == 0) sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    return error == 0 ? sqlite3_system_errno(database) : error;
}

Failure::Kind kind_of(sqlite3* database)
{
    switch (sqlite3_errcode(database)) {
    case SQLITE_FULL:
        return Failure::Kind::DiskFull;
    case SQLITE_READONLY:
        return Failure::Kind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Failure::Kind::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
        return Failure::Kind::Damaged; // SQLITE_ERROR: a table of ours is not there.
    case SQLITE_IOERR:
        return kind_of_errno(last_errno(database));
    default:
        return Failure::Kind::CannotOpen;
    }
}

/// The path as a URI, which is how SQLite is told that a file does not change.
std::string unchanging(const std::filesystem::path& path)
{
    std::string uri = "file:";
    for (const char letter : path.string()) {
        if (letter == '%')
            uri += "%25";
        else if (letter == '?')
            uri += "%3f";
        else if (letter == '#')
            uri += "%23";
        else
            uri += letter;
    }
    return uri + "?immutable=1";
}

} // namespace

Failure failure_of(sqlite3* database, const std::string& doing)
{
    return {kind_of(database), doing + ": " + sqlite3_errmsg(database)};
}

Statement& Statement::bind(int index, std::int64_t number)
{
    sqlite3_bind_int64(m_handle.get(), index, number);
    return *this;
}

Statement& Statement::bind_text(int index, std::string_view text)
{
    sqlite3_bind_text64(m_handle.get(), index, text.data() == nullptr ? "" : text.data(),
                        text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(m_handle.get(), index, bytes.data() == nullptr ? "" : bytes.data(),
                        bytes.size(), SQLITE_STATIC);
    return *this;
}

Result<bool, Failure> Statement::step()
{
    const int result = sqlite3_step(m_handle.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    return unexpected<Failure>(failure_of(sqlite3_db_handle(m_handle.get()), "journal"));
}

Result<void, Failure> Statement::run()
{
    const auto stepped = step();
    reset();
    if (!stepped) return unexpected<Failure>(stepped.error());
    return {};
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

std::string Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    const int size = sqlite3_column_bytes(m_handle.get(), column);
    return data == nullptr ? std::string{} : std::string{data, static_cast<std::size_t>(size)};
}

Result<Database, Failure> Database::open(const std::filesystem::path& path, Access access)
{
    int flags = SQLITE_OPEN_NOMUTEX;
    std::string name = path.string();
    switch (access) {
    case Access::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Access::Unchanging:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = unchanging(path);
        break;
    case Access::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Access::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    Database database{handle};
    if (result != SQLITE_OK) return unexpected<Failure>(failure_of(handle, path.string()));
    sqlite3_busy_timeout(handle, 2000);
    // What is in the file is data and never a programme, whoever wrote it.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    return database;
}

Result<void, Failure> Database::run(const char* sql)
{
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return unexpected<Failure>(failure_of(handle(), "journal"));
}

Result<Statement, Failure> Database::prepare(const std::string& sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        return unexpected<Failure>(failure_of(handle(), "journal"));
    return Statement{statement};
}

Result<std::string, Failure> Database::ask(const char* sql) const
{
    auto statement = prepare(sql);
    if (!statement) return unexpected<Failure>(std::move(statement.error()));
    std::string answer;
    bool first = true;
    while (true) {
        const auto row = statement->step();
        if (!row) return unexpected<Failure>(row.error());
        // Only at the end of its rows is a statement's work committed.
        if (!*row) return answer;
        if (std::exchange(first, false)) answer = statement->bytes(0);
    }
}

void Database::checkpoint_on_close(bool on)
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

} // namespace klubba::journal
