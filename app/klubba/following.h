#pragma once

#include "klubba/options.h"
#include "remote/room_server.h"
#include "remote/server_link.h"
#include "settings/settings.h"
#include "ui/desk.h"

#include <functional>
#include <memory>
#include <optional>

// Between the screens and the central server: being enrolled where that is asked for, following it,
// and how that stands as the screens say it.
namespace klubba {

/// The server that the station is to follow; empty where there is none. Waits for the server only
/// where a code was given.
Result<std::optional<remote::KnownServer>, Failure> server_of(const Options& options);

/// The server, and the station that serves the room, for as long as this lives.
class Following {
public:
    struct Parts {
        const Options& options;
        const settings::Settings& settings;
        const remote::KnownServer& server;
        session::Session& session;
        session::CorrectedClock& clock;
        remote::Messenger& messenger;
        std::function<void()> wake; ///< From any thread: there is news.
    };
    static Result<Following, Failure> start(const Parts& parts);

    Following() = default; ///< Of a station without a server.

    /// How it stands with the server, as the screens say it.
    [[nodiscard]] ui::ServerSaving saving() const;
    /// Of a station that only shows what others do: until when it is known what that is. Empty
    /// while it is told of everything, and on every station that does something itself.
    [[nodiscard]] std::optional<Instant> known_until() const;

private:
    std::unique_ptr<remote::ServerLink> m_link;
    std::unique_ptr<remote::ServerLink> m_room_link; ///< To the station that serves the room.
    std::unique_ptr<remote::RoomServer> m_room_server;
    bool m_only_reads = false;
};

} // namespace klubba
