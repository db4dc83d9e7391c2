#pragma once

#include "base/result.h"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

// SQLite as the rest of the journal uses it: owned handles, and failures as values.
namespace klubba::journal {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};

/// What the last call on `database` failed with, as our kind of failure.
Failure failure_of(sqlite3* database, const std::string& doing);

/// A prepared statement. What is bound as text must live until `reset`.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    Statement& bind(int index, std::int64_t number);
    Statement& bind_text(int index, std::string_view text);
    Statement& bind_blob(int index, std::string_view bytes);

    /// True while there is a row.
    Result<bool, Failure> step();
    /// Steps once, expecting no row, and resets.
    Result<void, Failure> run();
    void reset() { sqlite3_reset(m_handle.get()); }

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string bytes(int column) const;

private:
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_handle;
};

/// Resets a statement when a scope is left, whichever way.
class Resetting {
public:
    explicit Resetting(Statement& statement) : m_statement(statement) {}
    Resetting(const Resetting&) = delete;
    Resetting& operator=(const Resetting&) = delete;
    ~Resetting() { m_statement.reset(); }

private:
    Statement& m_statement;
};

enum class Access {
    ReadOnly,
    Unchanging, ///< Read only, of a file that nobody writes: leaves nothing beside it.
    ReadWrite,
    Create,
};

class Database {
public:
    static Result<Database, Failure> open(const std::filesystem::path& path, Access access);

    Result<void, Failure> run(const char* sql);
    Result<Statement, Failure> prepare(const std::string& sql) const;
    /// The first column of the first row; empty text if there is none.
    Result<std::string, Failure> ask(const char* sql) const;
    /// Whether closing the last connection moves the log into the file; it does from the start.
    void checkpoint_on_close(bool on);

    [[nodiscard]] bool can_be_written() const { return sqlite3_db_readonly(handle(), "main") == 0; }
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}

    std::unique_ptr<sqlite3, CloseDatabase> m_handle;
};

} // namespace klubba::journal
