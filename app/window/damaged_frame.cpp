#include "window/damaged_frame.h"

#include "window/triangles.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace klubba::window {

/// Up to ImGui 1.89 the lists are a bare pointer, later a vector.
template <class Lists>
static void set_only(Lists& lists, ImDrawList*& list)
{
    if constexpr (std::is_pointer_v<Lists>) {
        lists = &list;
    } else {
        lists.resize(0);
        lists.push_back(list);
    }
}

static ImVec4 cut_clip(const ImDrawData& frame, const ImVec4& clip, const PixelBox& part)
{
    const auto x = [&](int at) {
        return static_cast<float>(at) / frame.FramebufferScale.x + frame.DisplayPos.x;
    };
    const auto y = [&](int at) {
        return static_cast<float>(at) / frame.FramebufferScale.y + frame.DisplayPos.y;
    };
    return {std::max(clip.x, x(part.left)), std::max(clip.y, y(part.top)),
            std::min(clip.z, x(part.right)), std::min(clip.w, y(part.bottom))};
}

/// Changing how triangles are drawn costs about as much as this many pixels.
static constexpr std::int64_t price_of_a_change = 16'384;

/// Of all corners of a triangle: one opaque colour, and no letter.
static bool is_solid(const Triangle& triangle, const ImVec2& white)
{
    const ImU32 colour = triangle.corners[0]->col;
    if ((colour & IM_COL32_A_MASK) != IM_COL32_A_MASK) return false;
    return std::all_of(
        std::begin(triangle.corners), std::end(triangle.corners), [&](const ImDrawVert* corner) {
            return corner->col == colour && corner->uv.x == white.x && corner->uv.y == white.y;
        });
}

static void add_callback(ImDrawList& out, ImDrawCallback callback, void* data)
{
    ImDrawCmd command;
    command.UserCallback = callback;
    command.UserCallbackData = data;
    out.CmdBuffer.push_back(command);
}

static void add_part(ImDrawList& out,
                     const ImDrawData& frame,
                     std::span<const Mark> marks,
                     const PixelBox& part,
                     const SolidDrawing& solid)
{
    constexpr unsigned most_vertices = std::numeric_limits<ImDrawIdx>::max() - 3U;
    const ImDrawCmd* source = nullptr;
    bool draws_solid = false;
    std::size_t number = 0;
    for_each_triangle(frame, [&](const Triangle& triangle) {
        const PixelBox& box = marks[number++].box;
        if (!box.meets(part)) return;
        if (solid.begin != nullptr) {
            // Small ones go on as the large one before them.
            const bool wants = is_solid(triangle, solid.white) &&
                               (draws_solid || common(box, part).area() >= price_of_a_change);
            if (wants != draws_solid) {
                add_callback(out, wants ? solid.begin : ImDrawCallback_ResetRenderState,
                             solid.data);
                source = nullptr;
            }
            draws_solid = wants;
        }
        const bool full = source != nullptr && out.CmdBuffer.back().ElemCount > most_vertices;
        if (source != &triangle.command || full) {
            source = &triangle.command;
            ImDrawCmd command;
            command.ClipRect = cut_clip(frame, source->ClipRect, part);
            command.TextureId = source->TextureId;
            command.VtxOffset = static_cast<unsigned>(out.VtxBuffer.Size);
            command.IdxOffset = static_cast<unsigned>(out.IdxBuffer.Size);
            out.CmdBuffer.push_back(command);
        }
        ImDrawCmd& command = out.CmdBuffer.back();
        for (const ImDrawVert* corner : triangle.corners) {
            out.VtxBuffer.push_back(*corner);
            out.IdxBuffer.push_back(static_cast<ImDrawIdx>(command.ElemCount++));
        }
    });
    if (draws_solid) add_callback(out, ImDrawCallback_ResetRenderState, nullptr);
}

ImDrawData& DamagedFrame::cut(const ImDrawData& frame,
                              std::span<const Mark> marks,
                              std::span<const PixelBox> parts,
                              const SolidDrawing& solid)
{
    if (!m_list) m_list = std::make_unique<ImDrawList>(nullptr);
    m_list->CmdBuffer.resize(0);
    m_list->VtxBuffer.resize(0);
    m_list->IdxBuffer.resize(0);
    for (const PixelBox& part : parts)
        add_part(*m_list, frame, marks, part, solid);
    m_data = frame;
    m_only_list = m_list.get();
    set_only(m_data.CmdLists, m_only_list);
    m_data.CmdListsCount = 1;
    m_data.TotalVtxCount = m_list->VtxBuffer.Size;
    m_data.TotalIdxCount = m_list->IdxBuffer.Size;
    return m_data;
}

} // namespace klubba::window
