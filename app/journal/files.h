#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// The files of a journal in its folder, and what SQLite does not do with them.
namespace klubba::journal {

struct Files {
    explicit Files(std::filesystem::path in) : folder(std::move(in)) {}

    [[nodiscard]] std::filesystem::path journal() const { return folder / "journal.db"; }
    [[nodiscard]] std::filesystem::path lock() const { return folder / "journal.lock"; }
    /// Under way; of no worth until renamed.
    [[nodiscard]] std::filesystem::path unfinished() const { return folder / "journal.new.db"; }
    /// Read back from a damaged journal, complete, and waiting to take its place.
    [[nodiscard]] std::filesystem::path salvaged() const { return folder / "journal.salvaged.db"; }
    /// A name nobody has for a damaged journal.
    [[nodiscard]] std::filesystem::path set_aside(const std::string& when) const;

    std::filesystem::path folder;
};

/// The write-ahead log of a database file.
std::filesystem::path log_of(const std::filesystem::path& database);

bool is_there(const std::filesystem::path& path);

/// What errno stands for, whoever's call failed.
Failure::Kind kind_of_errno(int error);
Failure failure_of_errno(int error, const std::filesystem::path& path);

Result<std::string, Failure> read_file(const std::filesystem::path& path,
                                       std::size_t most = std::string::npos);
/// What was made in it, renamed in it or removed from it is so after a power cut.
Result<void, Failure> sync_folder(const std::filesystem::path& folder);
Result<void, Failure> rename_durably(const std::filesystem::path& from,
                                     const std::filesystem::path& to);
/// A file that its owner alone can read: replaced whole or not at all, and durable when it returns.
Result<void, Failure> write_privately(const std::filesystem::path& path, std::string_view content);
/// The same, with the rights that new files have where it is written.
Result<void, Failure> write_durably(const std::filesystem::path& path, std::string_view content);
/// Removes a database with its log and index; no failure if there is none.
void remove_database(const std::filesystem::path& database);

/// Held by the one process that writes; given back when let go, or when the process dies.
class FileLock {
public:
    /// Failure::Busy if another holds it.
    static Result<FileLock, Failure> take(const std::filesystem::path& path);

    FileLock(FileLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int file) : m_file(file) {}

    int m_file;
};

/// A copy of a database and its log in a folder of its own, gone when let go: for reading where
/// reading would change something.
class WorkingCopy {
public:
    static Result<WorkingCopy, Failure> make(const std::filesystem::path& database,
                                             const std::filesystem::path& in);

    WorkingCopy(WorkingCopy&& other) noexcept : m_folder(std::exchange(other.m_folder, {})) {}
    WorkingCopy& operator=(WorkingCopy&& other) noexcept;
    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;
    ~WorkingCopy();

    [[nodiscard]] std::filesystem::path database() const { return m_folder / "copy.db"; }

private:
    explicit WorkingCopy(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::filesystem::path m_folder;
};

} // namespace klubba::journal
