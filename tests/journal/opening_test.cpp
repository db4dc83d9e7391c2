#include "journal_fixture.h"

#include <sqlite3.h>

using namespace klubba;
using namespace klubba::testing;

namespace {

void run_sql(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

Failure::Kind failure_to_open(const std::filesystem::path& folder)
{
    const auto opened = open_to_write(folder, plain_options());
    REQUIRE_FALSE(opened);
    return opened.error().kind;
}

Failure::Kind failure_to_read(const std::filesystem::path& folder)
{
    const auto opened = open_to_read(folder);
    REQUIRE_FALSE(opened);
    return opened.error().kind;
}

} // namespace

TEST_CASE("a journal that was closed has all its records when opened again", "[journal][opening]")
{
    const TemporaryFolder folder;
    Author station;
    const auto records = station.next(50);
    {
        auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        CHECK(opened->repairs.empty());
        REQUIRE(opened->journal->append(records));
        REQUIRE(opened->journal->add_station({AuthorId{"a"}, "key", "{}"}));
    }
    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    CHECK(opened->repairs.empty());
    CHECK(all_of(*opened->journal) == records);
    CHECK(opened->journal->stations()->size() == 1);
    CHECK(append_one(*opened->journal, station.next()) == 1);
}

TEST_CASE("only one may write in a folder, and others may read beside it", "[journal][opening]")
{
    const TemporaryFolder folder;
    Author station;
    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    REQUIRE(opened->journal->append(station.next(3)));
    CHECK(failure_to_open(folder.path()) == Failure::Kind::Busy);

    const auto reader = open_to_read(folder.path());
    REQUIRE(reader);
    CHECK(all_of(**reader).size() == 3);
    append_one(*opened->journal, station.next());
    CHECK(all_of(**reader).size() == 4);

    opened->journal.reset();
    CHECK(open_to_write(folder.path(), plain_options()));
}

TEST_CASE("a folder without a journal cannot be read, and is left as it is", "[journal][opening]")
{
    const TemporaryFolder folder;
    CHECK(failure_to_read(folder.path()) == Failure::Kind::CannotOpen);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("what is not ours is refused and left as it is", "[journal][opening]")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "journal.db";
    auto expected = Failure::Kind::NotOurs;
    SECTION("text")
    {
        write_content(path, std::string(5000, 'x'));
    }
    SECTION("a few bytes")
    {
        write_content(path, "hello");
    }
    SECTION("another program's database")
    {
        run_sql(path, "PRAGMA application_id = 42; CREATE TABLE events (x); "
                      "INSERT INTO events VALUES (1);");
    }
    SECTION("another program's database with a log")
    {
        run_sql(path, "PRAGMA journal_mode = WAL; CREATE TABLE t (x);");
    }
    SECTION("a journal from a later version")
    {
        REQUIRE(open_to_write(folder.path(), plain_options()));
        run_sql(path, "PRAGMA user_version = 2");
        expected = Failure::Kind::TooNew;
    }
    const auto before = content_of(path);
    CHECK(failure_to_open(folder.path()) == expected);
    CHECK(failure_to_read(folder.path()) == expected);
    CHECK(content_of(path) == before);
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        CHECK(entry.path().filename().string().find("damaged") == std::string::npos);
}

TEST_CASE("opening finishes what an opening began that died", "[journal][opening]")
{
    const TemporaryFolder folder;
    const TemporaryFolder other;
    Author station;
    const auto records = station.next(5);
    const auto make = [&](const std::filesystem::path& where, std::size_t count) {
        auto opened = open_to_write(where, plain_options());
        REQUIRE(opened);
        REQUIRE(opened->journal->append(std::span{records}.first(count)));
    };
    make(other.path(), 5);
    const auto salvaged = folder.path() / "journal.salvaged.db";

    SECTION("before the damaged file was set aside")
    {
        make(folder.path(), 2);
    }
    SECTION("after it") {}
    SECTION("while the new file was being written")
    {
        write_content(folder.path() / "journal.new.db", "SQLite form");
    }
    std::filesystem::copy_file(other.path() / "journal.db", salvaged);

    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    CHECK(all_of(*opened->journal) == records);
    CHECK_FALSE(std::filesystem::exists(salvaged));
}

TEST_CASE("a log without its file is never taken for a new file's", "[journal][opening]")
{
    const TemporaryFolder folder;
    write_content(folder.path() / "journal.db-wal", "what was there");
    const auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    CHECK(content_of(folder.path() / "journal.damaged-test.db-wal") == "what was there");
}
