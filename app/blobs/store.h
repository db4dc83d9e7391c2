#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// The files that events name (meeting::StoredFile), beside the journal: each in `blobs/` of the
// data folder, under the hash of what is in it (BLAKE2b-256, as hex).
//
// 1. What is given out is what its hash says, or it is not given out.
// 2. What was put is durable; to put it again is success, so that sync may resend it.
// 3. An event never waits for its file: which files there are follows from the events, and a file
//    that is not here yet can be fetched from whoever has it.
//
// No state but the folder: can be used from any thread, and by several processes.
namespace klubba::blobs {

/// Bytes of one file.
inline constexpr std::size_t largest = std::size_t{32} << 20U;

/// As it is written in events.
std::string hash_of(std::string_view content);
/// Whether it is a hash as it is written in events; nothing else is ever made a path.
bool is_hash(std::string_view text);

class Store {
public:
    /// `data` is the folder of the journal.
    explicit Store(const std::filesystem::path& data) : m_folder(data / "blobs") {}

    /// Gives the hash. Failure::BadInput for what is larger than `largest`, or empty.
    [[nodiscard]] Result<std::string, Failure> put(std::string_view content) const;

    /// Failure::CannotOpen where it is not here; Failure::Damaged where what is here is not what
    /// was put: it is set aside then, and can be put again.
    [[nodiscard]] Result<std::string, Failure> get(const std::string& hash) const;

    /// Without a look at what is in it.
    [[nodiscard]] bool has(const std::string& hash) const;
    /// The hashes, sorted; none where nothing can be read.
    [[nodiscard]] std::vector<std::string> all() const;

    /// Puts all of them into the other store, each proved on its way.
    [[nodiscard]] Result<void, Failure> copy_to(const Store& other) const;

private:
    [[nodiscard]] std::filesystem::path path_of(const std::string& hash) const
    {
        return m_folder / hash;
    }

    std::filesystem::path m_folder;
};

} // namespace klubba::blobs
