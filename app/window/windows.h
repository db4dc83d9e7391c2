#pragma once

#include "base/result.h"
#include "window/frame.h"
#include "window/glyph_source.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// The windows of a station: one on each monitor, or a single one of a given size.
//
// Between visible changes the thread sleeps. A frame that looks like the one before is not drawn,
// and of any other only the part that differs. Everything but `wake` belongs to the main thread.
namespace klubba::window {

struct Size {
    int width = 0;
    int height = 0;
};

struct WindowSettings {
    std::string title;
    std::size_t most_windows = 1;
    std::optional<Size> windowed; ///< One window of this size instead of full screens.
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

private:
    class Pane;
    explicit Windows(WindowSettings settings);

    Result<void, Failure> add_pane();
    void arrange();
    void wait();

    WindowSettings m_settings;
    std::vector<std::unique_ptr<Pane>> m_panes;
    std::atomic<bool> m_is_woken = false;
};

} // namespace klubba::window
