#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

// Data that can only be reached while its lock is held.
namespace klubba::session {

template <class T>
class Guarded {
public:
    /// Calls `use` with the data; gives what it gives, which must not refer to the data.
    template <class Use>
    auto with(Use use)
    {
        const std::lock_guard lock{m_mutex};
        return use(m_data);
    }
    template <class Use>
    auto with(Use use) const
    {
        const std::lock_guard lock{m_mutex};
        return use(m_data);
    }

    /// Wakes who is in `wait`.
    void notify() { m_changed.notify_all(); }

    /// Waits until `is_ready(data)`, a stop, or the end of `patience`; then calls `use` with the
    /// data.
    template <class IsReady, class Use>
    auto
    wait(const std::stop_token& stop, std::chrono::milliseconds patience, IsReady is_ready, Use use)
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait_for(lock, stop, patience, [&] { return is_ready(m_data); });
        return use(m_data);
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    T m_data;
};

} // namespace klubba::session
