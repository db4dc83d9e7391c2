#pragma once

#include "session/kept_years.h"
#include "ui/year_desk.h"
#include "year/item_assignments.h"
#include "year/year_view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// What a station knows of its bodies' years, as the screens want it: made anew when something has
// changed, and where a year stands only while somebody looks at it.
namespace klubba {

/// What the session has published of it, with the meeting that is shown.
struct Years {
    StreamId stream;
    std::shared_ptr<const session::Bodies> bodies;        ///< May be null: nothing is known.
    std::shared_ptr<const session::MeetingStates> others; ///< Likewise.

    friend bool operator==(const Years&, const Years&) = default;
};

/// Of the bodies that meet; empty where none of them has any.
std::optional<year::ItemAssignments> assignments_of(const Years& years,
                                                    const meeting::MeetingState& shown);

class YearInMaking {
public:
    /// The year that the desk asks for. Lives until the next call. `changes` counts what the years
    /// and the meeting have been; `today` is by the clock of the screen.
    const year::YearView& of(const Years& years,
                             const meeting::MeetingState& shown,
                             const ui::YearDesk& desk,
                             std::size_t changes,
                             const Day& today,
                             Instant now);
    /// Of which there is anything to see, the shown meeting's first. As above.
    const std::vector<std::string>& bodies() const { return m_bodies; }

private:
    year::YearView m_view;
    std::vector<std::string> m_bodies;
    std::optional<std::size_t> m_changes; ///< That it was made of.
    std::string m_body;
    std::optional<int> m_year;
    Day m_today{};
};

} // namespace klubba
