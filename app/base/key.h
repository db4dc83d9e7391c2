#pragma once

#include <cstdint>

// Keys as screens know them. The window makes them from what the system sends; screens are tested
// with them directly. Text that is typed does not come this way, but as characters.
namespace klubba {

enum class Key : std::uint8_t {
    // clang-format off
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
    Space, Enter, Escape, Tab, Backspace, Delete, Left, Right, Up, Down,
    PageUp, PageDown, Home, End, Plus, Minus, Comma, Period,
    // clang-format on
};

struct KeyPress {
    Key key;
    bool control = false;
    bool shift = false;
    bool alt = false;

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// Whether the key alone, or with shift, writes a character in a text field.
constexpr bool writes_text(Key key)
{
    return key <= Key::Digit9 || key == Key::Space || key >= Key::Plus;
}

/// Whether a key that is held down goes on acting: only those that move or remove, never one that
/// could take a step in a meeting twice.
constexpr bool repeats(Key key)
{
    return key == Key::Backspace || (key >= Key::Delete && key <= Key::End);
}

} // namespace klubba
