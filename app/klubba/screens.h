#pragma once

#include "klubba/view_pane.h"
#include "klubba/wishes.h"
#include "session/clock.h"
#include "window/frame.h"

#include <memory>
#include <vector>

// What the windows of a station draw: each a view of its own while there are windows enough, else
// one that F1, F2 and F3 choose.
namespace klubba {

class Screens {
public:
    /// All that is referred to outlives this. `views` is in the order of the windows.
    struct Parts {
        const Look& look;
        const settings::Settings& settings;
        std::vector<View> views;
        ui::Typeface& typeface;
        session::Session& session;
        session::Clock& clock;
    };
    explicit Screens(Parts parts);

    window::Frame draw(const window::FrameInput& input);

private:
    struct Place {
        ViewPane pane;
        View view;
    };
    Place& place_of(std::size_t window);
    void choose_view(const window::FrameInput& input, Place& place) const;

    Parts m_parts;
    Wishes m_wishes;
    Present m_present;
    std::vector<std::unique_ptr<Place>> m_places; ///< By window.
};

} // namespace klubba
