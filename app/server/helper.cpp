#include "server/helper.h"

#include <pthread.h>
#include <sched.h>

#include <utility>

namespace klubba::server {

namespace {

/// Woken on a processor where somebody works, this thread is not put in their place, but takes
/// another one or waits for them to wait: whoever asks for help has more to do at once than the
/// helper.
void give_way()
{
    const sched_param none{};
    pthread_setschedparam(pthread_self(), SCHED_BATCH, &none);
}

} // namespace

Helper::Helper()
    : m_thread([this] {
          give_way();
          run();
      })
{
}

Helper::~Helper()
{
    {
        const std::lock_guard lock{m_mutex};
        m_is_leaving = true;
    }
    m_changed.notify_all();
}

void Helper::run()
{
    std::unique_lock lock{m_mutex};
    while (true) {
        m_changed.wait(lock, [this] { return m_work != nullptr || m_is_leaving; });
        if (m_work == nullptr) return;
        lock.unlock();
        std::exception_ptr thrown;
        try {
            (*m_work)();
        } catch (...) {
            thrown = std::current_exception();
        }
        lock.lock();
        m_thrown = thrown;
        m_work = nullptr;
        m_changed.notify_all();
    }
}

void Helper::run_both(const std::function<void()>& aside, const std::function<void()>& here)
{
    {
        const std::lock_guard lock{m_mutex};
        m_work = &aside;
    }
    m_changed.notify_all();
    std::exception_ptr thrown;
    try {
        here();
    } catch (...) {
        thrown = std::current_exception();
    }
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_work == nullptr; });
    const auto aside_threw = std::exchange(m_thrown, nullptr);
    lock.unlock();
    if (!thrown) thrown = aside_threw;
    if (thrown) std::rethrow_exception(thrown);
}

} // namespace klubba::server
