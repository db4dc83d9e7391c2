#include "window/watchdog.h"

#include <utility>

namespace klubba::window {

void Pulse::works_on(const char* what, SteadyTime now)
{
    m_due = now;
    m_doing = what;
}

void Pulse::sleeps_until(SteadyTime end)
{
    m_due = end;
}

Pulse::Reading Pulse::read() const
{
    return {m_doing, m_due};
}

std::optional<Hang>
hang_in(const Pulse::Reading& reading, SteadyTime now, std::chrono::steady_clock::duration patience)
{
    if (reading.doing == nullptr || now - reading.due <= patience) return {};
    return Hang{reading.doing, now - reading.due};
}

Watchdog::Watchdog(const Pulse& pulse, Settings settings)
    : m_pulse(pulse), m_settings(std::move(settings)), m_thread([this] { watch(); })
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_is_over = true;
    }
    m_end_is_near.notify_one();
    m_thread.join();
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_is_over) {
        const SteadyTime asleep = std::chrono::steady_clock::now();
        if (m_end_is_near.wait_for(lock, m_settings.interval, [this] { return m_is_over; })) return;
        const SteadyTime now = std::chrono::steady_clock::now();
        // Whoever stopped this thread too (a debugger, a machine put to sleep) stopped the other as
        // well, which is then late for no fault of its own.
        if (now - asleep < m_settings.interval + m_settings.patience) look(now);
    }
}

void Watchdog::look(SteadyTime now)
{
    const auto found = hang_in(m_pulse.read(), now, m_settings.patience);
    if (found && !m_hang) m_settings.on_hang(*found);
    if (!found && m_hang) m_settings.on_recovery(*m_hang);
    if (!found) m_settings.on_well();
    m_hang = found;
}

} // namespace klubba::window
