#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// Tells systemd how it goes, where it has asked to be told (sd_notify(3)): in datagrams to the
// socket in NOTIFY_SOCKET, whose protocol is stable and described there to be spoken without
// libsystemd. That library would be one more to load, with four of its own, in a program that is to
// be seen within 150 ms.
namespace klubba::window {

class Service {
public:
    /// What systemd put in the environment; nothing is told where it put nothing.
    static Service from_environment();
    explicit Service(std::string socket) : m_socket(std::move(socket)) {}

    /// Lines such as "READY=1", with a line break between. From any thread. That nobody listens is
    /// no failure of ours.
    void tell(std::string_view lines) const;

    /// Within which time WATCHDOG=1 is expected, if it is expected from this process.
    [[nodiscard]] static std::optional<std::chrono::microseconds> watchdog_time();

private:
    std::string m_socket; ///< A path, or a name that begins with @; empty where there is none.
};

} // namespace klubba::window
