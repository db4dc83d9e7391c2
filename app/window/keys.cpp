#include "window/keys.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace klubba::window {

static constexpr std::pair<int, Key> named_keys[] = {
    {GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_ENTER, Key::Enter},
    {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_ESCAPE, Key::Escape},
    {GLFW_KEY_TAB, Key::Tab},
    {GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_DELETE, Key::Delete},
    {GLFW_KEY_LEFT, Key::Left},
    {GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, Key::Up},
    {GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, Key::End},
    {GLFW_KEY_KP_ADD, Key::Plus},
    {GLFW_KEY_KP_SUBTRACT, Key::Minus},
    {GLFW_KEY_EQUAL, Key::Plus},
    {GLFW_KEY_MINUS, Key::Minus},
    {GLFW_KEY_COMMA, Key::Comma},
    {GLFW_KEY_PERIOD, Key::Period},
    {GLFW_KEY_KP_DECIMAL, Key::Period},
};

static std::optional<Key> in_row(int key, int first, Key first_of_ours, int count)
{
    if (key < first || key >= first + count) return std::nullopt;
    return static_cast<Key>(static_cast<int>(first_of_ours) + key - first);
}

static std::optional<Key> key_from(int key)
{
    if (const auto letter = in_row(key, GLFW_KEY_A, Key::A, 26)) return letter;
    if (const auto digit = in_row(key, GLFW_KEY_0, Key::Digit0, 10)) return digit;
    if (const auto digit = in_row(key, GLFW_KEY_KP_0, Key::Digit0, 10)) return digit;
    if (const auto function = in_row(key, GLFW_KEY_F1, Key::F1, 12)) return function;
    for (const auto& [theirs, ours] : named_keys)
        if (theirs == key) return ours;
    return std::nullopt;
}

std::optional<KeyPress> key_press_from(int glfw_key, int glfw_modifiers)
{
    const auto key = key_from(glfw_key);
    if (!key) return std::nullopt;
    return KeyPress{.key = *key,
                    .control = (glfw_modifiers & GLFW_MOD_CONTROL) != 0,
                    .shift = (glfw_modifiers & GLFW_MOD_SHIFT) != 0,
                    .alt = (glfw_modifiers & GLFW_MOD_ALT) != 0};
}

} // namespace klubba::window
