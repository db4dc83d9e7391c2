#pragma once

#include "base/result.h"
#include "blobs/store.h"
#include "remote/known_server.h"
#include "remote/messenger.h"
#include "sync/link.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

// Files that events name, between a station and its server: what is here and the server lacks is
// brought to it, and what somebody asks for is fetched. On a thread of its own; nobody ever waits
// for it, and after each failure it waits longer before it tries again.
namespace klubba::remote {

class FileCarrier {
public:
    struct Parts {
        std::filesystem::path folder; ///< Of the station.
        KnownServer server;
        Messenger& messenger;         ///< Told of what is written here.
        std::function<void()> wake{}; ///< Called on the carrier's thread when a file has come.
    };
    /// All that is referred to outlives the carrier.
    explicit FileCarrier(Parts parts);

    FileCarrier(const FileCarrier&) = delete;
    FileCarrier& operator=(const FileCarrier&) = delete;
    ~FileCarrier();

    /// Fetches the file if it is not here, however long the server is away. From any thread.
    void want(const std::string& hash);

private:
    struct Life;
    std::unique_ptr<Life> m_life;
};

sync::ServerAddress address_of(const KnownServer& server);

/// Fetches one file, and waits for it. Failure::BadInput says that the server has no such file for
/// this station.
Result<void, Failure>
fetch_file(const sync::ServerAddress& server, const blobs::Store& store, const std::string& hash);

} // namespace klubba::remote
