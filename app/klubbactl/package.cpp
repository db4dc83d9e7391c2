#include "archive/csip.h"
#include "blobs/store.h"
#include "journal/files.h"
#include "klubbactl/minutes_files.h"
#include "klubbactl/sealed.h"
#include "klubbactl/subcommands.h"
#include "wire/sha256.h"

#include <chrono>
#include <iostream>

// The minutes of a meeting with all that belongs to them, as a folder that an archive takes in.

namespace klubba::ctl {

namespace {

namespace fs = std::filesystem;

const char* const data_folder_of_package = "representations/rep1/data/";

/// The files of a package, each durable when it has been put. The folder has another name until all
/// of it is there, so that what was cut short never looks whole.
class Packer {
public:
    static Result<Packer, Failure> begin(const fs::path& folder)
    {
        Packer packer{folder};
        std::error_code error;
        if (fs::exists(folder, error))
            return failure(Failure::Kind::BadInput, folder.string() + ": is there already");
        fs::remove_all(packer.m_unfinished, error); // Of a run that was cut short.
        if (!error) fs::create_directories(packer.m_unfinished, error);
        if (error)
            return unexpected<Failure>(
                journal::failure_of_errno(error.value(), packer.m_unfinished));
        return packer;
    }

    Result<void, Failure> put(archive::FileUse use,
                              const std::string& path,
                              const std::string& media_type,
                              const std::string& content)
    {
        if (auto written = write(path, content); !written) return written;
        m_files.push_back({use, path, media_type, static_cast<std::int64_t>(content.size()),
                           wire::sha256_hex(content)});
        return {};
    }

    Result<void, Failure> write(const std::string& path, const std::string& content)
    {
        const auto file = m_unfinished / path;
        std::error_code error;
        fs::create_directories(file.parent_path(), error);
        if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), file));
        return journal::write_durably(file, content);
    }

    /// From now on it is a package, after a power cut too.
    Result<void, Failure> finish()
    {
        std::error_code error;
        for (fs::recursive_directory_iterator at{m_unfinished, error}, end; !error && at != end;
             at.increment(error)) {
            if (!at->is_directory()) continue;
            if (auto synced = journal::sync_folder(at->path()); !synced) return synced;
        }
        if (error)
            return unexpected<Failure>(journal::failure_of_errno(error.value(), m_unfinished));
        if (auto synced = journal::sync_folder(m_unfinished); !synced) return synced;
        return journal::rename_durably(m_unfinished, m_folder);
    }

    [[nodiscard]] const std::vector<archive::FileEntry>& files() const { return m_files; }

private:
    explicit Packer(const fs::path& folder) : m_folder{folder}, m_unfinished{folder}
    {
        m_unfinished += ".unfinished";
    }

    fs::path m_folder;
    fs::path m_unfinished;
    std::vector<archive::FileEntry> m_files;
};

Result<void, Failure> put_minutes(Packer& packer, const Sealed& made)
{
    struct Rendition {
        const char* format;
        const char* media_type;
    };
    for (const auto& one :
         {Rendition{"pdf", "application/pdf"}, Rendition{"json", "application/json"}}) {
        const auto content = file_of(made, one.format);
        if (!content) return unexpected<Failure>(content.error());
        auto put = packer.put(archive::FileUse::Data,
                              data_folder_of_package + std::string{"protokoll."} + one.format,
                              one.media_type, *content);
        if (!put) return put;
    }
    return {};
}

/// "03-02-budget-2027.pdf": item, document, and what it is called.
std::string name_of_attachment(std::size_t item, std::size_t nth, const std::string& document)
{
    const auto two = [](std::size_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(item + 1) + "-" + two(nth + 1) + "-" + archive::safe_name(document);
}

/// A package without a document that the minutes rest on would be no package.
Result<void, Failure>
put_attachments(Packer& packer, const meeting::MeetingState& state, const fs::path& data)
{
    const blobs::Store store{data};
    for (std::size_t i = 0; i < state.items.size(); ++i) {
        const auto& files = state.items[i].item.files;
        for (std::size_t nth = 0; nth < files.size(); ++nth) {
            const auto content = store.get(files[nth].hash);
            if (!content)
                return failure(content.error().kind, "the document \"" + files[nth].document +
                                                         "\": " + content.error().context);
            auto put = packer.put(archive::FileUse::Data,
                                  data_folder_of_package + std::string{"attachments/"} +
                                      name_of_attachment(i, nth, files[nth].document),
                                  files[nth].media_type, *content);
            if (!put) return put;
        }
    }
    return {};
}

Result<void, Failure>
put_metadata(Packer& packer, archive::Package& package, const std::string& head)
{
    package.files = packer.files();
    auto put = packer.put(archive::FileUse::Preservation, "metadata/preservation/premis.xml",
                          "application/xml", archive::premis_of(package, head));
    if (put)
        put = packer.put(archive::FileUse::Descriptive, "metadata/descriptive/dc.xml",
                         "application/xml", archive::dublin_core_of(package));
    if (!put) return put;
    package.files = packer.files();
    return packer.write("METS.xml", archive::mets_of(package));
}

Result<void, Failure>
pack(const fs::path& folder, const fs::path& data, const Standing& standing, const Sealed& made)
{
    const auto& state = standing.history.state();
    auto packer = Packer::begin(folder);
    if (!packer) return unexpected<Failure>(packer.error());
    auto done = put_minutes(*packer, made);
    if (done) done = put_attachments(*packer, state, data);
    if (!done) return done;
    archive::Package package{
        folder.filename().string(),
        "Protokoll " + to_text(state.info.day) + ", " + state.info.body,
        state.info.body,
        to_text(state.info.day),
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
        {}};
    done = put_metadata(*packer, package, standing.head);
    return done ? packer->finish() : done;
}

} // namespace

Exit write_package(const PackageOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return failed(looks.error());
    const auto data = data_folder(options.data);
    if (!data) return failed(data.error());
    const auto chosen = choose_meeting(*data, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto standing = proved(*data, *chosen);
    if (!standing) return failed(standing.error());
    const auto made = sealed(*standing, {}, looks->of(chosen->history.state().info.body));
    if (!made) return failed(made.error());
    if (made->record.standing == minutes::Standing::Draft)
        return failed({Failure::Kind::BadInput, "the meeting is not closed"});
    auto folder = fs::absolute(options.output).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    const auto done = pack(folder, *data, *standing, *made);
    if (!done) return failed(done.error());
    std::cout << folder.string() << '\n';
    return Exit::Done;
}

} // namespace klubba::ctl
