#include "journal_fixture.h"

#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

using namespace klubba;
using namespace klubba::testing;

namespace {

/// While it lives, SQLite can write only so many times more; then half of what is asked, and then
/// nothing: a disk that fills up.
class FullDisk {
public:
    explicit FullDisk(int writes_left)
    {
        s_writes_left = writes_left;
        set(reinterpret_cast<sqlite3_syscall_ptr>(write_at));
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { set(nullptr); }

private:
    static void set(sqlite3_syscall_ptr call)
    {
        auto* files = sqlite3_vfs_find(nullptr);
        for (const char* name : {"pwrite", "pwrite64"})
            files->xSetSystemCall(files, name, call);
    }
    static ssize_t write_at(int file, const void* bytes, std::size_t size, off_t place)
    {
        const int left = s_writes_left--;
        if (left > 0) return ::pwrite(file, bytes, size, place);
        if (left == 0 && size > 1) return ::pwrite(file, bytes, size / 2, place);
        errno = ENOSPC;
        return -1;
    }

    static inline int s_writes_left = 0;
};

/// A real file system of a few pages; `mounted` is false where this may not be made.
class SmallDisk {
public:
    explicit SmallDisk(const std::string& size)
        : m_mounted(
              ::mount("klubba", m_folder.path().c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0)
    {
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (m_mounted) ::umount2(m_folder.path().c_str(), MNT_DETACH);
    }
    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    bool m_mounted;
};

/// Takes the right to write in a folder away, also from root, and gives it back.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(const std::filesystem::path& path) : m_path(path)
    {
        ::chmod(m_path.c_str(), 0555);
        if (::geteuid() == 0) m_was_root = ::seteuid(65534) == 0;
    }
    ReadOnlyFolder(const ReadOnlyFolder&) = delete;
    ReadOnlyFolder& operator=(const ReadOnlyFolder&) = delete;
    ~ReadOnlyFolder()
    {
        if (m_was_root && ::seteuid(0) != 0) std::abort();
        ::chmod(m_path.c_str(), 0755);
    }

private:
    std::filesystem::path m_path;
    bool m_was_root = false;
};

} // namespace

TEST_CASE("on a full disk an append stores nothing, and works again when there is room",
          "[journal][disk]")
{
    bool stored = false;
    for (int writes = 0; !stored; ++writes) {
        const TemporaryFolder folder;
        auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        auto& journal = *opened->journal;
        Author station;
        const auto before = station.next(3);
        REQUIRE(journal.append(before));
        const auto records = station.next(20);
        {
            const FullDisk full{writes};
            const auto added = journal.append(records);
            stored = added.has_value();
            if (!stored) CHECK(added.error().kind == Failure::Kind::DiskFull);
            if (!stored) CHECK(all_of(journal) == before);
            if (!stored) CHECK(journal.heads()->front().sequence == 3);
        }
        CHECK(*journal.append(records) == (stored ? 0 : records.size()));
        opened->journal.reset();
        const auto again = open_to_write(folder.path(), plain_options());
        REQUIRE(again);
        CHECK(again->repairs.empty());
        CHECK(all_of(*again->journal).size() == 23);
        REQUIRE(writes < 200);
    }
}

TEST_CASE("a journal that could not be made for want of room is made later", "[journal][disk]")
{
    bool made = false;
    for (int writes = 0; !made; ++writes) {
        const TemporaryFolder folder;
        {
            const FullDisk full{writes};
            const auto opened = open_to_write(folder.path(), plain_options());
            made = opened.has_value();
            if (!made) CHECK(opened.error().kind == Failure::Kind::DiskFull);
        }
        const auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        CHECK(opened->repairs.empty());
        REQUIRE(opened->journal->append(Author{}.next(3)));
        REQUIRE(writes < 200);
    }
}

TEST_CASE("a damaged file stays as it is while there is no room to mend it", "[journal][disk]")
{
    const TemporaryFolder source;
    {
        auto opened = open_to_write(source.path(), plain_options());
        REQUIRE(opened->journal->append(Author{}.next(20)));
    }
    const auto whole = content_of(source.path() / "journal.db");
    const auto damaged = whole.substr(0, whole.size() - 100);
    bool mended = false;
    for (int writes = 0; !mended; ++writes) {
        const TemporaryFolder folder;
        const auto path = folder.path() / "journal.db";
        write_content(path, damaged);
        {
            const FullDisk full{writes};
            const auto opened = open_to_write(folder.path(), plain_options());
            mended = opened.has_value();
            if (!mended) CHECK(opened.error().kind == Failure::Kind::DiskFull);
        }
        const auto opened = open_to_write(folder.path(), plain_options());
        REQUIRE(opened);
        CHECK(content_of(folder.path() / "journal.damaged-test.db") == damaged);
        CHECK(all_of(*opened->journal).size() + opened->journal->missing()->size() == 20);
        REQUIRE(writes < 200);
    }
}

TEST_CASE("a file system that fills up loses nothing that was stored", "[journal][disk]")
{
    const SmallDisk disk{"400k"};
    if (!disk.mounted()) {
        WARN("skipped: no right to mount a small file system here");
        return;
    }
    Author station;
    std::vector<Record> stored;
    std::optional<Record> refused;
    write_content(disk.path() / "filler", std::string(100000, 'x'));
    auto opened = open_to_write(disk.path(), plain_options());
    REQUIRE(opened);
    while (!refused) {
        const auto record = station.next();
        const auto added = opened->journal->append(std::span{&record, 1});
        if (added)
            stored.push_back(record);
        else {
            CHECK(added.error().kind == Failure::Kind::DiskFull);
            refused = record;
        }
        REQUIRE(stored.size() < 2000);
    }
    CHECK(all_of(*opened->journal) == stored);
    std::filesystem::remove(disk.path() / "filler");
    CHECK(append_one(*opened->journal, *refused) == 1);
    stored.push_back(*refused);
    CHECK(all_of(*opened->journal) == stored);
}

TEST_CASE("in a folder that cannot be written a journal can be read", "[journal][disk]")
{
    const TemporaryFolder folder;
    Author station;
    const auto records = station.next(9);
    auto opened = open_to_write(folder.path(), plain_options());
    REQUIRE(opened);
    REQUIRE(opened->journal->append(records));
    SECTION("when it was closed")
    {
        opened->journal.reset();
    }
    SECTION("when its writer was killed")
    {
        const auto path = folder.path() / "journal.db";
        const auto file = content_of(path);
        const auto log = content_of(path.string() + "-wal");
        opened->journal.reset();
        write_content(path, file);
        write_content(path.string() + "-wal", log);
    }
    const ReadOnlyFolder locked{folder.path()};
    const auto writer = open_to_write(folder.path(), plain_options());
    REQUIRE_FALSE(writer);
    CHECK(writer.error().kind == Failure::Kind::ReadOnly);
    const auto reader = open_to_read(folder.path());
    REQUIRE(reader);
    CHECK(all_of(**reader) == records);
    CHECK((*reader)->check());
}

TEST_CASE("a journal cannot be made in a folder that cannot be written", "[journal][disk]")
{
    const TemporaryFolder folder;
    const ReadOnlyFolder locked{folder.path()};
    for (const auto& path : {folder.path(), folder.path() / "new"}) {
        const auto opened = open_to_write(path, plain_options());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Failure::Kind::ReadOnly);
    }
}

TEST_CASE("a file that cannot be written in a folder that can is said to be read-only",
          "[journal][disk]")
{
    const TemporaryFolder folder;
    REQUIRE(open_to_write(folder.path(), plain_options()));
    ::chmod((folder.path() / "journal.db").c_str(), 0444);
    ::chmod((folder.path() / "journal.lock").c_str(), 0666);
    ::chmod(folder.path().c_str(), 0777);
    const bool was_root = ::geteuid() == 0 && ::seteuid(65534) == 0;
    const auto opened = open_to_write(folder.path(), plain_options());
    if (was_root) REQUIRE(::seteuid(0) == 0);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Failure::Kind::ReadOnly);
}
