#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

// Turns the system's wish that the program end (SIGTERM, SIGINT, SIGHUP) into a quiet end: what was
// asked for before it is still stored.
namespace klubba {

class Ending {
public:
    /// Before any thread is started: from then on a wish waits until somebody listens.
    static void hold_back();

    /// Calls `on_wish` on a thread of its own when the wish comes, or has come.
    explicit Ending(std::function<void()> on_wish);
    ~Ending();
    Ending(const Ending&) = delete;
    Ending& operator=(const Ending&) = delete;

    [[nodiscard]] bool is_wished() const { return m_is_wished; }

private:
    std::atomic<bool> m_is_wished = false;
    std::atomic<bool> m_is_over = false;
    std::thread m_thread;
};

} // namespace klubba
