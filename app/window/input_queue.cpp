#include "window/input_queue.h"

#include <GLFW/glfw3.h>

#include <algorithm>

namespace klubba::window {

static bool is_modifier(int key)
{
    return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER;
}

std::optional<InputEvent> InputQueue::take()
{
    if (m_events.empty()) return std::nullopt;
    const InputEvent event = m_events.front();
    const bool is_press =
        event.kind == InputEvent::Kind::Press || event.kind == InputEvent::Kind::Repeat;
    if (m_pressed && is_press) return std::nullopt;
    if (m_pressed && event.kind == InputEvent::Kind::Release &&
        (event.key == *m_pressed || is_modifier(event.key)))
        return std::nullopt;
    if (is_press && !is_modifier(event.key)) m_pressed = event.key;
    m_events.pop_front();
    return event;
}

bool InputQueue::wants_frame() const
{
    return std::any_of(m_events.begin(), m_events.end(), [](const InputEvent& event) {
        return event.kind != InputEvent::Kind::Release;
    });
}

} // namespace klubba::window
