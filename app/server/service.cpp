#include "server/service.h"

#include "server/connection.h"
#include "server/forwarded.h"
#include "server/response_head.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace klubba::server {

namespace {

using boost::asio::ip::address;
using std::chrono::steady_clock;

/// Whoever has one address of the 2^64 in half an IPv6 address has them all.
std::string peer_key(const address& from)
{
    if (!from.is_v6()) return from.to_string();
    auto bytes = from.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::make_address_v6(bytes).to_string();
}

constexpr std::size_t scratch_size = 64 << 10;
constexpr std::chrono::seconds told_again_after{10};
constexpr std::chrono::seconds tidied_after{10};

} // namespace

Service::Service(Options given, Handler asked)
    : options(std::move(given)),
      handler(std::move(asked)),
      peers(options.limits),
      live(*this),
      scratch(scratch_size)
{
}

Peer* Service::arrive(const address& given)
{
    const address from = plain_address(given);
    if (figures.connections >= options.limits.connections) {
        refused(Refused::TooManyConnections, from.to_string());
        return nullptr;
    }
    const auto whence = options.trusted_proxies.contains(from.to_string()) ? Whence::Proxy
                        : from.is_loopback()                               ? Whence::Loopback
                                                                           : Whence::Beyond;
    Peer* peer = peers.arrive(peer_key(from), whence, steady_clock::now());
    if (peer == nullptr) {
        refused(Refused::TooManyOfPeer, from.to_string());
        return nullptr;
    }
    ++figures.connections;
    ++figures.accepted;
    return peer;
}

void Service::depart(Peer& peer)
{
    peers.depart(peer);
    --figures.connections;
    if (is_stopping && figures.connections == 0 && when_empty) when_empty();
}

std::chrono::milliseconds
Service::ask(Peer& peer, const std::string& of_peer, const std::string& client)
{
    const auto now = steady_clock::now();
    if (client == of_peer) return peers.ask(peer, now);
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(client, error);
    Peer* asking = peers.arrive(peer_key(address), Whence::Beyond, now);
    if (asking == nullptr) return std::chrono::seconds{1}; // It has all connections by itself.
    const auto wait = peers.ask(*asking, now);
    peers.depart(*asking);
    return wait;
}

void Service::refused(Refused reason, const std::string& peer)
{
    figures.count(reason);
    // Who attacks must not fill the disk as well.
    auto& told = m_told[static_cast<std::size_t>(reason)];
    const Tick now = steady_clock::now();
    if (told.at != Tick{} && now - told.at < told_again_after) {
        ++told.kept_back;
        return;
    }
    options.log(Level::Warning, "refused",
                {{"reason", refused_names[static_cast<std::size_t>(reason)]},
                 {"peer", peer},
                 {"more_before", std::to_string(told.kept_back)}});
    told = {now, 0};
}

const std::string& Service::date()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != m_date_of) {
        m_date_of = now;
        m_date = http_date(now);
    }
    return m_date;
}

void Service::look_around(Tick now)
{
    for (Connection* connection : connections)
        connection->end_if_late(now);
    live.look_around(now);
    if (now - m_tidied < tidied_after) return;
    m_tidied = now;
    peers.forget_idle(now);
}

void Service::begin_stopping()
{
    is_stopping = true;
    for (Connection* connection : connections)
        connection->end_if_idle();
    live.dismiss_all();
    if (figures.connections == 0 && when_empty) when_empty();
}

void Service::cut_all()
{
    for (Connection* connection : connections)
        connection->end();
    live.cut_all();
}

} // namespace klubba::server
