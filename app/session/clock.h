#pragma once

#include "base/time.h"

#include <atomic>
#include <optional>
#include <string>

// Where time enters. Everything else is told what time it is.
namespace klubba::session {

class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    virtual Instant now() = 0;
};

/// The machine's own.
class SystemClock : public Clock {
public:
    Instant now() override;
};

/// Runs as the machine's own does, and showed `start` when it was made: for demonstrations.
class ShiftedClock : public SystemClock {
public:
    explicit ShiftedClock(Instant start);
    Instant now() override;

private:
    Duration m_shift;
};

/// Stands still until it is set: for scripts and tests.
class SetClock : public Clock {
public:
    explicit SetClock(Instant at) : m_at(at) {}

    void set(Instant at) { m_at = at; }
    /// From then on it runs as the machine's own does. Before other threads read it.
    void let_run() { m_running.emplace(m_at); }
    Instant now() override { return m_running ? m_running->now() : m_at; }

private:
    Instant m_at;
    std::optional<ShiftedClock> m_running;
};

/// Another clock, put right by what is known of a better one.
class CorrectedClock : public Clock {
public:
    /// `clock` outlives this.
    explicit CorrectedClock(Clock& clock) : m_clock(&clock) {}

    /// What is added from now on. From any thread, as `now`.
    void correct(Duration offset) { m_offset = offset; }
    Instant now() override { return m_clock->now() + m_offset.load(); }

private:
    Clock* m_clock;
    std::atomic<Duration> m_offset{};
};

/// "20201124T080000000Z": an instant that may stand in a file's name.
std::string file_name_of(Instant instant);

} // namespace klubba::session
