#include "journal/salvage.h"

#include "journal/database.h"
#include "journal/follow.h"
#include "journal/tables.h"
#include "journal/wal.h"

#include <fstream>
#include <set>

namespace klubba::journal {

namespace {

/// No leaf of the file can hold rows closer together than this many bytes.
constexpr std::int64_t smallest_row = 64;

struct Found {
    std::vector<Record> records;
    std::vector<Head> heads;
    std::vector<Station> stations;
    std::set<Missing> missing;
};

/// SQLite passes over a log whose checksums do not hold; on the copy they may be set right.
Result<void, Failure> mend_log(const WorkingCopy& copy)
{
    const auto path = log_of(copy.database());
    if (!is_there(path)) return {};
    auto log = read_file(path);
    if (!log) return unexpected<Failure>(std::move(log.error()));
    if (inspect_wal(*log).state != WalReport::State::Damaged) return {};
    const auto mended = with_new_checksums(std::move(*log));
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out.write(mended.data(), static_cast<std::streamsize>(mended.size()));
    out.close();
    if (!out) return failure(Failure::Kind::DiskFull, path.string() + ": could not be written");
    return {};
}

/// Row by row, so that a page that cannot be read costs only the rows that are on it.
std::vector<Record> readable_records(const Database& database, std::int64_t most)
{
    std::vector<Record> records;
    auto row = database.prepare("SELECT " + std::string{event_columns} +
                                " FROM events WHERE position = ?");
    if (!row) return records;
    for (std::int64_t position = 1; position <= most; ++position) {
        row->bind(1, position);
        const auto found = row->step();
        if (found && *found) records.push_back(record_from(*row, 0));
        row->reset();
    }
    return records;
}

Result<Found, Failure> read_what_is_left(const WorkingCopy& copy)
{
    Found found;
    std::error_code none;
    auto bytes = std::filesystem::file_size(copy.database(), none);
    if (is_there(log_of(copy.database())))
        bytes += std::filesystem::file_size(log_of(copy.database()), none);
    auto database = Database::open(copy.database(), Access::ReadWrite);
    if (!database) return unexpected<Failure>(std::move(database.error()));
    // With this, SQLite reads a file that is shorter than its header says.
    if (!database->run("PRAGMA writable_schema = ON; PRAGMA locking_mode = EXCLUSIVE"))
        return found;
    found.records =
        readable_records(*database, static_cast<std::int64_t>(bytes) / smallest_row + 1);
    found.heads = read_heads(*database).value_or(std::vector<Head>{});
    found.stations = read_stations(*database).value_or(std::vector<Station>{});
    return found;
}

/// Keeps what is unchanged and stands in its chain, and notes the holes between.
Found kept_of(Found found, const OpenOptions& options)
{
    Found kept;
    kept.stations = std::move(found.stations);
    std::set<Missing> seen;
    Heads heads;
    for (auto& record : found.records) {
        if (!options.is_unchanged(record)) continue;
        const Missing name{record.stream, record.author, record.sequence};
        if (!seen.insert(name).second) continue;
        const auto head = head_before(heads, record);
        const auto hole = record.sequence - head.sequence - 1;
        if (hole > widest_hole) continue;
        if (hole == 0 && record.previous != head.hash) continue;
        if (hole >= 0) move_head(heads, record);
        for (auto sequence = head.sequence + 1; sequence < record.sequence; ++sequence)
            kept.missing.insert({record.stream, record.author, sequence});
        kept.missing.erase(name);
        kept.records.push_back(std::move(record));
    }
    // Numbers that were given out before are not given again, even if their records are lost.
    for (const auto& noted : found.heads) {
        auto& head = heads[{noted.stream, noted.author}];
        const auto lost = noted.sequence - head.sequence;
        if (lost <= 0 || lost > widest_hole) continue;
        for (auto sequence = head.sequence + 1; sequence <= noted.sequence; ++sequence)
            kept.missing.insert({noted.stream, noted.author, sequence});
        head = noted;
    }
    for (const auto& [chain, head] : heads) {
        if (head.sequence > 0) kept.heads.push_back(head);
    }
    return kept;
}

Result<void, Failure> fill(Database& database, const Found& found)
{
    if (auto done = set_up_writing(database); !done) return done;
    auto writer = TableWriter::on(database);
    if (!writer) return unexpected<Failure>(std::move(writer.error()));
    if (auto done = database.run("BEGIN IMMEDIATE"); !done) return done;
    std::int64_t position = 0;
    for (const auto& record : found.records) {
        if (auto done = writer->add_record(++position, record); !done) return done;
    }
    for (const auto& head : found.heads) {
        if (auto done = writer->put_head(head); !done) return done;
    }
    for (const auto& station : found.stations) {
        if (auto done = writer->add_station(station); !done) return done;
    }
    for (const auto& missing : found.missing) {
        if (auto done = writer->add_missing(missing); !done) return done;
    }
    if (auto done = database.run("COMMIT"); !done) return done;
    return move_log_into_file(database);
}

Result<void, Failure> make_filled(const std::filesystem::path& path, const Found& found)
{
    remove_database(path);
    if (auto made = make_journal_file(path); !made) return made;
    auto database = Database::open(path, Access::ReadWrite);
    if (!database) return unexpected<Failure>(std::move(database.error()));
    return fill(*database, found);
}

} // namespace

Result<void, Failure> salvage(const Files& files, const OpenOptions& options)
{
    auto copy = WorkingCopy::make(files.journal(), files.folder);
    if (!copy) return unexpected<Failure>(std::move(copy.error()));
    if (auto mended = mend_log(*copy); !mended) return mended;
    auto found = read_what_is_left(*copy);
    if (!found) return unexpected<Failure>(std::move(found.error()));
    const auto kept = kept_of(std::move(*found), options);
    if (auto made = make_filled(files.unfinished(), kept); !made) return made;
    return rename_durably(files.unfinished(), files.salvaged());
}

} // namespace klubba::journal
