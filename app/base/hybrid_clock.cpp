#include "base/hybrid_clock.h"

#include <algorithm>

namespace klubba {

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

} // namespace klubba
