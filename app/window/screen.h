#pragma once

#include "window/damage_history.h"
#include "window/size.h"

#include <span>

struct GLFWwindow;

// How what has been drawn in a window's back buffer comes to be seen.
//
// There are three ways, and what the drivers offer decides. With the age of the buffer, the part
// that it lacks is drawn and the buffers change places: a graphics card. By copying parts, the only
// buffer is drawn in where the frame differs and just that is copied: OpenGL in software under X,
// where it is an order of magnitude quicker. Else everything is drawn each time.
namespace klubba::window {

class Screen {
public:
    /// For the current OpenGL context, which is the window's.
    static Screen of(GLFWwindow* window);

    /// What to draw so that `show` brings a frame that differs from the last one as said. `size` is
    /// the window's; nothing has been drawn since the last `show`.
    [[nodiscard]] ToDraw to_draw(Extent extent, std::span<const PixelBox> parts, const Size& size);
    /// Has the frame seen; the same difference, and what was drawn for it.
    void show(Extent extent, std::span<const PixelBox> parts, const ToDraw& drawn);

private:
    enum class Way { CopyingParts, AgeByGlx, AgeByEgl, DrawingEverything };

    explicit Screen(GLFWwindow* window, Way way) : m_window(window), m_way(way) {}

    [[nodiscard]] std::size_t age() const;

    GLFWwindow* m_window;
    Way m_way;
    Size m_size;
    DamageHistory m_history;
};

} // namespace klubba::window
