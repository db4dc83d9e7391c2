#pragma once

#include "klubba/letters.h"
#include "klubba/look.h"
#include "ui/text_log.h"
#include "window/frame.h"

namespace klubba {

/// What every window shows until there is a meeting to show.
window::Frame draw_starting(const Look& look, Letters& letters, ui::TextLog* log = nullptr);

} // namespace klubba
