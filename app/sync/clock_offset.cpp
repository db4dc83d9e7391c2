#include "sync/clock_offset.h"

#include <algorithm>
#include <chrono>

namespace klubba::sync {

void ClockOffset::add(const ClockReading& reading)
{
    const Duration round_trip = reading.heard - reading.asked;
    if (round_trip < Duration{0}) return; // The clock was set in between.
    const Duration offset = reading.server - (reading.asked + round_trip / 2);
    const auto* known = best();
    // Further off than both could have been wrong: one of the clocks was set.
    if (known != nullptr) {
        const Duration apart = std::chrono::abs(offset - known->offset);
        if (apart > (round_trip + known->round_trip) / 2 + Duration{100}) m_count = 0;
    }
    m_samples[m_count++ % m_samples.size()] = {offset, round_trip};
}

const ClockOffset::Sample* ClockOffset::best() const
{
    const auto used = std::min(m_count, m_samples.size());
    if (used == 0) return nullptr;
    const auto end = m_samples.begin() + static_cast<std::ptrdiff_t>(used);
    return &*std::min_element(m_samples.begin(), end, [](const Sample& one, const Sample& other) {
        return one.round_trip < other.round_trip;
    });
}

std::optional<Duration> ClockOffset::offset() const
{
    const auto* sample = best();
    return sample == nullptr ? std::nullopt : std::optional{sample->offset};
}

Duration ClockOffset::uncertainty() const
{
    const auto* sample = best();
    return sample == nullptr ? Duration::max() : sample->round_trip / 2;
}

} // namespace klubba::sync
