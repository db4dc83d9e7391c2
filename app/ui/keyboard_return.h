#pragma once

#include "ui/canvas.h"

#include <vector>

// Whoever had the keyboard before something was opened over the screen (a form, a sheet, a panel)
// gets it back when that is closed, unless closing it has sent the keyboard somewhere.
namespace klubba::ui {

/// Kept by the screen between frames.
using KeyboardBefore = std::vector<KeyboardPlace>; ///< What was opened first, first.

enum class KeyboardGoes { Back, Elsewhere };

/// Once at the end of each frame: `open` is how many things lie over the screen now, `at_start`
/// where the keyboard was when the frame began.
inline void follow_keyboard(Canvas& canvas,
                            KeyboardBefore& before,
                            const KeyboardPlace& at_start,
                            std::size_t open,
                            KeyboardGoes goes)
{
    const bool is_closed = before.size() > open;
    const KeyboardPlace place = is_closed ? before[open] : KeyboardPlace{};
    before.resize(open, at_start);
    if (is_closed && goes == KeyboardGoes::Back) canvas.give_keyboard_to(place);
}

} // namespace klubba::ui
