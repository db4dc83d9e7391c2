#pragma once

#include "klubba/following.h"
#include "klubba/letters.h"
#include "klubba/lock.h"
#include "klubba/preparation.h"
#include "klubba/view_pane.h"
#include "klubba/wishes.h"
#include "session/clock.h"
#include "window/frame.h"
#include "window/watchdog.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

// What the windows of a station draw: each a view of its own while there are windows enough, else
// one that Alt with 1, 2 or 3 chooses.
namespace klubba {

class Screens {
public:
    /// All that is referred to outlives this. `views` is in the order of the windows.
    struct Parts {
        const Look& look;
        const settings::Settings& settings;
        std::vector<View> views;
        Letters& letters;
        session::Session& session;
        session::Clock& clock;
        std::function<void()> wake;        ///< From any thread: there is something new to show.
        const ui::Picture* logo = nullptr; ///< May be null.
        ui::TextLog* log = nullptr;        ///< Where it is told what the last frame wrote.
        RoomIn room_in = RoomIn::Window;
        std::filesystem::path folder{}; ///< Of the data; empty for a meeting in memory.
        Locks locks{};
        window::Pulse* pulse = nullptr;       ///< Where it is told which view is being drawn.
        const Following* following = nullptr; ///< The central server, where there is one.
    };
    explicit Screens(Parts parts);

    window::Frame draw(const window::FrameInput& input);

private:
    struct Place {
        ViewPane pane;
        View view;
        std::vector<KeyPress> waiting; ///< Pressed after a change of view, for the next frame.
        Told told{};
    };
    Place& place_of(std::size_t window);
    /// What is for the view as it stands: keys pressed before another view is chosen are the old
    /// one's, and those after it wait for the new one, however quickly they came.
    /// Where each view has a window of its own, such a key moves the keyboard there.
    std::vector<KeyPress> keys_for(const window::FrameInput& input, Place& place);
    [[nodiscard]] std::size_t window_of(View view) const;
    void tell(const window::FrameInput& input, const session::Published& published, Place& place);
    void put_away_what_was_said();
    /// Locks, guesses and touches; gives when the view would lock by itself.
    std::optional<Instant> mind_lock(View view, Drawn& drawn);

    Parts m_parts;
    Wishes m_wishes;
    Preparation m_preparation;
    Lock m_lock;
    session::SystemClock m_machine_clock; ///< Guesses wait by it, whatever the windows show.
    Present m_present;
    std::vector<std::unique_ptr<Place>> m_places; ///< By window.
    std::optional<std::size_t> m_keyboard_to;     ///< Asked for in the frame being drawn.
};

} // namespace klubba
