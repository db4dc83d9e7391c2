#include "journal/examine.h"
#include "journal/wal.h"
#include "journal_fixture.h"

#include <algorithm>
#include <random>
#include <set>

using namespace klubba;
using namespace klubba::testing;

namespace {

/// A journal's files as bytes, to be damaged and laid out again and again.
struct Original {
    std::vector<Record> records;
    std::string file;
    std::string log;
};

Original closed_journal(std::size_t count)
{
    const TemporaryFolder folder;
    Original original{Author{}.next(count), {}, {}};
    {
        auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        for (const auto& record : original.records)
            append_one(*opened->journal, record);
    }
    original.file = content_of(folder.path() / "journal.db");
    return original;
}

/// The log without the room behind its end.
std::string written_part(const std::string& file, std::string log)
{
    const auto frame_size = 24 + page_size_of(file);
    const auto frames = (log.find_last_not_of('\0') + 1 - 32 + frame_size - 1) / frame_size;
    log.resize(32 + frames * frame_size);
    return log;
}

/// As a process that was killed leaves it: much of it in the log alone.
Original killed_journal(std::size_t count)
{
    const TemporaryFolder folder;
    Original original{Author{}.next(count), {}, {}};
    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    for (std::size_t index = 0; index < count; ++index) {
        append_one(*opened->journal, original.records[index]);
        if (index == count / 2) REQUIRE(opened->journal->tidy());
    }
    original.file = content_of(folder.path() / "journal.db");
    original.log = written_part(original.file, content_of(folder.path() / "journal.db-wal"));
    return original;
}

bool has(const std::vector<Repair>& repairs, Repair::Kind kind)
{
    return std::any_of(repairs.begin(), repairs.end(),
                       [&](const Repair& repair) { return repair.kind == kind; });
}

/// What one opening of damaged files came to.
struct Outcome {
    std::vector<Repair> repairs;
    std::vector<Record> records;
    std::size_t missing = 0;
    bool usable = false;
    std::optional<Failure> refused;
};

std::string content_if_there(const std::filesystem::path& path)
{
    return std::filesystem::exists(path) ? content_of(path) : "";
}

Outcome outcome_of(const std::string& file, const std::string& log)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "journal.db";
    const auto aside = folder.path() / "journal.damaged-test.db";
    write_content(path, file);
    if (!log.empty()) write_content(path.string() + "-wal", log);

    Outcome outcome;
    auto opened = open_to_write(folder.path(), plain_options());
    if (!opened) {
        outcome.refused = opened.error();
        CHECK(content_of(path) == file);
        CHECK(content_if_there(path.string() + "-wal") == log);
        return outcome;
    }
    outcome.repairs = std::move(opened->repairs);
    outcome.records = all_of(*opened->journal);
    outcome.missing = opened->journal->missing()->size();
    outcome.usable = opened->journal->append(Author{"new station"}.next(1, "other")).has_value();
    if (has(outcome.repairs, Repair::Kind::DamagedFileSetAside)) {
        CHECK(content_of(aside) == file);
        CHECK(content_if_there(aside.string() + "-wal") == log);
    }
    opened->journal.reset();
    return outcome;
}

/// Opened once more, what was mended needs no mending.
void check_mended(const std::string& file, const std::string& log)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "journal.db";
    write_content(path, file);
    if (!log.empty()) write_content(path.string() + "-wal", log);
    if (!open_to_write(folder.path(), plain_options())) return;
    const auto again = open_to_write(folder.path(), plain_options());
    REQUIRE(again);
    CHECK(again->repairs.empty());
}

/// The rule for any damage: every record that is there is one of the original ones, unchanged but
/// perhaps for its signature (which verify looks at), in order, and what is known to be gone is
/// said.
void check_outcome(const Original& original, const Outcome& outcome)
{
    if (outcome.refused) {
        const auto kind = outcome.refused->kind;
        CHECK((kind == Failure::Kind::NotOurs || kind == Failure::Kind::TooNew));
        return;
    }
    CHECK(outcome.usable);
    std::size_t next = 0;
    for (auto record : outcome.records) {
        while (next < original.records.size() && original.records[next].hash != record.hash)
            ++next;
        REQUIRE(next < original.records.size());
        record.signature = original.records[next].signature;
        CHECK(record == original.records[next]);
    }
    if (outcome.missing > 0) CHECK(has(outcome.repairs, Repair::Kind::RecordsLost));
}

} // namespace

TEST_CASE("a file cut off at any byte of its last page costs no more than that page",
          "[journal][damage]")
{
    const auto original = closed_journal(16);
    const auto size = original.file.size();
    for (std::size_t cut = 1; cut <= page_size_of(original.file); ++cut) {
        const auto outcome = outcome_of(original.file.substr(0, size - cut), "");
        check_outcome(original, outcome);
        REQUIRE(has(outcome.repairs, Repair::Kind::DamagedFileSetAside));
        REQUIRE(outcome.records.size() + outcome.missing == original.records.size());
        REQUIRE(outcome.missing <= 2);
        if (cut % 64 == 0) check_mended(original.file.substr(0, size - cut), "");
    }
}

TEST_CASE("a file cut off anywhere is set aside, and the rest of it read back", "[journal][damage]")
{
    const auto original = closed_journal(40);
    for (std::size_t length = 0; length < original.file.size(); length += 487) {
        const auto outcome = outcome_of(original.file.substr(0, length), "");
        check_outcome(original, outcome);
        CHECK(has(outcome.repairs, Repair::Kind::DamagedFileSetAside));
        check_mended(original.file.substr(0, length), "");
    }
}

TEST_CASE("a log cut off at any byte loses no more than the write that was cut",
          "[journal][damage]")
{
    const auto original = killed_journal(12);
    const auto size = original.log.size();
    std::set<std::size_t> lengths;
    for (std::size_t cut = 0; cut <= 4200; ++cut)
        lengths.insert(size - cut);
    for (std::size_t length = 0; length < size; length += 997)
        lengths.insert(length);
    std::size_t before = 0;
    for (const auto length : lengths) {
        const auto log = original.log.substr(0, length);
        const auto report = inspect_wal(log);
        const auto outcome = outcome_of(original.file, log);
        check_outcome(original, outcome);
        REQUIRE(outcome.missing == 0);
        REQUIRE(outcome.records.size() >= before);
        before = outcome.records.size();
        REQUIRE(has(outcome.repairs, Repair::Kind::UnfinishedWriteDropped) ==
                (report.unread_bytes > 0));
        REQUIRE_FALSE(has(outcome.repairs, Repair::Kind::DamagedFileSetAside));
        if (length % 64 == 0) check_mended(original.file, log);
    }
    CHECK(before == original.records.size());
}

TEST_CASE("a write into the room behind a log, cut off at any byte, loses no other",
          "[journal][damage]")
{
    const auto original = killed_journal(12);
    const auto size = original.log.size();
    std::size_t before = 0;
    for (auto written = size - 4200; written <= size; ++written) {
        // The end of the room may be missing too, if the disk was full or the process was killed.
        const std::string room(size - written + written % 2000, '\0');
        const auto log = original.log.substr(0, written) + room;
        const auto outcome = outcome_of(original.file, log);
        check_outcome(original, outcome);
        REQUIRE(outcome.missing == 0);
        REQUIRE(outcome.records.size() >= before);
        before = outcome.records.size();
        REQUIRE(has(outcome.repairs, Repair::Kind::UnfinishedWriteDropped) ==
                (inspect_wal(log).unread_bytes > 0));
        REQUIRE_FALSE(has(outcome.repairs, Repair::Kind::DamagedFileSetAside));
        if (written % 64 == 0) check_mended(original.file, log);
    }
    CHECK(before == original.records.size());
}

TEST_CASE("room behind a log is sound, whatever its length", "[journal][damage]")
{
    const auto original = killed_journal(3);
    for (std::size_t length = 0; length < 3000; ++length) {
        const auto report = inspect_wal(original.log + std::string(length, '\0'));
        REQUIRE(report.state == WalReport::State::Sound);
        REQUIRE(report.unread_bytes == 0);
    }
    const auto outcome = outcome_of(original.file, original.log + std::string(3000, '\0'));
    CHECK(outcome.repairs.empty());
    CHECK(outcome.records == original.records);
}

TEST_CASE("a bit that flips in the file is caught, harmless, or left to verify",
          "[journal][damage]")
{
    const auto original = closed_journal(40);
    std::mt19937 random{20201124};
    std::uniform_int_distribution<std::size_t> place{0, original.file.size() * 8 - 1};
    std::size_t caught = 0;
    for (int sample = 0; sample < 600; ++sample) {
        // The head of the file is small, and each of its bits means much.
        const auto bit = sample < 200 ? place(random) % 1600 : place(random);
        auto file = original.file;
        file[bit / 8] = static_cast<char>(file[bit / 8] ^ (1 << (bit % 8)));
        INFO("bit " << bit);
        const auto outcome = outcome_of(file, "");
        check_outcome(original, outcome);
        const auto lost = original.records.size() - outcome.records.size();
        CHECK((outcome.refused || lost == outcome.missing || !outcome.repairs.empty()));
        check_mended(file, "");
        if (outcome.refused || has(outcome.repairs, Repair::Kind::DamagedFileSetAside)) ++caught;
    }
    CHECK(caught > 200);
}

TEST_CASE("a bit that flips in the log is mended, or what it cost is said", "[journal][damage]")
{
    const auto original = killed_journal(30);
    std::mt19937 random{20201125};
    std::uniform_int_distribution<std::size_t> place{0, original.log.size() * 8 - 1};
    for (int sample = 0; sample < 200; ++sample) {
        const auto bit = place(random);
        auto log = original.log;
        log[bit / 8] = static_cast<char>(log[bit / 8] ^ (1 << (bit % 8)));
        INFO("bit " << bit);
        const auto outcome = outcome_of(original.file, log);
        check_outcome(original, outcome);
        if (outcome.records.size() < original.records.size()) CHECK_FALSE(outcome.repairs.empty());
        check_mended(original.file, log);
    }
}

TEST_CASE("a lost record leaves its number unused, and may come back", "[journal][damage]")
{
    const TemporaryFolder folder;
    Author station;
    const auto records = station.next(30);
    {
        auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        REQUIRE(opened->journal->append(records));
    }
    auto file = content_of(folder.path() / "journal.db");
    const auto struck = file.find(records[10].body);
    REQUIRE(struck != file.npos);
    file[struck + 20] = '!';
    write_content(folder.path() / "journal.db", file);

    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    auto& journal = *opened->journal;
    CHECK(has(opened->repairs, Repair::Kind::RecordsLost));
    const Missing lost{records[10].stream, records[10].author, records[10].sequence};
    CHECK(*journal.missing() == std::vector{lost});
    CHECK(journal.heads()->front().sequence == 30);
    CHECK(append_one(journal, station.next()) == 1);

    CHECK(append_one(journal, records[10]) == 1);
    CHECK(journal.missing()->empty());
    CHECK(append_one(journal, records[10]) == 0);
    opened->journal.reset();
    const auto again = open_to_write(folder.path(), plain_options());
    REQUIRE(again);
    CHECK(again->repairs.empty());
    CHECK(all_of(*again->journal).size() == 31);
}

TEST_CASE("a damaged file never takes the name of another", "[journal][damage]")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "journal.db";
    const auto original = closed_journal(3);
    for (int round = 0; round < 3; ++round) {
        write_content(path, original.file.substr(0, 5000 + static_cast<std::size_t>(round)));
        REQUIRE(open_to_write(folder.path(), plain_options()));
    }
    CHECK(content_of(folder.path() / "journal.damaged-test.db").size() == 5000);
    CHECK(content_of(folder.path() / "journal.damaged-test-2.db").size() == 5001);
    CHECK(content_of(folder.path() / "journal.damaged-test-3.db").size() == 5002);
}
