#include "klubba/stored_files.h"

#include "blobs/store.h"
#include "journal/files.h"
#include "reader/confined.h"
#include "remote/file_carrier.h"
#include "remote/known_server.h"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace klubba {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view pdf = "application/pdf";

/// As a name of a file, which a document's own need not be.
std::string file_name_of(const meeting::StoredFile& file)
{
    std::string name;
    for (const char sign : file.document)
        name += sign == '/' || static_cast<unsigned char>(sign) < ' ' ? '-' : sign;
    while (name.starts_with('.'))
        name.erase(0, 1);
    constexpr std::size_t longest = 120;
    auto end = std::min(name.size(), longest);
    while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end; // no half of a character
    name.resize(end);
    if (name.empty()) name = file.hash.substr(0, 8);
    if (file.media_type == pdf && !name.ends_with(".pdf")) name += ".pdf";
    return name;
}

/// Where copies are put: of the session's own, where there is one.
fs::path folder_of_copies(const fs::path& data)
{
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const bool is_there = runtime != nullptr && *runtime == '/';
    return (is_there ? fs::path{runtime} / "klubba" : data / "opened");
}

/// By the desktop's own program for it, which goes on by itself.
bool start_viewer(const fs::path& file)
{
    const auto opener = reader::installed("xdg-open");
    if (!opener) return false;
    std::string shell = "/bin/sh";
    std::string option = "-c";
    std::string script = R"("$0" "$1" >/dev/null 2>&1 </dev/null &)";
    std::string program = opener->string();
    std::string path = file.string();
    const std::array<char*, 6> arguments{shell.data(),   option.data(), script.data(),
                                         program.data(), path.data(),   nullptr};
    pid_t process = 0;
    if (posix_spawn(&process, shell.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
        return false;
    int status = 0;
    while (waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

Result<std::string, Failure> stored_content(const fs::path& folder, const std::string& hash)
{
    if (folder.empty())
        return failure(Failure::Kind::CannotOpen, "a meeting in memory has no files");
    const blobs::Store store{folder};
    if (!store.has(hash)) {
        const auto server = remote::read_known_server(folder);
        if (!server) return unexpected<Failure>(server.error());
        if (!*server) return failure(Failure::Kind::CannotOpen, hash + ": is not here");
        auto fetched = remote::fetch_file(remote::address_of(**server), store, hash);
        if (!fetched) return unexpected<Failure>(std::move(fetched.error()));
    }
    return store.get(hash);
}

Result<OpenedCopy, Failure> open_copy(const fs::path& folder, const meeting::StoredFile& file)
{
    const auto content = stored_content(folder, file.hash);
    if (!content) return unexpected<Failure>(content.error());
    const fs::path copies = folder_of_copies(folder);
    std::error_code error;
    fs::create_directories(copies, error);
    if (!error) fs::permissions(copies, fs::perms::owner_all, error);
    OpenedCopy copy{copies / file_name_of(file)};
    if (error || !journal::write_privately(copy.path, *content))
        return failure(Failure::Kind::BadInput, copies.string());
    copy.is_shown = start_viewer(copy.path);
    return copy;
}

} // namespace klubba
