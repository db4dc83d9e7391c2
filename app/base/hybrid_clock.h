#pragma once

#include "base/record.h"

// Times that order what is written on one machine, whatever its clock does.
namespace klubba {

/// Gives each action a time of its own, later than all that was seen, whatever the wall clock does.
class HybridClock {
public:
    void see(const HybridTime& time);
    /// The time after all seen ones and not before `now`; it is then seen too.
    HybridTime next(Instant now);

private:
    HybridTime m_last;
};

} // namespace klubba
