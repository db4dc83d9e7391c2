#pragma once

#include "base/time.h"

#include <array>
#include <cstddef>
#include <optional>

// How far this machine's clock is from a server's, from questions and answers: the answer lies
// somewhere between the moments of asking and of hearing, so the shortest round trip says most.
namespace klubba::sync {

/// One question.
struct ClockReading {
    Instant asked{};  ///< By this machine's clock.
    Instant heard{};  ///< By the same.
    Instant server{}; ///< What it said.
};

class ClockOffset {
public:
    void add(const ClockReading& reading);

    /// To be added to this machine's clock; empty before anything was heard.
    [[nodiscard]] std::optional<Duration> offset() const;
    /// The offset is right within this, if the clocks run alike.
    [[nodiscard]] Duration uncertainty() const;

private:
    struct Sample {
        Duration offset{};
        Duration round_trip{};
    };
    [[nodiscard]] const Sample* best() const;

    /// Few, so that a clock that is set is soon seen to be.
    std::array<Sample, 8> m_samples{};
    std::size_t m_count = 0; ///< All that were ever added.
};

/// Beyond this a person should look at the clock, though the server's time is used.
inline constexpr Duration worth_telling = std::chrono::seconds{5};

} // namespace klubba::sync
