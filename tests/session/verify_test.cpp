#include "session/station.h"
#include "session/station_key.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"
#include "wire/certificate.h"
#include "wire/envelope.h"

#include <sqlite3.h>

#include <fstream>

using namespace klubba;
using namespace klubba::session;
using namespace klubba::testing;
using namespace klubba::meeting;

namespace {

/// A meeting that was called, opened and led a few steps; its journal is closed.
class Archive {
public:
    Archive()
    {
        SetClock clock{testing::at("08:00")};
        auto station = Station::open(m_folder.path(), clock);
        REQUIRE(station);
        m_stream = station->new_stream();
        const auto done = [&](CommandBody body) {
            const auto answer =
                station->submit(m_stream, Command{std::move(body), {}}, "secretary");
            REQUIRE(std::holds_alternative<Receipt>(answer));
        };
        done(a_draft());
        done(CallMeeting{});
        clock.set(testing::at("09:00"));
        done(OpenMeeting{});
        done(Advance{});
        m_author = station->author();
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
    [[nodiscard]] std::string named(int sequence) const
    {
        return m_stream.text + " " + m_author.text + ":" + std::to_string(sequence);
    }
    [[nodiscard]] const StreamId& stream() const { return m_stream; }

    /// Does with the file what anyone can do with a SQLite tool.
    void tamper(const std::string& sql) const
    {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open((folder() / "journal.db").c_str(), &database) == SQLITE_OK);
        INFO(sql);
        CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        CHECK(sqlite3_total_changes(database) > 0);
        sqlite3_close(database);
    }

    [[nodiscard]] std::string fault() const
    {
        const auto verified = verify_folder(folder());
        if (verified) return "";
        CHECK(verified.error().kind == Failure::Kind::Damaged);
        return verified.error().context;
    }

private:
    TemporaryFolder m_folder;
    StreamId m_stream;
    AuthorId m_author;
};

std::string sql_blob(const std::string& bytes)
{
    return "x'" + wire::to_hex(bytes) + "'";
}

} // namespace

TEST_CASE("an untouched journal verifies, with the same head each time", "[session][verify]")
{
    const Archive archive;
    const auto verified = verify_folder(archive.folder());
    REQUIRE(verified);
    CHECK(verified->records > 20);
    CHECK(verified->head.size() == 64);
    CHECK(verify_folder(archive.folder())->head == verified->head);
    CHECK(verify_folder(archive.folder(), archive.stream())->head == verified->head);
    CHECK(verify_folder(archive.folder(), StreamId{"other"})->head != verified->head);
}

TEST_CASE("a change in any column of an event is found, and the event named", "[session][verify]")
{
    const auto [change, what] = GENERATE(table<std::string, std::string>({
        {"stream = 'other'", "other"},
        {"author = '0123456789abcdef'", "0123456789abcdef:7"},
        {"sequence = 1000", ":1000"},
        {"wall = wall + 1", ":7"},
        {"counter = counter + 1", ":7"},
        {"actor = 'chair'", ":7"},
        {"kind = 'ItemClosed'", ":7"},
        {"body = '{}'", ":7"},
        {"body = replace(body, ':', ' :')", ":7"},
        {"previous = zeroblob(32)", ":7"},
        {"previous = zeroblob(0)", ":7"},
        {"hash = zeroblob(32)", ":7"},
        {"signature = zeroblob(64)", ":7"},
        {"signature = (SELECT signature FROM events WHERE position = 8)", ":7"},
        {"position = 1000", ":7"},
        {"position = -5", ":7"},
    }));
    const Archive archive;
    archive.tamper("UPDATE events SET " + change + " WHERE position = 7");
    CHECK_THAT(archive.fault(), Catch::Contains(what));
}

TEST_CASE("a change in each event in turn is found in just that event", "[session][verify]")
{
    const Archive archive;
    const auto count = verify_folder(archive.folder())->records;
    for (int position = 1; position <= count; ++position) {
        const auto where = " WHERE position = " + std::to_string(position);
        archive.tamper("UPDATE events SET actor = actor || '!'" + where);
        CHECK(archive.fault() == archive.named(position) + ": was changed after it was made");
        archive.tamper("UPDATE events SET actor = rtrim(actor, '!')" + where);
        REQUIRE(archive.fault().empty());
    }
}

TEST_CASE("an event that was taken out is found", "[session][verify]")
{
    const Archive archive;
    const auto count = static_cast<int>(verify_folder(archive.folder())->records);
    const auto position = GENERATE(1, 2, 7, -1, 0);
    const auto struck = position > 0 ? position : count + position;
    archive.tamper("DELETE FROM events WHERE position = " + std::to_string(struck));
    CHECK(archive.fault() == archive.named(struck) + ": is missing");
}

TEST_CASE("the end of a journal cannot be cut off, nor all of it", "[session][verify]")
{
    const Archive archive;
    const auto from = GENERATE(1, 5);
    archive.tamper("DELETE FROM events WHERE position >= " + std::to_string(from));
    CHECK(archive.fault() == archive.named(from) + ": is missing");
}

TEST_CASE("events that changed places are found", "[session][verify]")
{
    const Archive archive;
    archive.tamper("UPDATE events SET position = -7 WHERE position = 7;"
                   "UPDATE events SET position = 7 WHERE position = 8;"
                   "UPDATE events SET position = 8 WHERE position = -7;");
    CHECK(archive.fault() == archive.named(7) + ": is missing");
}

TEST_CASE("an event that was put in is found", "[session][verify]")
{
    const Archive archive;
    const std::string columns =
        "stream, author, sequence, wall, counter, actor, kind, body, previous, hash, signature";
    SECTION("as the next of the station, with what stood in another")
    {
        archive.tamper("INSERT INTO events (" + columns +
                       ") SELECT stream, author, 1000, wall, counter, actor, kind, body, "
                       "previous, hash, signature FROM events WHERE position = 7");
        CHECK_THAT(archive.fault(), Catch::Contains(":1000: was changed after it was made"));
    }
    SECTION("by a station of its own making, with all that belongs to it")
    {
        const auto key = wire::KeyPair::make();
        Record record;
        record.stream = archive.stream();
        record.sequence = 1;
        record.kind = "MeetingClosed";
        record.body = "{\"at\":\"2020-11-24T15:00:00.000Z\"}";
        wire::seal(record, key);
        const auto certificate =
            wire::certify(key.public_key(), {{"chair"}, {}, {}}, Instant{}, key);
        archive.tamper("INSERT INTO events (" + columns + ") VALUES ('" + record.stream.text +
                       "', '" + record.author.text + "', 1, 0, 0, '', 'MeetingClosed', '" +
                       record.body + "', x'', " + sql_blob(record.hash) + ", " +
                       sql_blob(record.signature) + ")");
        CHECK_THAT(archive.fault(), Catch::Contains("has no certificate here"));
        archive.tamper("INSERT INTO heads VALUES ('" + record.stream.text + "', '" +
                       record.author.text + "', 1, " + sql_blob(record.hash) + ")");
        archive.tamper("INSERT INTO stations (author, public_key, certificate) VALUES ('" +
                       record.author.text + "', " + sql_blob(key.public_key()) + ", '" +
                       wire::print_certificate(certificate) + "')");
        CHECK_THAT(archive.fault(), Catch::Contains("its certificate does not hold"));
    }
}

TEST_CASE("a changed note of the heads is found", "[session][verify]")
{
    const Archive archive;
    SECTION("another number")
    {
        archive.tamper("UPDATE heads SET sequence = sequence + 1");
    }
    SECTION("a lower number")
    {
        archive.tamper("UPDATE heads SET sequence = sequence - 1");
    }
    SECTION("another hash")
    {
        archive.tamper("UPDATE heads SET hash = zeroblob(32)");
    }
    SECTION("another stream")
    {
        archive.tamper("UPDATE heads SET stream = 'other'");
    }
    SECTION("one taken out")
    {
        archive.tamper("DELETE FROM heads");
    }
    SECTION("one put in")
    {
        archive.tamper("INSERT INTO heads VALUES ('s', 'a', 1, x'00')");
    }
    CHECK_FALSE(archive.fault().empty());
}

TEST_CASE("a changed station is found", "[session][verify]")
{
    const Archive archive;
    const auto key = wire::KeyPair::make();
    SECTION("another key")
    {
        archive.tamper("UPDATE stations SET public_key = " + sql_blob(key.public_key()));
    }
    SECTION("another key, certified by itself")
    {
        const auto certificate =
            wire::certify(key.public_key(), {{"chair"}, {}, {}}, Instant{}, key);
        archive.tamper("UPDATE stations SET author = '" + key.author().text +
                       "', public_key = " + sql_blob(key.public_key()) + ", certificate = '" +
                       wire::print_certificate(certificate) + "'");
    }
    SECTION("other roles")
    {
        archive.tamper("UPDATE stations SET certificate = replace(certificate, 'chair', 'guest')");
    }
    SECTION("no certificate")
    {
        archive.tamper("UPDATE stations SET certificate = ''");
    }
    SECTION("none at all")
    {
        archive.tamper("DELETE FROM stations");
    }
    CHECK_FALSE(archive.fault().empty());
}

TEST_CASE("what is beneath the events is looked at too", "[session][verify]")
{
    const Archive archive;
    SECTION("an index that tells of other events than the table")
    {
        archive.tamper("PRAGMA writable_schema = ON; CREATE TABLE t (x); INSERT INTO t VALUES (1);"
                       "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
                       "WHERE name = 't') WHERE name = 'sqlite_autoindex_events_1';");
    }
    SECTION("a table that is gone")
    {
        archive.tamper("DELETE FROM heads; DROP TABLE heads;");
    }
    CHECK_FALSE(archive.fault().empty());
}
