#include "support/catch.h"
#include "window/service.h"
#include "window/watchdog.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <future>

using namespace klubba::window;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

/// As systemd listens.
class Listener {
public:
    Listener()
        : m_path(std::filesystem::temp_directory_path() /
                 ("klubba-notify-" + std::to_string(getpid())))
    {
        std::filesystem::remove(m_path);
        m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, m_path.c_str(), sizeof(address.sun_path) - 1);
        REQUIRE(bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
        const timeval most{30, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof(most));
    }
    ~Listener()
    {
        close(m_socket);
        std::filesystem::remove(m_path);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::string path() const { return m_path; }
    /// The next message; empty after half a minute without one.
    [[nodiscard]] std::string next() const
    {
        char text[512];
        const auto size = recv(m_socket, text, sizeof(text), 0);
        return size < 0 ? std::string() : std::string(text, static_cast<std::size_t>(size));
    }

private:
    std::filesystem::path m_path;
    int m_socket = -1;
};

constexpr SteadyTime noon{std::chrono::hours{12}};

} // namespace

TEST_CASE("work that goes on for longer than patience is a hang", "[window]")
{
    Pulse pulse;
    CHECK_FALSE(hang_in(pulse.read(), noon, 5s).has_value());
    pulse.works_on("the chair's view", noon);
    CHECK_FALSE(hang_in(pulse.read(), noon + 5s, 5s).has_value());
    const auto hang = hang_in(pulse.read(), noon + 6s, 5s);
    REQUIRE(hang.has_value());
    CHECK(std::string(hang->where) == "the chair's view");
    CHECK(hang->length == 6s);
}

TEST_CASE("a sleep is no hang for as long as it was said to be", "[window]")
{
    Pulse pulse;
    pulse.works_on("the room's view", noon);
    pulse.sleeps_until(noon + 60s);
    CHECK_FALSE(hang_in(pulse.read(), noon + 65s, 5s).has_value());
    CHECK(hang_in(pulse.read(), noon + 66s, 5s).has_value());
    pulse.works_on("the room's view", noon + 67s);
    CHECK_FALSE(hang_in(pulse.read(), noon + 67s, 5s).has_value());
}

TEST_CASE("systemd hears of a watched thread while it is well, and not while it hangs", "[window]")
{
    const Listener listener;
    const Service service(listener.path());
    Pulse pulse;
    std::promise<std::string> hung;
    std::promise<std::string> recovered;
    const Watchdog watchdog(pulse, {.patience = 20ms,
                                    .interval = 5ms,
                                    .on_well = [&] { service.tell("WATCHDOG=1"); },
                                    .on_hang =
                                        [&](const Hang& hang) {
                                            service.tell("STATUS=hangs");
                                            hung.set_value(hang.where);
                                        },
                                    .on_recovery =
                                        [&](const Hang& hang) {
                                            service.tell("STATUS=answers");
                                            recovered.set_value(hang.where);
                                        }});
    pulse.works_on("the secretary's view", steady_clock::now());
    pulse.sleeps_until(steady_clock::now() + 1h);
    CHECK(listener.next() == "WATCHDOG=1");
    pulse.works_on("the secretary's view", steady_clock::now()); // and goes on for ever
    auto where = hung.get_future();
    REQUIRE(where.wait_for(30s) == std::future_status::ready);
    CHECK(where.get() == "the secretary's view");
    pulse.sleeps_until(steady_clock::now() + 1h);
    auto again = recovered.get_future();
    REQUIRE(again.wait_for(30s) == std::future_status::ready);
    CHECK(again.get() == "the secretary's view");
    std::string message = listener.next();
    while (message == "WATCHDOG=1")
        message = listener.next();
    CHECK(message == "STATUS=hangs");
    CHECK(listener.next() == "STATUS=answers");
}

TEST_CASE("systemd's socket may be a name that is no file, and nobody need listen", "[window]")
{
    const int listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const std::string name = "@klubba-test-" + std::to_string(getpid());
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + 1, name.data() + 1, name.size() - 1);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    REQUIRE(bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0);
    Service(name).tell("READY=1");
    char text[16];
    REQUIRE(recv(listener, text, sizeof(text), MSG_DONTWAIT) == 7);
    CHECK(std::string(text, 7) == "READY=1");
    close(listener);
    Service(name).tell("READY=1");
    Service("").tell("READY=1");
    Service(std::string(300, 'x')).tell("READY=1");
}

TEST_CASE("the time within which systemd wants to hear is for one process", "[window]")
{
    const auto time_when = [](const std::string& process, const char* time) {
        setenv("WATCHDOG_PID", process.c_str(), 1);
        setenv("WATCHDOG_USEC", time, 1);
        const auto found = Service::watchdog_time();
        unsetenv("WATCHDOG_PID");
        unsetenv("WATCHDOG_USEC");
        return found;
    };
    CHECK_FALSE(Service::watchdog_time().has_value());
    CHECK(time_when(std::to_string(getpid()), "30000000") == 30s);
    CHECK_FALSE(time_when("1", "30000000").has_value());
    CHECK_FALSE(time_when(std::to_string(getpid()), "0").has_value());
    CHECK_FALSE(time_when(std::to_string(getpid()), "soon").has_value());
}
