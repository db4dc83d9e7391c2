#include "session/station_key.h"

#include "journal/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace klubba::session {

namespace {

std::filesystem::path key_file(const std::filesystem::path& folder, KeyOf whose)
{
    return folder / (whose == KeyOf::Writer ? "writer.key" : "station.key");
}

/// Syncs and closes; false leaves errno.
bool finish(int file)
{
    const bool synced = ::fsync(file) == 0;
    const int error = errno;
    const bool closed = ::close(file) == 0;
    if (!synced) errno = error;
    return synced && closed;
}

/// A new file of that content, on disk; false leaves errno.
bool write_secret(const std::filesystem::path& path, const std::string& content)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool written =
        ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    const int error = errno;
    const bool finished = finish(file);
    if (!written) errno = error == 0 ? ENOSPC : error;
    return written && finished;
}

} // namespace

Result<std::optional<wire::KeyPair>, Failure> read_key(const std::filesystem::path& folder,
                                                       KeyOf whose)
{
    const auto path = key_file(folder, whose);
    std::error_code none;
    if (!std::filesystem::exists(path, none)) return std::optional<wire::KeyPair>{};
    std::ifstream in{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) return failure(Failure::Kind::CannotOpen, path.string() + ": cannot be read");
    auto key = wire::KeyPair::from_text(text);
    if (!key) return failure(key.error().kind, path.string() + ": " + key.error().context);
    return std::optional{std::move(*key)};
}

Result<wire::KeyPair, Failure> make_key(const std::filesystem::path& folder, KeyOf whose)
{
    const auto path = key_file(folder, whose);
    std::error_code none;
    if (std::filesystem::exists(path, none))
        return failure(Failure::Kind::CannotOpen, path.string() + ": is there already");
    const auto key = wire::KeyPair::make();
    auto unfinished = path;
    unfinished += ".new";
    if (!write_secret(unfinished, key.to_text()) || ::rename(unfinished.c_str(), path.c_str()) != 0)
        return unexpected<Failure>(journal::failure_of_errno(errno, unfinished));
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0 || !finish(directory))
        return unexpected<Failure>(journal::failure_of_errno(errno, folder));
    return key;
}

Result<void, Failure> certify_itself(journal::Journal& journal,
                                     const wire::KeyPair& key,
                                     const wire::Rights& rights,
                                     Instant now)
{
    const auto certificate = wire::certify(key.public_key(), rights, now, key);
    return journal.add_station(
        {key.author(), key.public_key(), wire::print_certificate(certificate)});
}

Result<wire::KeyPair, Failure> key_of_journal(const std::filesystem::path& folder,
                                              journal::Journal& journal,
                                              const wire::Rights& rights,
                                              Instant now)
{
    const auto stations = journal.stations();
    if (!stations) return unexpected<Failure>(stations.error());
    auto key = read_key(folder);
    if (!key) return unexpected<Failure>(std::move(key.error()));
    const auto path = key_file(folder, KeyOf::Station).string();
    if (stations->empty()) {
        if (!*key) {
            auto made = make_key(folder);
            if (!made) return made;
            *key = std::move(*made);
        }
        if (auto done = certify_itself(journal, **key, rights, now); !done)
            return unexpected<Failure>(std::move(done.error()));
        return std::move(**key);
    }
    if (!*key)
        return failure(Failure::Kind::CannotOpen,
                       path + ": is missing, and the journal was written with it");
    const bool known = std::any_of(stations->begin(), stations->end(), [&](const auto& station) {
        return station.public_key == (**key).public_key();
    });
    if (!known)
        return failure(Failure::Kind::CannotOpen, path + ": is not the key of this journal");
    return std::move(**key);
}

} // namespace klubba::session
