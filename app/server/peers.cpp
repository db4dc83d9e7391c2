#include "server/peers.h"

#include <algorithm>
#include <cmath>

namespace klubba::server {

Peer* Peers::arrive(const std::string& key, Whence whence, Tick now)
{
    const auto [found, is_new] = m_peers.try_emplace(key);
    Peer& peer = found->second;
    if (is_new) {
        const bool is_limited =
            whence == Whence::Beyond ||
            (whence == Whence::Loopback && m_limits.loopback == LoopbackPeers::Limited);
        peer = {is_limited, 0, m_limits.requests_at_once, now};
    }
    if (peer.is_limited && peer.connections >= m_limits.connections_per_peer) return nullptr;
    ++peer.connections;
    return &peer;
}

void Peers::depart(Peer& peer)
{
    --peer.connections;
}

void Peers::refill(Peer& peer, Tick now) const
{
    const double seconds = std::chrono::duration<double>(now - peer.since).count();
    peer.saved =
        std::min(m_limits.requests_at_once, peer.saved + seconds * m_limits.requests_per_second);
    peer.since = now;
}

std::chrono::milliseconds Peers::ask(Peer& peer, Tick now)
{
    using std::chrono::milliseconds;
    if (!peer.is_limited) return milliseconds{0};
    refill(peer, now);
    if (peer.saved < 1) {
        const double wait = (1 - peer.saved) / m_limits.requests_per_second * 1000;
        return milliseconds{std::max(1L, std::lround(wait))};
    }
    peer.saved -= 1;
    return milliseconds{0};
}

void Peers::forget_idle(Tick now)
{
    for (auto each = m_peers.begin(); each != m_peers.end();) {
        Peer& peer = each->second;
        refill(peer, now);
        const bool has_all = !peer.is_limited || peer.saved >= m_limits.requests_at_once;
        each = peer.connections == 0 && has_all ? m_peers.erase(each) : std::next(each);
    }
}

} // namespace klubba::server
