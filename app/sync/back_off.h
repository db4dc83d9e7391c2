#pragma once

#include "base/time.h"

#include <cstdint>
#include <random>

// How long to wait before the next try: longer after each that failed, and never two stations at
// the same time, so that a server that comes back is not met by all at once.
namespace klubba::sync {

class BackOff {
public:
    explicit BackOff(std::uint64_t seed) : m_random(seed) {}

    /// After one more that failed: somewhere between half of and a whole step, where steps go from
    /// half a second to half a minute.
    Duration next();
    /// After one that did not.
    void reset() { m_failures = 0; }

private:
    std::mt19937_64 m_random;
    int m_failures = 0;
};

} // namespace klubba::sync
