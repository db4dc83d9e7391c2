#pragma once

#include <string>

// Text that nobody types at this keyboard, given to a frame as if somebody did.
namespace klubba::window {

/// In the frame that is being made, before anything of it is drawn.
void type_text(const std::string& text);

} // namespace klubba::window
