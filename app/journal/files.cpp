#include "journal/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace klubba::journal {

namespace {

/// A file descriptor, closed when let go.
class Descriptor {
public:
    explicit Descriptor(int file) : m_file(file) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_file >= 0) ::close(m_file);
    }
    [[nodiscard]] int get() const { return m_file; }
    int release() { return std::exchange(m_file, -1); }

private:
    int m_file;
};

} // namespace

std::filesystem::path Files::set_aside(const std::string& when) const
{
    for (int number = 1;; ++number) {
        std::string name = "journal.damaged-" + when;
        if (number > 1) name += "-" + std::to_string(number);
        auto path = folder / (name += ".db");
        if (!is_there(path) && !is_there(log_of(path))) return path;
    }
}

std::filesystem::path log_of(const std::filesystem::path& database)
{
    return database.string() + "-wal";
}

bool is_there(const std::filesystem::path& path)
{
    std::error_code none;
    return std::filesystem::exists(path, none);
}

Failure::Kind kind_of_errno(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Failure::Kind::DiskFull;
    case EROFS:
    case EACCES:
    case EPERM:
        return Failure::Kind::ReadOnly;
    case EWOULDBLOCK:
        return Failure::Kind::Busy;
    default:
        return Failure::Kind::CannotOpen;
    }
}

Failure failure_of_errno(int error, const std::filesystem::path& path)
{
    return {kind_of_errno(error), path.string() + ": " + std::generic_category().message(error)};
}

Result<std::string, Failure> read_file(const std::filesystem::path& path, std::size_t most)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.get() < 0) return unexpected<Failure>(failure_of_errno(errno, path));
    std::string content;
    std::array<char, 65536> block{};
    while (content.size() < most) {
        const auto wanted = std::min(block.size(), most - content.size());
        const auto count = ::read(file.get(), block.data(), wanted);
        if (count < 0) return unexpected<Failure>(failure_of_errno(errno, path));
        if (count == 0) break;
        content.append(block.data(), static_cast<std::size_t>(count));
    }
    return content;
}

Result<void, Failure> sync_folder(const std::filesystem::path& folder)
{
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return unexpected<Failure>(failure_of_errno(errno, folder));
    return {};
}

Result<void, Failure> rename_durably(const std::filesystem::path& from,
                                     const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return unexpected<Failure>(failure_of_errno(errno, from));
    return sync_folder(to.parent_path());
}

namespace {

Result<void, Failure>
write_whole(const std::filesystem::path& path, std::string_view content, mode_t rights)
{
    auto unfinished = path;
    unfinished += ".new";
    // Whatever rights an unfinished file of before has, this one has its own.
    ::unlink(unfinished.c_str());
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (file < 0) return unexpected<Failure>(failure_of_errno(errno, unfinished));
    const auto written = ::write(file, content.data(), content.size());
    int error = written < 0 ? errno : written != static_cast<ssize_t>(content.size()) ? ENOSPC : 0;
    if (error == 0 && ::fsync(file) != 0) error = errno;
    if (::close(file) != 0 && error == 0) error = errno;
    if (error == 0) return rename_durably(unfinished, path);
    ::unlink(unfinished.c_str());
    return unexpected<Failure>(failure_of_errno(error, unfinished));
}

} // namespace

Result<void, Failure> write_privately(const std::filesystem::path& path, std::string_view content)
{
    return write_whole(path, content, 0600);
}

Result<void, Failure> write_durably(const std::filesystem::path& path, std::string_view content)
{
    return write_whole(path, content, 0666);
}

void remove_database(const std::filesystem::path& database)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        std::error_code none;
        std::filesystem::remove(database.string() + part, none);
    }
}

Result<FileLock, Failure> FileLock::take(const std::filesystem::path& path)
{
    Descriptor file{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (file.get() < 0) return unexpected<Failure>(failure_of_errno(errno, path));
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return failure(Failure::Kind::Busy,
                           path.parent_path().string() + ": another Klubba writes in this folder");
        return unexpected<Failure>(failure_of_errno(errno, path));
    }
    return FileLock{file.release()};
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

FileLock::~FileLock()
{
    if (m_file >= 0) ::close(m_file);
}

Result<WorkingCopy, Failure> WorkingCopy::make(const std::filesystem::path& database,
                                               const std::filesystem::path& in)
{
    std::string name = (in / "klubba-copy-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return unexpected<Failure>(failure_of_errno(errno, in));
    WorkingCopy copy{name};
    std::error_code error;
    std::filesystem::copy_file(database, copy.database(), error);
    if (!error && is_there(log_of(database)))
        std::filesystem::copy_file(log_of(database), log_of(copy.database()), error);
    if (error) return unexpected<Failure>(failure_of_errno(error.value(), database));
    return copy;
}

WorkingCopy& WorkingCopy::operator=(WorkingCopy&& other) noexcept
{
    std::swap(m_folder, other.m_folder);
    return *this;
}

WorkingCopy::~WorkingCopy()
{
    if (m_folder.empty()) return;
    std::error_code none;
    std::filesystem::remove_all(m_folder, none);
}

} // namespace klubba::journal
