#include "session/clock.h"

#include <algorithm>
#include <chrono>

namespace klubba::session {

Instant SystemClock::now()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

ShiftedClock::ShiftedClock(Instant start) : m_shift(start - SystemClock::now()) {}

Instant ShiftedClock::now()
{
    return SystemClock::now() + m_shift;
}

void HybridClock::see(const HybridTime& time)
{
    m_last = std::max(m_last, time);
}

HybridTime HybridClock::next(Instant now)
{
    if (now > m_last.wall)
        m_last = {now, 0};
    else
        ++m_last.counter;
    return m_last;
}

} // namespace klubba::session
