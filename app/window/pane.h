#pragma once

#include "window/damaged_frame.h"
#include "window/frame.h"
#include "window/input_queue.h"
#include "window/screen.h"
#include "window/windows.h"

#include <chrono>

struct GLFWmonitor;
struct GLFWwindow;
struct ImGuiContext;

// One window: its GLFW window, ImGui context and what its screen shows.
namespace klubba::window {

class Windows::Pane {
public:
    using Clock = std::chrono::steady_clock;

    /// Hidden where there is no monitor. Shares OpenGL objects with `first`, unless it is the
    /// first.
    static Result<std::unique_ptr<Pane>, Failure>
    open(const WindowSettings& settings, GLFWmonitor* monitor, const Pane* first);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

    Result<void, Failure> start_drawing(GlyphSource& glyphs, GlyphTexture& texture);
    [[nodiscard]] bool is_drawing() const { return m_context != nullptr; }
    /// Makes a frame and shows what is new in it.
    Frame draw(const DrawFrame& draw, std::size_t number, std::size_t count);

    void make_current() const;
    void want_frames(int count);
    [[nodiscard]] bool is_due(Clock::time_point now) const;
    [[nodiscard]] bool wants_frame_at_once() const { return m_frames_wanted > 0; }
    [[nodiscard]] std::optional<Clock::time_point> next_change() const { return m_next_change; }
    [[nodiscard]] bool is_closed() const;

    /// Fills the monitor as it is now. Nothing is done for one that it fills already.
    void show_on(GLFWmonitor* monitor);
    void hide();
    [[nodiscard]] bool has_keyboard() const;
    void take_keyboard();
    [[nodiscard]] Keyboard use_of_keyboard() const { return m_keyboard; }
    [[nodiscard]] bool is_shown() const { return m_is_shown; }

private:
    struct Area {
        int x = 0;
        int y = 0;
        Size size;
        friend bool operator==(const Area&, const Area&) = default;
    };
    explicit Pane(GLFWwindow* window);

    void listen();
    void hear_keyboard();
    void settle_after(const Frame& frame);
    void present(const Frame& frame);
    void show_or_hide_pointer(const Frame& frame);

    GLFWwindow* m_window;
    ImGuiContext* m_context = nullptr;
    GlyphSource* m_glyphs = nullptr;
    std::optional<Renderer> m_renderer;
    std::optional<Screen> m_screen;
    Damage m_damage;
    DamagedFrame m_damaged;
    ClearColour m_background;
    std::uint64_t m_generation = 0;
    InputQueue m_input;
    std::vector<KeyPress> m_keys; ///< That the frame heard.
    std::optional<Clock::time_point> m_next_change;
    std::optional<Clock::time_point> m_pointer_moved;
    bool m_pointer_is_hidden = false;
    int m_frames_wanted = 1;
    bool m_has_heard = false; ///< Input that another frame may answer.
    Keyboard m_keyboard = Keyboard::Unused;
    Area m_area; ///< That of the monitor when the window was put there.
    bool m_is_shown = true;
};

} // namespace klubba::window
