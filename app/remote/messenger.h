#pragma once

#include <functional>
#include <map>
#include <mutex>

// Carries word from the session, which is there first, to those who come after it.
namespace klubba::remote {

class Messenger {
public:
    /// Calls every listener, on this thread; none of them may wait.
    void tell();

    /// Names the listener for `forget`.
    int bring_to(std::function<void()> listener);
    /// When it returns the listener is not called any more.
    void forget(int listener);

private:
    std::mutex m_mutex;
    std::map<int, std::function<void()>> m_listeners;
    int m_last = 0;
};

} // namespace klubba::remote
