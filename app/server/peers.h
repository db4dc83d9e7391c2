#pragma once

#include "server/limits.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>

// Who is connected, and how much each may still ask for. A peer is an address, or the half of an
// IPv6 address that a household or an organisation is given.
//
// The time is given, so that nothing here waits and a test is quick.
namespace klubba::server {

using Tick = std::chrono::steady_clock::time_point;

/// A proxy is asked for whom it asks; it is not limited itself.
enum class Whence { Loopback, Proxy, Beyond };

struct Peer {
    bool is_limited = true;
    std::size_t connections = 0;
    double saved = 0; ///< Requests it may send at once, as of `since`.
    Tick since;
};

class Peers {
public:
    /// `limits` must outlive this.
    explicit Peers(const Limits& limits) : m_limits(limits) {}

    /// Null if it has too many connections; else it stays where it is until depart().
    Peer* arrive(const std::string& key, Whence whence, Tick now);
    void depart(Peer& peer);

    /// Zero, and one request less is left; or how long it has to wait before it may ask.
    std::chrono::milliseconds ask(Peer& peer, Tick now);

    /// Lets go of those that are away and have everything they may save up.
    void forget_idle(Tick now);

    [[nodiscard]] std::size_t known() const { return m_peers.size(); }

private:
    void refill(Peer& peer, Tick now) const;

    const Limits& m_limits;
    std::unordered_map<std::string, Peer> m_peers;
};

} // namespace klubba::server
