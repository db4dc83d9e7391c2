#include "klubba_central/loop_records.h"

#include <future>
#include <memory>
#include <utility>

namespace klubba::central {

void OpenLoop::open(server::Listener& listener)
{
    const std::lock_guard lock{m_mutex};
    m_listener = &listener;
}

void OpenLoop::close()
{
    const std::lock_guard lock{m_mutex};
    m_listener = nullptr;
}

bool OpenLoop::post(std::function<void()> task)
{
    const std::lock_guard lock{m_mutex};
    if (m_listener == nullptr) return false;
    m_listener->post(std::move(task));
    return true;
}

template <class Work>
static auto on_loop(OpenLoop& loop, Work work) -> decltype(work())
{
    auto answer = std::make_shared<std::promise<decltype(work())>>();
    auto waiting = answer->get_future();
    const bool is_posted =
        loop.post([answer, work = std::move(work)]() mutable { answer->set_value(work()); });
    answer.reset(); // A task that is never run lets go of it, which ends the waiting.
    try {
        if (is_posted) return waiting.get();
    } catch (const std::future_error&) {
    }
    return failure(Failure::Kind::Unavailable, "the server is being stopped");
}

Result<std::vector<journal::Head>, Failure> LoopRecords::heads()
{
    return on_loop(*m_loop, [this] { return m_journal->heads(); });
}

Result<journal::Page, Failure> LoopRecords::read(journal::Position from, std::size_t limit)
{
    return on_loop(*m_loop, [this, from, limit] { return m_journal->read(from, limit); });
}

Result<sync::Replica::TakenIn, Failure> LoopRecords::take_in(std::span<const Record> records)
{
    return on_loop(*m_loop, [this, records] { return m_central->take_in(records); });
}

} // namespace klubba::central
