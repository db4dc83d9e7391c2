#pragma once

#include "base/result.h"
#include "session/meetings.h"
#include "session/station.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// What the subcommands share: exit codes, files, the data folder and which meeting is meant.
namespace klubba::ctl {

enum class Exit {
    Done = 0,
    Failed = 1,
    WrongUse = 2,
    CannotSay = 2 ///< Of a proof: neither that it holds nor that it does not.
};

/// Says it in one line on stderr, after the program's name.
Exit failed(const Failure& failure);
Exit wrong_use(std::string_view what);

/// The whole of a file, at most `limit` bytes of it; one byte more tells that there is more.
Result<std::string, Failure> read_file(const std::filesystem::path& file,
                                       std::size_t limit = 64U << 20U);
/// To stdout when `file` is "-". A file is replaced whole or not at all.
Result<void, Failure> write_file(const std::filesystem::path& file, std::string_view content);

/// The folder that was given, else the XDG data folder's.
Result<std::filesystem::path, Failure> data_folder(const std::string& given);

/// Whether the folder is a central server's.
Result<bool, Failure> is_central_server(const std::filesystem::path& folder);

struct Chosen {
    StreamId stream;
    meeting::History history;
};
/// The meeting of that name, else the one in which something was done last.
Result<Chosen, Failure> choose_meeting(const std::filesystem::path& folder,
                                       const std::string& stream);
/// In which its times are told.
Result<Zone, Failure> zone_of(const Chosen& chosen);
/// Takes the meeting back to how it stood at `at` ("10:52", or an instant; empty: as it is now).
/// Gives that moment; empty where it is no time.
std::optional<Instant> stood_at(Chosen& chosen, const std::string& at);
/// Does what the command says on a station of the folder, as its secretary: who is `person` where
/// that is known, and at `at` where it was not just now.
Result<session::Receipt, Failure> submit(session::Station& station,
                                         const StreamId& stream,
                                         meeting::CommandBody command,
                                         const std::string& person = {},
                                         std::optional<Instant> at = {});
/// For what stood_at could not read.
Exit no_time(const std::string& at);

} // namespace klubba::ctl
