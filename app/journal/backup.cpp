#include "journal/backup.h"

#include "journal/database.h"
#include "journal/files.h"

#include <sys/stat.h>

#include <array>

namespace klubba::journal {

namespace {

/// The secrets that go with a journal, where they are.
constexpr std::array key_files = {"station.key", "writer.key"};

Result<void, Failure> make_private_folder(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::exists(folder, error)) {
        if (std::filesystem::is_directory(folder, error) &&
            std::filesystem::is_empty(folder, error))
            return {};
        return failure(Failure::Kind::CannotOpen, folder.string() + ": is there, and not empty");
    }
    std::filesystem::create_directories(folder, error);
    if (error) return unexpected<Failure>(failure_of_errno(error.value(), folder));
    if (::chmod(folder.c_str(), S_IRWXU) != 0)
        return unexpected<Failure>(failure_of_errno(errno, folder));
    return {};
}

Result<void, Failure> copy_keys(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* name : key_files) {
        if (!is_there(from / name)) continue;
        const auto secret = read_file(from / name);
        if (!secret) return unexpected<Failure>(secret.error());
        if (auto written = write_privately(to / name, *secret); !written) return written;
    }
    return {};
}

/// As one reader sees it at one moment, whatever is written meanwhile.
Result<void, Failure> copy_journal(const std::filesystem::path& from,
                                   const std::filesystem::path& to)
{
    auto source = Database::open(from, Access::ReadOnly);
    if (!source) return unexpected<Failure>(std::move(source.error()));
    auto target = Database::open(to, Access::Create);
    if (!target) return unexpected<Failure>(std::move(target.error()));
    sqlite3_backup* copying =
        sqlite3_backup_init(target->handle(), "main", source->handle(), "main");
    if (copying == nullptr) return unexpected<Failure>(failure_of(target->handle(), "copying"));
    const int done = sqlite3_backup_step(copying, -1);
    sqlite3_backup_finish(copying);
    if (done != SQLITE_DONE) return unexpected<Failure>(failure_of(target->handle(), "copying"));
    return {};
}

} // namespace

Result<void, Failure> back_up(const std::filesystem::path& folder, const std::filesystem::path& to)
{
    const Files files{folder};
    if (!is_there(files.journal()))
        return failure(Failure::Kind::CannotOpen, folder.string() + ": has no journal");
    if (auto made = make_private_folder(to); !made) return made;
    const Files copy{to};
    if (auto copied = copy_journal(files.journal(), copy.unfinished()); !copied) {
        remove_database(copy.unfinished());
        return copied;
    }
    if (auto copied = copy_keys(folder, to); !copied) return copied;
    return rename_durably(copy.unfinished(), copy.journal());
}

Result<void, Failure> restore(const std::filesystem::path& copy,
                              const std::filesystem::path& folder)
{
    const Files files{folder};
    if (is_there(files.journal()))
        return failure(Failure::Kind::CannotOpen,
                       folder.string() + ": has a journal; move it away first");
    return back_up(copy, folder);
}

} // namespace klubba::journal
