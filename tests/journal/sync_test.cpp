#include "journal_fixture.h"

#include <sys/syscall.h>
#include <unistd.h>

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
    // The first one also makes the log.
    append_one(journal, station.next());
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
}
