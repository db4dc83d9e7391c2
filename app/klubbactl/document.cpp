#include "blobs/media_type.h"
#include "blobs/store.h"
#include "klubbactl/item_files.h"
#include "klubbactl/subcommands.h"
#include "remote/file_carrier.h"
#include "remote/known_server.h"

#include <algorithm>
#include <iostream>

namespace klubba::ctl {

namespace {

Result<void, Failure>
fetch(const std::filesystem::path& folder, const blobs::Store& store, const std::string& hash)
{
    const auto known = remote::read_known_server(folder);
    if (!known) return unexpected<Failure>(known.error());
    if (!*known)
        return failure(Failure::Kind::CannotOpen,
                       "the file is not here, and " + folder.string() + " is enrolled nowhere");
    return remote::fetch_file(remote::address_of(**known), store, hash);
}

} // namespace

Exit add_document(const DocumentOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto content = read_file(options.file, blobs::largest);
    if (!content) return failed(content.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    auto item = item_of(chosen->history.state(), options.item);
    if (!item) return failed(item.error());
    session::SystemClock clock;
    auto station = session::Station::open(*folder, clock);
    if (!station) return failed(station.error());
    // The file first: an event that names it is then never alone.
    auto hash = blobs::Store{*folder}.put(*content);
    if (!hash) return failed(hash.error());
    const std::filesystem::path file{options.file};
    put_file(*item,
             {options.name.empty() ? file.filename().string() : options.name, *hash,
              static_cast<std::int64_t>(content->size()), std::string{blobs::media_type_of(file)}});
    const auto done = submit(*station, chosen->stream, meeting::CorrectItem{std::move(*item)});
    if (!done) return failed(done.error());
    std::cout << *hash << '\n';
    return Exit::Done;
}

Exit get_document(const DocumentOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto item = item_of(chosen->history.state(), options.item);
    if (!item) return failed(item.error());
    const auto found = std::find_if(item->files.begin(), item->files.end(),
                                    [&](const auto& one) { return one.document == options.name; });
    if (found == item->files.end())
        return failed(
            {Failure::Kind::BadInput, "there is no file of a document \"" + options.name + "\""});
    const blobs::Store store{*folder};
    if (!store.has(found->hash))
        if (auto fetched = fetch(*folder, store, found->hash); !fetched)
            return failed(fetched.error());
    const auto content = store.get(found->hash);
    if (!content) return failed(content.error());
    const auto written = write_file(options.file, *content);
    return written ? Exit::Done : failed(written.error());
}

} // namespace klubba::ctl
