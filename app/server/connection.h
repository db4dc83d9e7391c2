#pragma once

#include "server/request_reader.h"
#include "server/response_head.h"
#include "server/service.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace klubba::server {

// One connection, from its first byte until it is closed or becomes a reader of a live stream.
// Each phase has an end by the clock; Service::look_around() sees to it.
class Connection {
public:
    Connection(Service& service, Transport transport, Place place);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    Task<void> serve();

    void end_if_late(Tick now);
    /// Ends it where nothing of a request has arrived.
    void end_if_idle();
    void end();

private:
    enum class Phase { Idle, Head, Body, Sending, Lingering };

    /// What of a request its answer must follow.
    struct Terms {
        bool head_only = false;
        bool old = false;
        bool keeps_alive = false;
    };

    void enter(Phase phase);
    [[nodiscard]] Tick phase_end() const;
    void release_body();

    Task<bool> shake_hands();
    Task<bool> serve_one();
    Task<bool> read_more();
    Task<bool> begin_body();
    Task<bool> answer();
    Task<bool> send_response(const Response& response, Terms terms);
    Task<void> refuse(Refused reason, const Response& response);
    Task<void> linger();
    Task<bool> send_all(std::string_view bytes);
    /// False when it was ended instead.
    Task<bool> wait(Progress wanted);

    Answer ask(const Request& request);

    Service& m_service;
    Transport m_transport;
    Place m_place;
    std::string m_peer;
    std::string m_client; ///< Who asks: the peer, or who is behind it.
    RequestReader m_reader;
    Phase m_phase = Phase::Head;
    Tick m_since;
    std::size_t m_moved = 0; ///< Bytes in this phase.
    std::size_t m_reserved = 0;
    bool m_is_late = false;
    bool m_is_ended = false;
};

} // namespace klubba::server
