#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

// Notices that the thread of the windows has stopped answering.
//
// That thread says when it begins on something, and before it sleeps for how long at most. A thread
// of its own looks at what was said last: work that goes on too long, or a sleep that nobody came
// back from, is a hang. It is told once when it is noticed, and once when it is over.
namespace klubba::window {

using SteadyTime = std::chrono::steady_clock::time_point;

/// What the watched thread said last. What it does is a text that lasts for ever.
class Pulse {
public:
    void works_on(const char* what, SteadyTime now);
    void sleeps_until(SteadyTime end);

    struct Reading {
        const char* doing = nullptr; ///< Null before the first word.
        SteadyTime due;              ///< When the next word is expected, at the latest.
    };
    /// From any thread.
    [[nodiscard]] Reading read() const;

private:
    std::atomic<const char*> m_doing = nullptr;
    std::atomic<SteadyTime> m_due = SteadyTime{};
};

struct Hang {
    const char* where;
    std::chrono::steady_clock::duration length; ///< Since a word was due.
};

class Watchdog {
public:
    struct Settings {
        std::chrono::steady_clock::duration patience; ///< Longer than any work should take.
        std::chrono::steady_clock::duration interval; ///< Between looks.
        /// These three are called on the watchdog's thread; the first after each look that finds
        /// the windows well.
        std::function<void()> on_well;
        std::function<void(const Hang&)> on_hang;
        std::function<void(const Hang&)> on_recovery;
    };
    /// `pulse` outlives this.
    Watchdog(const Pulse& pulse, Settings settings);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

private:
    void watch();
    void look(SteadyTime now);

    const Pulse& m_pulse;
    Settings m_settings;
    std::optional<Hang> m_hang;
    std::mutex m_mutex;
    std::condition_variable m_end_is_near;
    bool m_is_over = false;
    std::thread m_thread;
};

/// The hang that `reading` shows, if it shows one.
std::optional<Hang> hang_in(const Pulse::Reading& reading,
                            SteadyTime now,
                            std::chrono::steady_clock::duration patience);

} // namespace klubba::window
