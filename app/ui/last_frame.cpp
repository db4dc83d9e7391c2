#include "ui/last_frame.h"

#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace klubba::ui {

namespace {

template <class Value>
bool equal(const ImVector<Value>& a, const ImVector<Value>& b)
{
    const auto bytes = static_cast<std::size_t>(a.Size) * sizeof(Value);
    return a.Size == b.Size && (bytes == 0 || std::memcmp(a.Data, b.Data, bytes) == 0);
}

bool equal(const ImVector<ImDrawCmd>& a, const ImVector<ImDrawCmd>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const ImDrawCmd& one, const ImDrawCmd& other) {
            return std::memcmp(&one.ClipRect, &other.ClipRect, sizeof(ImVec4)) == 0 &&
                   one.TextureId == other.TextureId && one.VtxOffset == other.VtxOffset &&
                   one.IdxOffset == other.IdxOffset && one.ElemCount == other.ElemCount;
        });
}

/// ImGui's own assignment would let go of the memory first.
template <class Value>
void copy(const ImVector<Value>& from, ImVector<Value>& to)
{
    to.resize(from.Size);
    std::copy(from.begin(), from.end(), to.begin());
}

/// Whether a hand does something, or did in this frame.
bool is_pressed(const ImGuiIO& io)
{
    for (int button = 0; button < ImGuiMouseButton_COUNT; ++button)
        if (io.MouseDown[button] || io.MouseReleased[button]) return true;
    return io.MouseWheel != 0 || io.MouseWheelH != 0;
}

} // namespace

struct LastFrame::Kept {
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawVert> vertices;
    ImVector<ImDrawIdx> indices;
    ImDrawCmdHeader header{};
    unsigned next_vertex = 0;

    bool is_settled = false; ///< The frame before it was the same.
    ImVec2 display;
    ImVec2 pointer;
    std::uint64_t generation = 0; ///< Of the typeface.

    [[nodiscard]] bool is_same(const ImDrawList& list) const
    {
        return equal(list.CmdBuffer, commands) && equal(list.VtxBuffer, vertices) &&
               equal(list.IdxBuffer, indices);
    }
};

LastFrame::LastFrame() : m_kept(std::make_unique<Kept>()) {}

LastFrame::~LastFrame() = default;

bool LastFrame::is_quiet(const Focus& focus) const
{
    const ImGuiIO& io = ImGui::GetIO();
    const Kept& kept = *m_kept;
    if (kept.display.x != io.DisplaySize.x || kept.display.y != io.DisplaySize.y) return false;
    // ImGui's own fields want to be asked in every frame.
    if (io.WantTextInput || !io.InputQueueCharacters.empty() || is_pressed(io)) return false;
    const Point before{kept.pointer.x, kept.pointer.y};
    const Point now{io.MousePos.x, io.MousePos.y};
    return std::none_of(focus.places.begin(), focus.places.end(), [&](const Box& place) {
        return place.contains(before) != place.contains(now);
    });
}

bool LastFrame::is_settled(const Typeface& typeface) const
{
    return m_kept->is_settled && m_kept->generation == typeface.generation();
}

void LastFrame::show() const
{
    const Kept& kept = *m_kept;
    ImDrawList& list = *Canvas::begin_window();
    copy(kept.commands, list.CmdBuffer);
    copy(kept.vertices, list.VtxBuffer);
    copy(kept.indices, list.IdxBuffer);
    list._CmdHeader = kept.header;
    list._VtxCurrentIdx = kept.next_vertex;
    list._VtxWritePtr = list.VtxBuffer.end();
    list._IdxWritePtr = list.IdxBuffer.end();
    Canvas::end_window();
}

void LastFrame::keep(const ImDrawList& list, const Typeface& typeface)
{
    Kept& kept = *m_kept;
    const ImGuiIO& io = ImGui::GetIO();
    kept.is_settled = kept.generation == typeface.generation() && kept.is_same(list);
    kept.display = io.DisplaySize;
    kept.pointer = io.MousePos;
    kept.generation = typeface.generation();
    if (kept.is_settled) return;
    copy(list.CmdBuffer, kept.commands);
    copy(list.VtxBuffer, kept.vertices);
    copy(list.IdxBuffer, kept.indices);
    kept.header = list._CmdHeader;
    kept.next_vertex = list._VtxCurrentIdx;
}

void LastFrame::forget()
{
    m_kept->is_settled = false;
    m_kept->commands.resize(0);
}

} // namespace klubba::ui
