#pragma once

#include "ui/canvas.h"
#include "ui/desk.h"

#include <optional>
#include <string>
#include <string_view>

// What stands in place of the chair's or the secretary's screen while it is locked: the body and
// the clock, and digits to type. Nothing of the meeting is given to it, so nothing of it can be
// seen.
namespace klubba::ui {

struct LockView {
    enum class State { Ready, Checking, Wrong };

    State state = State::Ready;
    Duration wait{};     ///< Before the next PIN is looked at.
    std::string body;    ///< Whose meeting it is; may be empty.
    std::string trouble; ///< Why no PIN can be right, in words.

    friend bool operator==(const LockView&, const LockView&) = default;
};

/// What is left of what was done here.
struct LockScreen {
    std::string typed; ///< Digits alone; shown as dots.
};

/// Gives the PIN once it is to be looked at, and forgets it.
std::optional<std::string> draw_lock(Canvas& canvas,
                                     const Desk& desk,
                                     std::string_view name_of_desk,
                                     const LockView& view,
                                     LockScreen& local);

} // namespace klubba::ui
