#include "journal/log_room.h"

#include "journal/tables.h"

#include <algorithm>
#include <array>

namespace klubba::journal {

namespace {

// https://sqlite.org/fileformat2.html, "The Write-Ahead Log".
constexpr std::int64_t header_size = 32;
constexpr std::int64_t frame_header_size = 24;

/// Made at a time: enough for some hundred commands, and written in about a millisecond.
constexpr std::int64_t room_size = 1'048'576;
/// So much that few commands need more at once.
constexpr std::int64_t little_room = room_size / 16;

/// A log that nobody tidies is moved into the file at this length, in frames.
constexpr std::int64_t longest_log = 16000;

int note_length(void* used, sqlite3* /*database*/, const char* /*name*/, int frames)
{
    *static_cast<std::int64_t*>(used) = frames;
    return SQLITE_OK;
}

/// Leaves the file as long as it was if there is no room on the disk.
bool fill_with_zeros(sqlite3_file* file, std::int64_t from, std::int64_t to)
{
    // SQLite writes less than 128 KiB at a time.
    static constexpr std::array<char, 65536> zeros{};
    for (auto at = from; at < to;) {
        const auto size = std::min<std::int64_t>(zeros.size(), to - at);
        if (file->pMethods->xWrite(file, zeros.data(), static_cast<int>(size), at) != SQLITE_OK) {
            file->pMethods->xTruncate(file, from);
            return false;
        }
        at += size;
    }
    return true;
}

} // namespace

Result<std::unique_ptr<LogRoom>, Failure> LogRoom::in_log_of(const Database& database)
{
    const auto page_size = database.ask("PRAGMA page_size");
    if (!page_size) return unexpected<Failure>(page_size.error());
    return std::unique_ptr<LogRoom>{new LogRoom{database.handle(), std::stoll(*page_size)}};
}

LogRoom::LogRoom(sqlite3* database, std::int64_t page_size)
    : m_database(database), m_frame_size(frame_header_size + page_size)
{
    sqlite3_wal_hook(m_database, note_length, &m_used);
}

LogRoom::~LogRoom()
{
    sqlite3_wal_hook(m_database, nullptr, nullptr);
}

sqlite3_file* LogRoom::log() const
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(m_database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

void LogRoom::begin_log()
{
    // A write that changes nothing, for the head of the log is written and synced with the first.
    const auto same = "PRAGMA application_id = " + std::to_string(application_id);
    if (sqlite3_exec(m_database, same.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return;
    keep();
}

void LogRoom::keep()
{
    if (m_used >= longest_log)
        sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if ((m_room - m_used) * m_frame_size < little_room) make_room();
}

void LogRoom::make_room()
{
    auto* file = log();
    sqlite3_int64 size = 0;
    if (file == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return;
    const auto wanted = m_used + room_size / m_frame_size;
    if (fill_with_zeros(file, size, header_size + wanted * m_frame_size)) m_room = wanted;
}

} // namespace klubba::journal
