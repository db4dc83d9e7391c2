#pragma once

#include "year/event.h"
#include "year/state.h"

#include <optional>
#include <span>
#include <vector>

// From events to state. Nothing here asks what time it is; the same events in the same order give
// the same state on a station, on the central server and in a test.
namespace klubba::year {

/// Why `event` would change nothing if it came now; empty if it fits. `decide` asks the same, and
/// besides whether a number is taken: two stations may give the same one while they are apart, and
/// then no assignment is lost.
std::optional<Refusal> misfit(const BodyState& state, const EventBody& event);

/// Makes `state` the state after `event`. Never fails: what does not fit is noted among the
/// misfits.
void fold(BodyState& state, const Event& event);
/// Of an event that fits.
void apply(BodyState& state, const EventBody& event);

/// All events of one body in total order, with the state they make. The order in which they are
/// added does not matter.
class History {
public:
    /// Events that are here already (same id) are passed over.
    void add(std::span<const Event> events);

    [[nodiscard]] const BodyState& state() const { return m_state; }
    [[nodiscard]] std::span<const Event> events() const { return m_events; }

private:
    std::vector<Event> m_events;
    BodyState m_state;
};

} // namespace klubba::year
