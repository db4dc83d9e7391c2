#pragma once

#include "base/time.h"
#include "klubba/year_in_making.h"
#include "meeting/chair_view.h"
#include "meeting/history.h"
#include "meeting/room_view.h"
#include "meeting/secretary_view.h"

#include <memory>
#include <optional>
#include <utility>

// The views of the meeting shown. Each is made when it is first asked for, and again only when the
// meeting has changed or another second has begun.
namespace klubba {

class Present {
public:
    using SharedHistory = std::shared_ptr<const meeting::History>;

    explicit Present(Zone zone_without_meeting) : m_default_zone(std::move(zone_without_meeting)) {}

    /// Nothing that happened after `known_until`, if it is given, is known.
    void set(const SharedHistory& history, Instant now, std::optional<Instant> known_until = {});

    /// Of the meeting that is set next, or is already.
    void set_years(Years years);

    [[nodiscard]] const meeting::MeetingState& state() const { return m_history->state(); }
    [[nodiscard]] const meeting::History& history() const { return *m_history; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// How often something else than the time has been set.
    [[nodiscard]] std::size_t changes() const { return m_changes; }
    [[nodiscard]] std::optional<Instant> known_until() const { return m_known_until; }
    /// The meeting's own.
    [[nodiscard]] const Zone& zone() const { return m_zone ? *m_zone : m_default_zone; }

    const meeting::RoomView& room();
    const meeting::ChairView& chair();
    const meeting::SecretaryView& secretary();
    [[nodiscard]] const Years& years() const { return m_years; }
    /// Null where the bodies that meet have none.
    const year::ItemAssignments* assignments();

private:
    SharedHistory m_history; ///< Null before the first `set`.
    Instant m_now;
    std::optional<Instant> m_known_until;
    std::size_t m_changes = 0;
    Zone m_default_zone;
    std::optional<Zone> m_zone;
    std::optional<meeting::RoomView> m_room;
    std::optional<meeting::ChairView> m_chair;
    std::optional<meeting::SecretaryView> m_secretary;
    Years m_years;
    bool m_knows_assignments = false; ///< They have been made of what is set.
    std::optional<year::ItemAssignments> m_assignments;
};

} // namespace klubba
