#pragma once

#include "window/damage.h"

#include <imgui.h>

#include <memory>

// The part of a frame that lies in its damage, as draw data of its own, so that the renderer is
// given tens of triangles instead of thousands.
namespace klubba::window {

/// How triangles of one opaque colour are drawn, when they are large.
struct SolidDrawing {
    ImVec2 white;                   ///< Where a triangle looks in the letters' picture for none.
    ImDrawCallback begin = nullptr; ///< Null: as all others.
    void* data = nullptr;           ///< Of the callback.
};

class DamagedFrame {
public:
    /// Valid until the next call or the next frame. `marks` are those of `frame`.
    ImDrawData& cut(const ImDrawData& frame,
                    std::span<const Mark> marks,
                    std::span<const PixelBox> parts,
                    const SolidDrawing& solid = {});

private:
    std::unique_ptr<ImDrawList> m_list;
    ImDrawList* m_only_list = nullptr;
    ImDrawData m_data;
};

} // namespace klubba::window
