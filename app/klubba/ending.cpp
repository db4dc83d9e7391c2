#include "klubba/ending.h"

#include <utility>

namespace klubba {

static sigset_t wishes_to_end()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

void Ending::hold_back()
{
    const sigset_t signals = wishes_to_end();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Ending::Ending(std::function<void()> on_wish)
    : m_thread([this, on_wish = std::move(on_wish)] {
          const sigset_t signals = wishes_to_end();
          int signal = 0;
          sigwait(&signals, &signal);
          if (m_is_over) return;
          m_is_wished = true;
          on_wish();
      })
{
}

Ending::~Ending()
{
    m_is_over = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

} // namespace klubba
