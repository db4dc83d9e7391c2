#include "blobs/store.h"

#include "journal/files.h"
#include "wire/keys.h"

#include <algorithm>

namespace klubba::blobs {

namespace {

/// The folder itself must be there after a power cut as well as what is in it.
Result<void, Failure> make_folder(const std::filesystem::path& folder)
{
    if (journal::is_there(folder)) return {};
    auto unfinished = folder;
    unfinished += ".new";
    std::error_code error;
    std::filesystem::create_directories(unfinished, error);
    if (!error) std::filesystem::permissions(unfinished, std::filesystem::perms::owner_all, error);
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), unfinished));
    auto renamed = journal::rename_durably(unfinished, folder);
    // Another process may have made it meanwhile.
    return renamed || !journal::is_there(folder) ? renamed : Result<void, Failure>{};
}

} // namespace

std::string hash_of(std::string_view content)
{
    return wire::to_hex(wire::hash_of(content));
}

bool is_hash(std::string_view text)
{
    const auto bytes = wire::from_hex(text);
    return bytes && bytes->size() == wire::hash_size;
}

Result<std::string, Failure> Store::put(std::string_view content) const
{
    if (content.empty()) return failure(Failure::Kind::BadInput, "the file is empty");
    if (content.size() > largest)
        return failure(Failure::Kind::BadInput,
                       "the file is larger than " + std::to_string(largest) + " bytes");
    auto hash = hash_of(content);
    if (get(hash)) return hash;
    if (auto made = make_folder(m_folder); !made)
        return unexpected<Failure>(std::move(made.error()));
    if (auto written = journal::write_privately(path_of(hash), content); !written)
        return unexpected<Failure>(std::move(written.error()));
    return hash;
}

Result<std::string, Failure> Store::get(const std::string& hash) const
{
    if (!is_hash(hash)) return failure(Failure::Kind::BadInput, hash + ": is no hash of a file");
    const auto path = path_of(hash);
    auto content = journal::read_file(path, largest + 1);
    if (!content) return content;
    if (hash_of(*content) == hash) return content;
    auto aside = path;
    aside += ".damaged";
    std::error_code none;
    std::filesystem::rename(path, aside, none);
    return failure(Failure::Kind::Damaged, path.string() + ": is not what was stored");
}

bool Store::has(const std::string& hash) const
{
    return is_hash(hash) && journal::is_there(path_of(hash));
}

std::vector<std::string> Store::all() const
{
    std::vector<std::string> hashes;
    std::error_code error;
    for (std::filesystem::directory_iterator at{m_folder, error}, end; !error && at != end;
         at.increment(error))
        if (auto name = at->path().filename().string(); is_hash(name))
            hashes.push_back(std::move(name));
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

Result<void, Failure> Store::copy_to(const Store& other) const
{
    for (const auto& hash : all()) {
        const auto content = get(hash);
        if (!content) return unexpected<Failure>(content.error());
        if (auto put = other.put(*content); !put)
            return unexpected<Failure>(std::move(put.error()));
    }
    return {};
}

} // namespace klubba::blobs
