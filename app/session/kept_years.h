#pragma once

#include "session/meetings.h"

#include <cstddef>
#include <map>
#include <memory>

// What a session shows beside the current meeting: the bodies' own streams, and the states of all
// other meetings. Kept as values that others may hold, of which only what has changed is made anew.
namespace klubba::session {

using MeetingStates = std::map<StreamId, std::shared_ptr<const meeting::MeetingState>>;

class KeptYears {
public:
    /// `current` is not among the others; it may be empty.
    void renew(const Meetings& meetings, const Bodies& bodies, const StreamId& current);

    /// Never null, as those of the others.
    [[nodiscard]] const std::shared_ptr<const Bodies>& bodies() const { return m_bodies; }
    [[nodiscard]] const std::shared_ptr<const MeetingStates>& others() const { return m_others; }

private:
    std::shared_ptr<const Bodies> m_bodies = std::make_shared<const Bodies>();
    std::shared_ptr<const MeetingStates> m_others = std::make_shared<const MeetingStates>();
    std::size_t m_body_events = 0;
    std::map<StreamId, std::size_t> m_seen; ///< How many events of each that is in `m_others`.
};

} // namespace klubba::session
