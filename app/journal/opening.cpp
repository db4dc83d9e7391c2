#include "journal/opening.h"

#include "journal/examine.h"
#include "journal/files.h"
#include "journal/salvage.h"
#include "journal/sqlite_journal.h"
#include "journal/wal.h"

namespace klubba::journal {

namespace {

Result<void, Failure> move_aside(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return is_there(from) ? rename_durably(from, to) : Result<void, Failure>{};
}

/// Puts the salvaged journal in the damaged one's place. Each step can be the last one of a
/// process: while the salvaged file is there, the next opening goes on from where this stopped.
Result<void, Failure>
replace_with_salvaged(const Files& files, const OpenOptions& options, std::vector<Repair>& repairs)
{
    const auto aside = files.set_aside(options.set_aside_as);
    const bool whole = is_there(files.journal());
    if (auto moved = move_aside(log_of(files.journal()), log_of(aside)); !moved) return moved;
    if (auto moved = move_aside(files.journal(), aside); !moved) return moved;
    remove_database(files.journal()); // What is left are its index and empty log.
    if (auto moved = rename_durably(files.salvaged(), files.journal()); !moved) return moved;
    if (whole)
        repairs.push_back({Repair::Kind::DamagedFileSetAside,
                           "the damaged journal was set aside as " + aside.filename().string()});
    return {};
}

Result<void, Failure> make_new(const Files& files, const OpenOptions& options)
{
    // A log without its file would be taken for the new file's.
    const auto aside = log_of(files.set_aside(options.set_aside_as));
    if (auto moved = move_aside(log_of(files.journal()), aside); !moved) return moved;
    remove_database(files.unfinished());
    if (auto made = make_journal_file(files.unfinished()); !made) return made;
    return rename_durably(files.unfinished(), files.journal());
}

/// What can be seen without SQLite, which would repair in silence.
Result<WalReport, Failure> look_at_files(const Files& files)
{
    const auto beginning = read_file(files.journal(), recognised_size);
    if (!beginning) return unexpected<Failure>(beginning.error());
    if (auto ours = recognise(*beginning, files.journal().string()); !ours)
        return unexpected<Failure>(std::move(ours.error()));
    std::string log;
    if (is_there(log_of(files.journal()))) {
        auto read = read_file(log_of(files.journal()));
        if (!read) return unexpected<Failure>(std::move(read.error()));
        log = std::move(*read);
    }
    const auto report = inspect_wal(log);
    if (report.state == WalReport::State::Damaged)
        return failure(Failure::Kind::Damaged,
                       "its log is damaged after " + std::to_string(report.commits) + " writes");
    // A log that has writes also has the page that a full disk cut short.
    std::error_code error;
    const auto size = std::filesystem::file_size(files.journal(), error);
    if (error) return unexpected<Failure>(failure_of_errno(error.value(), files.journal()));
    if (report.commits == 0 && size % page_size_of(*beginning) != 0)
        return failure(Failure::Kind::Damaged, "the file is cut short within a page");
    return report;
}

Result<std::unique_ptr<Journal>, Failure>
open_sound(const Files& files, FileLock& lock, const OpenOptions& options, const WalReport& report)
{
    auto database = Database::open(files.journal(), Access::ReadWrite);
    if (!database) return unexpected<Failure>(std::move(database.error()));
    if (!database->can_be_written())
        return failure(Failure::Kind::ReadOnly, files.journal().string() + " cannot be written");
    // Until it is known to be sound, nothing is moved from the log into the file.
    database->checkpoint_on_close(false);
    auto heads = examine(*database, options);
    if (!heads) return unexpected<Failure>(std::move(heads.error()));
    if (auto set = set_up_writing(*database); !set)
        return unexpected<Failure>(std::move(set.error()));
    database->checkpoint_on_close(true);
    if (report.unread_bytes > 0) {
        // So that it is told once. Someone reading just now, or a full disk, is no hindrance.
        (void)move_log_into_file(*database);
    }
    auto journal = SqliteJournal::on(std::move(*database), lock, std::move(*heads));
    if (!journal) return unexpected<Failure>(std::move(journal.error()));
    return std::unique_ptr<Journal>{std::move(*journal)};
}

void tell_of_log(const WalReport& report, std::vector<Repair>& repairs)
{
    if (report.state != WalReport::State::Torn) return;
    repairs.push_back({Repair::Kind::UnfinishedWriteDropped,
                       "a write that was not finished was dropped (" +
                           std::to_string(report.unread_bytes) + " bytes)"});
}

Result<void, Failure> tell_of_salvage(const Journal& journal, std::vector<Repair>& repairs)
{
    const auto missing = journal.missing();
    if (!missing) return unexpected<Failure>(missing.error());
    if (missing->empty()) {
        repairs.push_back({Repair::Kind::RecordsReadBack, "what was in it could be read back"});
        return {};
    }
    const auto& first = missing->front();
    repairs.push_back({Repair::Kind::RecordsLost, std::to_string(missing->size()) +
                                                      " events could not be read back; first " +
                                                      first.stream.text + " " + first.author.text +
                                                      ":" + std::to_string(first.sequence)});
    return {};
}

/// One try: the journal if it is sound, Failure::Damaged if it is to be salvaged.
Result<std::unique_ptr<Journal>, Failure> try_to_open(const Files& files,
                                                      FileLock& lock,
                                                      const OpenOptions& options,
                                                      std::vector<Repair>& repairs)
{
    const auto report = look_at_files(files);
    if (!report) return unexpected<Failure>(report.error());
    auto journal = open_sound(files, lock, options, *report);
    if (journal) tell_of_log(*report, repairs);
    return journal;
}

} // namespace

Result<Opened, Failure> open_to_write(const std::filesystem::path& folder,
                                      const OpenOptions& options)
{
    const Files files{folder};
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return unexpected<Failure>(failure_of_errno(error.value(), folder));
    auto lock = FileLock::take(files.lock());
    if (!lock) return unexpected<Failure>(std::move(lock.error()));

    Opened opened;
    bool salvaged = is_there(files.salvaged());
    if (salvaged) {
        if (auto done = replace_with_salvaged(files, options, opened.repairs); !done)
            return unexpected<Failure>(std::move(done.error()));
    } else if (!is_there(files.journal())) {
        if (auto made = make_new(files, options); !made)
            return unexpected<Failure>(std::move(made.error()));
    }
    auto journal = try_to_open(files, *lock, options, opened.repairs);
    if (!journal && journal.error().kind == Failure::Kind::Damaged && !salvaged) {
        salvaged = true;
        auto done = salvage(files, options);
        if (done) done = replace_with_salvaged(files, options, opened.repairs);
        if (!done) return unexpected<Failure>(std::move(done.error()));
        opened.repairs.back().text += " (" + journal.error().context + ")";
        journal = try_to_open(files, *lock, options, opened.repairs);
    }
    if (!journal) return unexpected<Failure>(std::move(journal.error()));
    opened.journal = std::move(*journal);
    if (salvaged) {
        if (auto told = tell_of_salvage(*opened.journal, opened.repairs); !told)
            return unexpected<Failure>(std::move(told.error()));
    }
    return opened;
}

namespace {

Result<Database, Failure> recognised(Result<Database, Failure> database, const std::string& name)
{
    if (!database) return database;
    const auto id = database->ask("PRAGMA application_id");
    if (!id && id.error().kind == Failure::Kind::Damaged)
        return failure(Failure::Kind::NotOurs, name + " is no journal of Klubba");
    if (!id) return unexpected<Failure>(id.error());
    const auto version = database->ask("PRAGMA user_version");
    if (!version) return unexpected<Failure>(version.error());
    if (*id != std::to_string(application_id))
        return failure(Failure::Kind::NotOurs, name + " is no journal of Klubba");
    if (std::stoll(*version) > newest_version)
        return failure(Failure::Kind::TooNew, name + " was written by a later Klubba");
    return database;
}

} // namespace

Result<std::unique_ptr<const Journal>, Failure> open_to_read(const std::filesystem::path& folder)
{
    const Files files{folder};
    const auto name = files.journal().string();
    if (!is_there(files.journal()))
        return failure(Failure::Kind::CannotOpen, name + ": there is no journal");
    std::optional<WorkingCopy> copy;
    auto database = recognised(Database::open(files.journal(), Access::ReadOnly), name);
    const auto cannot = [&](Failure::Kind kind) {
        return !database && database.error().kind == kind;
    };
    if (cannot(Failure::Kind::CannotOpen) || cannot(Failure::Kind::ReadOnly)) {
        // In a folder that cannot be written SQLite finds no place for its index.
        std::error_code none;
        const auto log = log_of(files.journal());
        if (is_there(log) && std::filesystem::file_size(log, none) > 0) {
            auto made =
                WorkingCopy::make(files.journal(), std::filesystem::temp_directory_path(none));
            if (!made) return unexpected<Failure>(std::move(made.error()));
            copy = std::move(*made);
            database = recognised(Database::open(copy->database(), Access::ReadWrite), name);
        } else
            database = recognised(Database::open(files.journal(), Access::Unchanging), name);
    }
    if (!database) return unexpected<Failure>(std::move(database.error()));
    auto reader = SqliteReader::on(std::move(*database), std::move(copy));
    if (!reader) return unexpected<Failure>(std::move(reader.error()));
    return std::unique_ptr<const Journal>{std::move(*reader)};
}

} // namespace klubba::journal
