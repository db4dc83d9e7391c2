#pragma once

#include "base/result.h"

struct ImDrawCmd;
struct ImDrawList;

// Triangles that hide what is behind them and show no letter, drawn without looking at either:
// where the processor shades the pixels, that is most of what a card costs.
namespace klubba::window {

class SolidTriangles {
public:
    /// For the current OpenGL context and those that share objects with it.
    static Result<SolidTriangles, Failure> start();

    /// An ImDrawCallback within ImGui's OpenGL backend, with the address of a SolidTriangles as its
    /// data: until the backend's state is reset, triangles have the colours of their corners.
    static void draw_from_here(const ImDrawList* list, const ImDrawCmd* command);

private:
    unsigned m_shaders[2]{}; ///< Of corners and of pixels.
    unsigned m_program = 0;  ///< Made when it is first used: the backend's then says where what is.
};

} // namespace klubba::window
