#pragma once

#include "base/result.h"
#include "remote/known_server.h"
#include "remote/messenger.h"
#include "session/clock.h"
#include "session/guarded.h"
#include "sync/clock_offset.h"
#include "sync/follower.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

// A station, or a server, follows a server for as long as this lives, and nobody ever waits for it.
// Where it has a folder, the files that its events name are brought to the server too.
namespace klubba::remote {

/// What is known of the server.
struct ServerNews {
    sync::Standing standing;
    std::optional<Duration> clock_offset; ///< Of this machine; empty before it is known.
};

class ServerLink {
public:
    struct Parts {
        /// Of the station, where it is kept how far the server was followed; empty: nowhere.
        std::filesystem::path folder;
        KnownServer server;
        std::unique_ptr<sync::Follower::Local> records; ///< Used on the link's thread.
        session::CorrectedClock& clock;                 ///< Put right when the server's is known.
        Messenger& messenger;                           ///< Told of what is written here.
        std::function<void()> wake; ///< Called on another thread when there is news.
    };
    /// All that is referred to outlives the link.
    static Result<std::unique_ptr<ServerLink>, Failure> start(Parts parts);

    ServerLink(const ServerLink&) = delete;
    ServerLink& operator=(const ServerLink&) = delete;
    ~ServerLink();

    /// From any thread.
    [[nodiscard]] ServerNews news() const;
    /// Has a file fetched that an event names, into the station's folder. From any thread.
    void want_file(const std::string& hash);

private:
    struct Life;
    explicit ServerLink(std::unique_ptr<Life> life);

    std::unique_ptr<Life> m_life;
};

} // namespace klubba::remote
