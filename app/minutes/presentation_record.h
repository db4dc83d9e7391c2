#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/stretch_text.h"

#include <string>
#include <vector>

// What was shown to the body: presentations of the schedule or listed in the room, and visits to
// other places.
namespace klubba::minutes {

struct Presentation {
    std::string title;
    std::vector<std::string> presenters;
    Stretch time;      ///< Without length for what was listed in the room.
    std::string place; ///< Where it was elsewhere than the meeting.

    static constexpr auto fields()
    {
        return list_fields(
            field("title", &Presentation::title), field("presenters", &Presentation::presenters),
            field("time", &Presentation::time), field_or_default("place", &Presentation::place));
    }
    friend bool operator==(const Presentation&, const Presentation&) = default;
};

/// Those that belong to no §, in order of time; and every visit to another place.
std::vector<Presentation> presentations_of(const meeting::MeetingState& state, const Zone& zone);

/// Those that were listed at an item, for its §.
std::vector<Presentation> presentations_at(const meeting::MeetingState& state,
                                           const meeting::ItemRecord& record,
                                           const Zone& zone);

void add_presentations(Part& part, const std::vector<Presentation>& presentations, Dates dates);

Part presentations_part(const std::vector<Presentation>& presentations, Dates dates);

} // namespace klubba::minutes
