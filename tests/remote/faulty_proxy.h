#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

// A bad network on loopback: what passes between a station and a server is dropped, stalled, cut
// short and garbled, as often as it is told.
namespace klubba::testing {

class FaultyProxy {
public:
    FaultyProxy(std::uint16_t server, std::uint64_t seed) : m_server(server), m_random(seed)
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopback(0);
        auto* bare = reinterpret_cast<sockaddr*>(&address);
        socklen_t size = sizeof address;
        if (::bind(m_listener, bare, size) != 0 || ::listen(m_listener, 64) != 0) std::abort();
        ::getsockname(m_listener, bare, &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread{[this](const std::stop_token& stop) { accept_all(stop); }};
    }
    FaultyProxy(const FaultyProxy&) = delete;
    FaultyProxy& operator=(const FaultyProxy&) = delete;
    ~FaultyProxy()
    {
        m_thread.request_stop();
        m_thread.join();
        for (auto& one : m_connections)
            one.request_stop();
        m_connections.clear();
        ::close(m_listener);
    }

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// From now on nothing goes wrong.
    void heal() { m_is_healed = true; }
    [[nodiscard]] int faults() const { return m_faults; }

private:
    enum class Fault { None, Drop, Stall, Truncate, Garble };

    static sockaddr_in loopback(std::uint16_t port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    static bool can_be_read(int socket)
    {
        pollfd waiting{socket, POLLIN, 0};
        return ::poll(&waiting, 1, 20) > 0;
    }

    void accept_all(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            if (!can_be_read(m_listener)) continue;
            const int client = ::accept(m_listener, nullptr, nullptr);
            if (client < 0) continue;
            m_connections.emplace_back(
                [this, client](const std::stop_token& end) { pass(client, end); });
        }
    }

    /// Every sixth piece or so goes wrong.
    Fault next_fault()
    {
        if (m_is_healed) return Fault::None;
        const std::lock_guard lock{m_mutex};
        const auto die = std::uniform_int_distribution<int>{0, 23}(m_random);
        if (die >= 4) return Fault::None;
        ++m_faults;
        return static_cast<Fault>(die + 1);
    }

    /// One piece from one side to the other; false when the connection is over.
    bool pass_on(int from, int to)
    {
        char bytes[2048];
        auto count = ::recv(from, bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        const Fault fault = next_fault();
        if (fault == Fault::Drop) return false;
        if (fault == Fault::Stall) std::this_thread::sleep_for(std::chrono::milliseconds{100});
        if (fault == Fault::Truncate) count /= 2;
        if (fault == Fault::Garble) bytes[count / 2] ^= 0x15;
        if (count > 0 && ::send(to, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL) < 0)
            return false;
        return fault != Fault::Truncate;
    }

    void pass(int client, const std::stop_token& stop)
    {
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopback(m_server);
        bool goes_on =
            ::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        while (goes_on && !stop.stop_requested()) {
            pollfd both[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
            if (::poll(both, 2, 20) <= 0) continue;
            if (both[0].revents != 0) goes_on = pass_on(client, server);
            if (goes_on && both[1].revents != 0) goes_on = pass_on(server, client);
        }
        ::close(server);
        ::close(client);
    }

    std::uint16_t m_server;
    std::uint16_t m_port = 0;
    int m_listener = -1;
    std::mutex m_mutex;
    std::mt19937_64 m_random;
    std::atomic<bool> m_is_healed = false;
    std::atomic<int> m_faults = 0;
    std::vector<std::jthread> m_connections; ///< Of the accepting thread, until that is over.
    std::jthread m_thread;
};

} // namespace klubba::testing
