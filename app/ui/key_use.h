#pragma once

#include "base/key.h"

namespace klubba::words {
enum class Word;
}

namespace klubba::ui {

/// A key that a screen asked for in one frame, and what it would have done with it.
struct KeyUse {
    KeyPress key;
    words::Word does;
    words::Word heading; ///< Of those it belongs with.
};

} // namespace klubba::ui
