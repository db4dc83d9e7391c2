#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>

namespace klubba::server {

struct Request;

/// Peers on the same machine are people behind a proxy, or its own programs.
enum class LoopbackPeers { Unlimited, Limited };

struct Limits {
    std::size_t head = 16 << 10;    ///< Bytes of request line and headers.
    std::size_t target = 4 << 10;   ///< Bytes of path and query.
    std::size_t body = 8 << 20;     ///< Bytes, where `body_for` says nothing else.
    std::size_t bodies = 256 << 20; ///< Bytes of all bodies being received at the same time.
    /// The limit of a body by method and path; none where it gives none.
    std::function<std::optional<std::size_t>(const Request& head)> body_for;

    std::size_t connections = 16'000; ///< At most what the system lets one process have.
    std::size_t connections_per_peer = 2'000;
    double requests_per_second = 200; ///< Of one peer, in the long run.
    double requests_at_once = 4'000;  ///< That a peer may save up.
    LoopbackPeers loopback = LoopbackPeers::Unlimited;

    Duration idle = std::chrono::seconds{60}; ///< Between requests of one connection.
    Duration head_time = std::chrono::seconds{10};
    Duration body_time = std::chrono::seconds{30};   ///< And longer by `slowest`.
    Duration answer_time = std::chrono::seconds{30}; ///< And longer by `slowest`.
    std::size_t slowest = 16 << 10; ///< Bytes a second below which a body or answer is given up.

    std::size_t waiting = 256 << 10; ///< Bytes not yet taken by a reader, before it is cut.
    Duration stuck = std::chrono::seconds{30}; ///< With nothing taken, before a reader is cut.
    Duration ping = std::chrono::seconds{15};  ///< A quiet reader gets a comment at least as often.
};

} // namespace klubba::server
