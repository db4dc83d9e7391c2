#include "journal_fixture.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <set>

using namespace klubba;
using namespace klubba::testing;

namespace {

int syncs = 0;

} // namespace

// Stand in front of the C library's, also for SQLite, so that they can be counted.
extern "C" int fdatasync(int file)
{
    ++syncs;
    return static_cast<int>(::syscall(SYS_fdatasync, file));
}
extern "C" int fsync(int file)
{
    ++syncs;
    return static_cast<int>(::syscall(SYS_fsync, file));
}

TEST_CASE("an append waits for the disk once, and one that stores nothing not at all",
          "[journal][sync]")
{
    OnDisk fixture;
    auto& journal = fixture.journal();
    Author station;
    const auto syncs_of = [&](std::size_t count) {
        const auto records = station.next(count);
        const int before = syncs;
        REQUIRE(journal.append(records));
        const int first = syncs - before;
        REQUIRE(journal.append(records));
        CHECK(syncs - before == first);
        return first;
    };
    for (int round = 0; round < 500; ++round)
        REQUIRE(syncs_of(1) == 1);
    CHECK(syncs_of(100) == 1);
    REQUIRE(journal.tidy());
    CHECK(syncs_of(1) == 1);
}

TEST_CASE("an append writes into room that is there, and the log seldom grows", "[journal][sync]")
{
    const TemporaryFolder folder;
    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    Author station;
    std::set<std::uintmax_t> sizes;
    const auto append_many = [&] {
        for (int round = 0; round < 500; ++round) {
            append_one(*opened->journal, station.next());
            sizes.insert(std::filesystem::file_size(folder.path() / "journal.db-wal"));
        }
    };
    append_many();
    append_many();
    CHECK(sizes.size() > 1);
    CHECK(sizes.size() < 10);

    const auto longest = *sizes.rbegin();
    REQUIRE(opened->journal->tidy());
    append_many();
    CHECK(*sizes.rbegin() == longest);
}
