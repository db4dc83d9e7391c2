#pragma once

#include <deque>
#include <optional>

// What was heard of the keyboard and not yet given to a frame.
//
// A frame hears one key press, with the text that it wrote, and no release of a key that it heard
// pressed. So however much is typed while a frame is made, each key is answered by the screen that
// the keys before it led to, and none is lost: ImGui before 1.87 drops the text of a frame in which
// Ctrl goes down after it, and a key that goes down and up within one frame.
namespace klubba::window {

/// Numbers and modifiers are GLFW's.
struct InputEvent {
    enum class Kind { Press, Repeat, Release, Text };
    Kind kind{};
    int key = 0;
    int scancode = 0;
    int modifiers = 0;
    unsigned code_point = 0; ///< Of text.
};

class InputQueue {
public:
    void push(const InputEvent& event) { m_events.push_back(event); }
    /// Of what comes next, that which still belongs in the frame that is being made; nothing when
    /// the rest has to wait for another frame.
    std::optional<InputEvent> take();
    /// What is taken from here on belongs in a new frame.
    void begin_frame() { m_pressed.reset(); }
    [[nodiscard]] bool empty() const { return m_events.empty(); }
    /// Whether there is more than keys that went up.
    [[nodiscard]] bool wants_frame() const;

private:
    std::deque<InputEvent> m_events;
    std::optional<int> m_pressed; ///< The key that the frame heard pressed; no modifier.
};

} // namespace klubba::window
