#pragma once

#include "meeting/state.h"

#include <cstddef>
#include <optional>
#include <vector>

// Who is there, who serves, and whether the body may decide: all derived from the timeline of
// arrivals, departures and substitutions.
namespace klubba::meeting {

/// Where someone was at `at`; absent before the first note of them.
Presence presence_at(const PersonRecord& person, Instant at);

/// Where someone is by the last note of them.
Presence presence_now(const PersonRecord& person);

/// Somebody who serves: a member, or a substitute in a member's seat.
struct Serving {
    PersonId person;
    PersonId seat; ///< Whose seat; the person's own for a member.
    Presence presence{};

    friend bool operator==(const Serving&, const Serving&) = default;
};

/// Those who serve at `at`, in the list order of the seats. A member whose seat a substitute serves
/// in does not serve, even when present, until the substitute is released (KL 5:19).
std::vector<Serving> serving_at(const MeetingState& state, Instant at);
/// The same by the last note of everyone.
std::vector<Serving> serving_now(const MeetingState& state);

/// The seat a substitute serves in at `at`.
std::optional<PersonId> seat_served_at(const PersonRecord& substitute, Instant at);

/// More than half of all seats, vacant ones included, must be served (KL 5:45, 6:27).
struct Quorum {
    std::size_t seats{};
    std::size_t serving{};
    std::size_t needed{};

    [[nodiscard]] bool is_met() const { return serving >= needed; }
    friend bool operator==(const Quorum&, const Quorum&) = default;
};

Quorum quorum_now(const MeetingState& state);
Quorum quorum_at(const MeetingState& state, Instant at);

} // namespace klubba::meeting
