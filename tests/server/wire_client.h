#pragma once

#include "server/listener.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

// A listener on a free port of loopback, on a thread of its own, and the bare sockets of whoever
// asks it. Every wait has an end.
namespace klubba::server::test {

class Running {
public:
    explicit Running(Options options, Handler handler);
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { stop(); }

    Listener& operator*() { return *m_listener; }
    Listener* operator->() { return m_listener.get(); }
    /// Stops, and waits until it has.
    void stop();
    /// Runs `task` on the loop and waits for it.
    void on_loop(const std::function<void()>& task);
    /// Waits until `is_true`, which is asked on the loop; false if that took ten seconds.
    bool becomes(const std::function<bool()>& is_true);

private:
    std::unique_ptr<Listener> m_listener;
    std::thread m_thread;
};

/// Quiet, on loopback, with whatever limits the test sets.
Options quiet(Limits limits = {});

class Client {
public:
    explicit Client(Running& server, int receive_buffer = 0);
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client();

    void send(std::string_view bytes);
    /// All that comes until `end` is in it, the other end closes or five seconds are over.
    std::string read_until(std::string_view end);
    /// All that comes until the other end closes; "(still open)" is added if it does not.
    std::string read_all();
    /// A whole answer: head, and the body that its Content-Length tells.
    std::string read_answer();

private:
    bool receive(std::chrono::steady_clock::time_point end);

    int m_socket = -1;
    bool m_is_closed = false;
    std::string m_received; ///< And not given out yet.
};

} // namespace klubba::server::test
