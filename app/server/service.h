#pragma once

#include "server/listener.h"
#include "server/live_readers.h"
#include "server/peers.h"
#include "server/transport.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <set>
#include <string>
#include <vector>

namespace klubba::server {

template <class Value>
using Task = boost::asio::awaitable<Value, Executor>;
inline constexpr boost::asio::use_awaitable_t<Executor> resume;

class Connection;

// What all connections of a listener share. One thread, so no lock; it outlives every connection.
class Service {
public:
    Service(Options given, Handler asked);

    /// Null, and counted as refused, if there is no place for one more.
    Peer* arrive(const boost::asio::ip::address& address);
    void depart(Peer& peer);
    /// How long whoever asks by this connection has to wait before it may: `peer` itself, or the
    /// client that it speaks for.
    std::chrono::milliseconds
    ask(Peer& peer, const std::string& of_peer, const std::string& client);

    /// Counts, and tells the log unless it was told the same just now.
    void refused(Refused reason, const std::string& peer);

    /// For the header Date.
    const std::string& date();

    /// What is late is ended, and who is quiet gets a word. To be called every `tick`.
    void look_around(Tick now);
    static constexpr std::chrono::milliseconds tick{250};

    void begin_stopping();
    void cut_all();

    Options options;
    Handler handler;
    Figures figures;
    Peers peers;
    SslContext tls;
    LiveReaders live;
    std::set<Connection*> connections; ///< Those that are no reader.
    std::size_t bodies = 0;            ///< Bytes set aside for bodies being received.
    bool is_stopping = false;
    std::function<void()> when_empty; ///< After the last connection went, while stopping.
    std::vector<char> scratch;        ///< Where bytes are read to before somebody keeps them.

private:
    struct Told {
        Tick at;
        std::uint64_t kept_back = 0;
    };

    std::array<Told, refused_names.size()> m_told{};
    std::chrono::sys_seconds m_date_of{};
    std::string m_date;
    Tick m_tidied{};
};

// A connection that counts as one of its peer's for as long as this lives.
class Place {
public:
    Place(Service& service, Peer& peer) : m_service(&service), m_peer(&peer) {}
    Place(Place&& other) noexcept
        : m_service(other.m_service), m_peer(std::exchange(other.m_peer, nullptr))
    {
    }
    Place& operator=(Place&&) = delete;
    ~Place() { leave(); }

    void leave()
    {
        if (m_peer != nullptr) m_service->depart(*std::exchange(m_peer, nullptr));
    }
    Peer& peer() { return *m_peer; }

private:
    Service* m_service;
    Peer* m_peer;
};

} // namespace klubba::server
