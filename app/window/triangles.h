#pragma once

#include "window/damage.h"

#include <imgui.h>

// Walks the triangles of ImGui's draw data in the order in which they are drawn.
namespace klubba::window {

struct Triangle {
    const ImDrawList& list;
    const ImDrawCmd& command;
    const ImDrawVert* corners[3];
};

template <class Do>
void for_each_triangle(const ImDrawData& frame, Do&& act)
{
    for (int l = 0; l < frame.CmdListsCount; ++l) {
        const ImDrawList& list = *frame.CmdLists[l];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
                act(Triangle{
                    list,
                    command,
                    {&vertices[index[i]], &vertices[index[i + 1]], &vertices[index[i + 2]]}});
        }
    }
}

/// Of a clip rectangle or a display, in the frame's own coordinates, to pixels.
PixelBox pixels_of(const ImDrawData& frame, ImVec4 box);

} // namespace klubba::window
