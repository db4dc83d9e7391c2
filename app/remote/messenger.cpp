#include "remote/messenger.h"

#include <utility>

namespace klubba::remote {

void Messenger::tell()
{
    const std::lock_guard lock{m_mutex};
    for (const auto& [number, listener] : m_listeners)
        listener();
}

int Messenger::bring_to(std::function<void()> listener)
{
    const std::lock_guard lock{m_mutex};
    m_listeners.emplace(++m_last, std::move(listener));
    return m_last;
}

void Messenger::forget(int listener)
{
    const std::lock_guard lock{m_mutex};
    m_listeners.erase(listener);
}

} // namespace klubba::remote
