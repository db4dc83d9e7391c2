#include "window/service.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace klubba::window {

static std::string_view in_environment(const char* name)
{
    const char* text = std::getenv(name);
    return text != nullptr ? text : "";
}

static std::optional<long long> number_in_environment(const char* name)
{
    const std::string_view text = in_environment(name);
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

Service Service::from_environment()
{
    return Service(std::string(in_environment("NOTIFY_SOCKET")));
}

std::optional<std::chrono::microseconds> Service::watchdog_time()
{
    const auto process = number_in_environment("WATCHDOG_PID");
    if (process && *process != getpid()) return {};
    const auto time = number_in_environment("WATCHDOG_USEC");
    if (!time || *time <= 0) return {};
    return std::chrono::microseconds{*time};
}

void Service::tell(std::string_view lines) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.size() < 2 || m_socket.size() >= sizeof(address.sun_path)) return;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (m_socket.front() == '@') address.sun_path[0] = '\0'; // a name that is no file
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    const int to = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (to < 0) return;
    // A full socket loses this message rather than stop the screens: the next one says the same.
    static_cast<void>(sendto(to, lines.data(), lines.size(), MSG_NOSIGNAL,
                             reinterpret_cast<const sockaddr*>(&address), size));
    close(to);
}

} // namespace klubba::window
