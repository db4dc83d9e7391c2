#pragma once

#include "klubba/options.h"
#include "window/service.h"
#include "window/watchdog.h"
#include "window/windows.h"

#include <string>

// Tells systemd, and whoever reads the log, how it goes with the windows: that they are seen and
// where, that one of them hangs, that they are closed. While one hangs systemd is told nothing, so
// that it starts the program anew, if it has been asked to (WatchdogSec).
namespace klubba {

class Guard {
public:
    explicit Guard(const Options& options)
        : m_options(options), m_service(window::Service::from_environment())
    {
    }

    /// Watches for as long as the result lives; this and `pulse` outlive it.
    [[nodiscard]] window::Watchdog watch(const window::Pulse& pulse) const;
    void say_where(const window::Arrangement& arrangement) const;
    void say_end() const { m_service.tell("STOPPING=1"); }

private:
    void say_hang(const window::Hang& hang) const;
    void say_recovery(const window::Hang& hang) const;

    const Options& m_options;
    window::Service m_service;
};

/// "room on HDMI-1, chair waits for a monitor".
std::string whereabouts(const Options& options, const window::Arrangement& arrangement);

} // namespace klubba
