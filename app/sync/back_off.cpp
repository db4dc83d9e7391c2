#include "sync/back_off.h"

#include <algorithm>

namespace klubba::sync {

Duration BackOff::next()
{
    constexpr Duration first{500};
    constexpr Duration longest{30'000};
    constexpr int most_doublings = 6;
    const auto step = std::min(longest, first * (1 << std::min(m_failures, most_doublings)));
    ++m_failures;
    std::uniform_int_distribution<Duration::rep> within{step.count() / 2, step.count()};
    return Duration{within(m_random)};
}

} // namespace klubba::sync
