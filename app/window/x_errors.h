#pragma once

namespace klubba::window {

/// Has what the X server refuses said in the log, in place of ending the program: when a monitor
/// has just gone, requests may be on their way for what is no longer there.
void survive_x_errors();

} // namespace klubba::window
