#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace klubba::server {

/// A thread beside the one that serves, for what can be done meanwhile, or in two halves. Used by
/// one thread; what it is given has ended when `run_both` returns, so nothing needs a lock.
class Helper {
public:
    Helper();
    Helper(const Helper&) = delete;
    Helper& operator=(const Helper&) = delete;
    ~Helper();

    /// Does `aside` on the helper's thread, and `here` on this one, at the same time. Afterwards
    /// throws what was thrown by `here`, or else by `aside`.
    void run_both(const std::function<void()>& aside, const std::function<void()>& here);

private:
    void run();

    std::mutex m_mutex; ///< Of what follows.
    std::condition_variable m_changed;
    const std::function<void()>* m_work = nullptr; ///< Null when it is done.
    std::exception_ptr m_thrown;                   ///< By the latest work.
    bool m_is_leaving = false;
    std::jthread m_thread;
};

} // namespace klubba::server
