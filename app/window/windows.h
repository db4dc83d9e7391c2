#pragma once

#include "base/result.h"
#include "window/frame.h"
#include "window/glyph_source.h"
#include "window/placement.h"
#include "window/size.h"
#include "window/watchdog.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWmonitor;

// The windows of a station: one on each monitor, or a single one of a given size.
//
// Between visible changes the thread sleeps. A frame that looks like the one before is not drawn,
// and of any other only the part that differs. Monitors may come, go and move at any time, all of
// them as well; a window without one waits. Everything but `wake` belongs to the main thread.
namespace klubba::window {

/// Where the windows are now.
struct Arrangement {
    std::vector<std::string> monitors; ///< Those that are there, the primary one first.
    std::vector<std::string> windows;  ///< For each its monitor; empty while it waits for one.
};

struct WindowSettings {
    std::string title;
    /// For each window that may be opened the name of its monitor, or nothing where any will do.
    std::vector<std::string> outputs;
    std::optional<Size> windowed; ///< One window of this size instead of full screens.
    /// When the first frames are seen, and again whenever the windows have been moved.
    std::function<void(const Arrangement&)> on_arranged;
};

class Windows {
public:
    /// `glyphs` may still be loading: it is first asked for when `open` has made a window.
    static Result<std::unique_ptr<Windows>, Failure> open(WindowSettings settings);
    ~Windows();
    Windows(const Windows&) = delete;
    Windows& operator=(const Windows&) = delete;

    /// Draws until a frame, or the window system, says close.
    Result<void, Failure> run(GlyphSource& glyphs, const DrawFrame& draw);

    /// Has every window drawn anew if something visible has changed. From any thread.
    void wake();

    /// What this thread does, for a watchdog. Whoever draws may say more precisely what it draws.
    [[nodiscard]] Pulse& pulse() { return m_pulse; }

private:
    class Pane;
    explicit Windows(WindowSettings settings);

    struct Drawing;

    /// The next window, on its monitor or hidden.
    Result<void, Failure> add_pane(GLFWmonitor* monitor);
    void arrange();
    void arrange_now_and_then();
    /// What has to be drawn before anybody sees it as it is meant; false when a frame says close.
    Result<bool, Failure> draw_what_is_due(const Drawing& drawing);
    void place_keyboard();
    void tell_arrangement();
    void wait();

    WindowSettings m_settings;
    Placement m_placement;
    std::vector<std::unique_ptr<Pane>> m_panes;
    Arrangement m_arrangement;
    bool m_is_new = true; ///< The arrangement has not been told.
    SteadyTime m_looked_at_monitors;
    Pulse m_pulse;
    std::atomic<bool> m_is_woken = false;
};

} // namespace klubba::window
