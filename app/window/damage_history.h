#pragma once

#include "window/damage.h"

#include <array>

// What a back buffer lacks when it is some frames old.
//
// A graphics card shows one buffer while the next is drawn into another, so the buffer at hand
// holds not the last frame but one before it; its age says which. It is made right by drawing, of
// the new frame, all that has changed since.
namespace klubba::window {

struct ToDraw {
    Extent extent = Extent::Everything;
    DamageBoxes parts; ///< When the extent is `Parts`.
};

class DamageHistory {
public:
    /// No swap chain is longer; an older buffer is drawn whole.
    static constexpr std::size_t longest = 4;

    /// What to draw into a buffer of this age so that it shows a frame that differs from the one
    /// before as said. An age of 1 is the frame before; 0 says that nothing is known of the buffer.
    [[nodiscard]] ToDraw
    to_draw(std::size_t age, Extent extent, std::span<const PixelBox> parts) const;
    /// The frame has been shown.
    void remember(Extent extent, std::span<const PixelBox> parts);

private:
    std::array<ToDraw, longest> m_frames; ///< The newest first.
    std::size_t m_count = 0;
};

} // namespace klubba::window
