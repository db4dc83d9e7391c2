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

/// In the room or remote: a lost connection is no presence (KL 5:16, 6:24).
constexpr bool is_present(Presence presence)
{
    return presence == Presence::InRoom || presence == Presence::Remote;
}

/// Somebody who serves: a member, or a substitute in a member's seat.
struct Serving {
    PersonId person;
    PersonId seat; ///< Whose seat; the person's own for a member.
    Presence presence{};

    friend bool operator==(const Serving&, const Serving&) = default;
};

/// Those who serve at `at`, in the list order of the seats. A member whose seat a substitute serves
/// in does not serve, even when present, until the substitute is released (KL 5:19), nor does one
/// who may not serve again that day (alternation.h) or who is out for a conflict of interest.
std::vector<Serving> serving_at(const MeetingState& state, Instant at);
/// The same by the last note of everyone.
std::vector<Serving> serving_now(const MeetingState& state);

/// Those who serve on the item: without those whom a conflict of interest keeps from it, and with
/// the substitutes who serve for that item alone in their seats.
std::vector<Serving> serving_on(const MeetingState& state, const ItemId& item, Instant at);
bool serves_on(const MeetingState& state, const ItemId& item, const PersonId& person, Instant at);

/// When the item was decided, moved into its sittings where it was written down afterwards. The
/// item has a decision.
Instant decided_at(const ItemRecord& record);

/// The seat a substitute serves in at `at`.
std::optional<PersonId> seat_served_at(const PersonRecord& substitute, Instant at);

/// More than half of all seats, vacant ones included, must be served (KL 5:45, 6:27).
struct Quorum {
    std::size_t seats{};
    std::size_t serving{};
    std::size_t needed{};
    /// Those who would serve but for a conflict of interest, where they count all the same: in the
    /// council a shortfall that has no other cause is no hindrance (KL 5:46).
    std::size_t spared{};

    [[nodiscard]] bool is_met() const { return serving + spared >= needed; }
    friend bool operator==(const Quorum&, const Quorum&) = default;
};

/// Of the body that called the meeting, without regard to any item.
Quorum quorum_now(const MeetingState& state);
Quorum quorum_at(const MeetingState& state, Instant at);
/// The same on one item: without those whom a conflict of interest keeps from it.
Quorum quorum_on(const MeetingState& state, const ItemId& item, Instant at);

struct BodyQuorum {
    std::string body; ///< Its name.
    Quorum quorum;

    friend bool operator==(const BodyQuorum&, const BodyQuorum&) = default;
};

/// One for each body that meets, the one that called first: in a joint meeting every body must be
/// quorate by itself.
std::vector<BodyQuorum> quorums_at(const MeetingState& state, Instant at);

} // namespace klubba::meeting
