#pragma once

#include "base/result.h"
#include "remote/messenger.h"
#include "server/central.h"
#include "server/listener.h"
#include "session/clock.h"
#include "session/session.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

// A station serves the others in its room, for when the central server is out of reach: the same
// server, on the local network, over the station's own journal. It lets in who is enrolled at the
// central server, and enrols nobody itself; what it is given it passes on when that is back.
namespace klubba::remote {

class RoomServer {
public:
    struct Parts {
        std::string address;
        std::uint16_t port = 0;       ///< 0: any that is free.
        std::filesystem::path folder; ///< Where certificate and key are kept, made if need be.
        std::string server_key;       ///< Of the central server; bytes.
        session::Session& session;
        session::Clock& clock; ///< Read on the server's thread.
        Messenger& messenger;  ///< Told of what is written here.
        server::Log log;
        server::Central::Look look{};
    };
    /// All that is referred to outlives it.
    static Result<std::unique_ptr<RoomServer>, Failure> start(Parts parts);

    RoomServer(const RoomServer&) = delete;
    RoomServer& operator=(const RoomServer&) = delete;
    ~RoomServer();

    [[nodiscard]] std::uint16_t port() const;
    /// "sha256//…" of its TLS key: what the other stations are given to believe it by.
    [[nodiscard]] const std::string& tls_pin() const;

private:
    struct Life;
    explicit RoomServer(std::unique_ptr<Life> life);

    std::unique_ptr<Life> m_life;
};

} // namespace klubba::remote
