#pragma once

#include "ui/canvas.h"

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>

// An ImGui context without window or GPU, with the real fonts, for tests that draw.
namespace klubba::ui::testing {

/// Made of the system's Inter, and DejaVu where it is, which stay loaded for the whole run.
std::unique_ptr<Typeface> make_typeface();

class Drawing {
public:
    explicit Drawing(float width = 1920, float height = 1080);
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    /// One frame; `draw` gets a canvas over the whole display.
    template <class Draw>
    void frame(Draw&& draw)
    {
        begin();
        {
            Canvas canvas({*typeface, theme, focus, keys, &log, zoom, shift});
            draw(canvas);
        }
        end();
    }
    /// Everything that was written in the last frame, with a space between.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool shows(std::string_view wanted) const;
    /// Where the mouse is from the next frame on, in pixels.
    void mouse(float x, float y, bool down);

    std::unique_ptr<Typeface> typeface = make_typeface();
    Theme theme = light_theme;
    Focus focus;
    std::vector<KeyPress> keys; ///< Pressed in the next frame.
    TextLog log;                ///< Of the last frame.
    float zoom = 1;
    Point shift{};

private:
    void begin();
    void end();

    ImGuiContext* m_context;
};

} // namespace klubba::ui::testing
