#pragma once

#include "window/damage.h"

#include <imgui.h>

#include <memory>

// The part of a frame that lies in its damage, as draw data of its own, so that the renderer is
// given tens of triangles instead of thousands.
namespace klubba::window {

class DamagedFrame {
public:
    /// Valid until the next call or the next frame. `marks` are those of `frame`.
    ImDrawData&
    cut(const ImDrawData& frame, std::span<const Mark> marks, std::span<const PixelBox> parts);

private:
    std::unique_ptr<ImDrawList> m_list;
    ImDrawList* m_only_list = nullptr;
    ImDrawData m_data;
};

} // namespace klubba::window
