#pragma once

#include "base/time.h"
#include "meeting/deadlines.h"
#include "meeting/state.h"

#include <optional>
#include <string>
#include <vector>

// A meeting as a list of meetings tells of it, in public: whose, where and when.
namespace klubba::meeting {

struct MeetingBrief {
    std::string body;
    std::vector<std::string> joint_bodies; ///< Names of those that meet with `body`.
    std::string place;
    Instant starts{}; ///< As planned.
    std::optional<Instant> ends;
    std::optional<Instant> opened;
    std::optional<Instant> closed;
    std::vector<Deadline> duties{}; ///< That anybody may know of, still to be kept.

    friend bool operator==(const MeetingBrief&, const MeetingBrief&) = default;
};

/// Nothing of one that has not been called: a draft is nobody's business but the secretary's.
std::optional<MeetingBrief> meeting_brief(const MeetingState& state);

} // namespace klubba::meeting
