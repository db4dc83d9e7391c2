#include "klubbactl/tool.h"

#include "journal/opening.h"
#include "meeting/moment.h"
#include "settings/folders.h"
#include "wire/certificate.h"
#include "words/words.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>

namespace klubba::ctl {

Exit failed(const Failure& failure)
{
    std::cerr << "klubbactl: " << failure.context << '\n';
    return Exit::Failed;
}

Exit wrong_use(std::string_view what)
{
    std::cerr << "klubbactl: " << what << " (klubbactl --help)\n";
    return Exit::WrongUse;
}

Result<bool, Failure> is_central_server(const std::filesystem::path& folder)
{
    const auto journal = journal::open_to_read(folder);
    if (!journal) return unexpected<Failure>(journal.error());
    const auto stations = (*journal)->stations();
    if (!stations) return unexpected<Failure>(stations.error());
    if (stations->empty()) return false;
    const auto certificate = wire::parse_certificate(stations->front().certificate);
    return certificate && certificate->rights.has_role("server");
}

Result<std::string, Failure> read_file(const std::filesystem::path& file, std::size_t limit)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return failure(Failure::Kind::CannotOpen, file.string() + " is a folder");
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return failure(Failure::Kind::CannotOpen, "cannot read " + file.string());
    std::string content;
    char buffer[1U << 16U];
    while (content.size() <= limit) {
        stream.read(buffer, sizeof buffer);
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (count == 0) break;
        content.append(buffer, count);
    }
    if (stream.bad()) return failure(Failure::Kind::CannotOpen, "cannot read " + file.string());
    if (content.size() > limit) content.resize(limit + 1);
    return content;
}

Result<void, Failure> write_file(const std::filesystem::path& file, std::string_view content)
{
    if (file == "-") {
        std::cout << content << std::flush;
        if (!std::cout) return failure(Failure::Kind::DiskFull, "cannot write to stdout");
        return {};
    }
    auto unfinished = file;
    unfinished += ".unfinished";
    std::ofstream stream{unfinished, std::ios::binary | std::ios::trunc};
    stream << content << std::flush;
    const bool is_written = stream.good();
    stream.close();
    std::error_code error;
    if (is_written) std::filesystem::rename(unfinished, file, error);
    if (is_written && !error) return {};
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return failure(Failure::Kind::CannotOpen, "cannot write " + file.string());
}

Result<std::filesystem::path, Failure> data_folder(const std::string& given)
{
    if (!given.empty()) return std::filesystem::path{given};
    return settings::default_data_folder(settings::system_environment);
}

Result<Chosen, Failure> choose_meeting(const std::filesystem::path& folder,
                                       const std::string& stream)
{
    auto meetings = session::read_meetings(folder);
    if (!meetings) return unexpected<Failure>(std::move(meetings.error()));
    const auto wanted =
        stream.empty() ? session::current_meeting(*meetings) : std::optional{StreamId{stream}};
    if (!wanted)
        return failure(Failure::Kind::BadInput, "there is no meeting in " + folder.string());
    const auto found = meetings->find(*wanted);
    if (found == meetings->end())
        return failure(Failure::Kind::BadInput,
                       "there is no meeting " + stream + " in " + folder.string());
    return Chosen{found->first, std::move(found->second)};
}

Result<Zone, Failure> zone_of(const Chosen& chosen)
{
    const auto& name = chosen.history.state().info.zone;
    auto zone = Zone::named(name);
    if (!zone) return failure(Failure::Kind::BadInput, "the meeting has no zone: " + name);
    return std::move(*zone);
}

std::optional<Instant> stood_at(Chosen& chosen, const std::string& at)
{
    if (at.empty()) return std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const auto moment = meeting::moment_from(at, chosen.history.state().info);
    if (moment) chosen.history = chosen.history.until(*moment);
    return moment;
}

Result<session::Receipt, Failure> submit(session::Station& station,
                                         const StreamId& stream,
                                         meeting::CommandBody command,
                                         const std::string& person,
                                         std::optional<Instant> at)
{
    auto answer = station.submit(stream, {std::move(command), at}, "secretary", person);
    if (auto* receipt = std::get_if<session::Receipt>(&answer)) return std::move(*receipt);
    if (auto* broken = std::get_if<Failure>(&answer)) return unexpected<Failure>(*broken);
    const words::Words words{words::Language::English};
    return failure(Failure::Kind::BadInput, words.refusal(std::get<meeting::Refusal>(answer)));
}

Exit no_time(const std::string& at)
{
    return wrong_use("--at: \"" + at + "\" is no time (10:52 or 2020-11-24T10:52+01:00)");
}

} // namespace klubba::ctl
