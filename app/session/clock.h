#pragma once

#include "base/record.h"
#include "base/time.h"

#include <optional>

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

/// Gives each action a time of its own, later than all that was seen, whatever the wall clock does.
class HybridClock {
public:
    void see(const HybridTime& time);
    /// The time after all seen ones and not before `now`; it is then seen too.
    HybridTime next(Instant now);

private:
    HybridTime m_last;
};

} // namespace klubba::session
