#include "server/listener.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

// The listener as a broadcaster, for tests/bench/server.py: what is POSTed becomes one event for
// every reader, after it is in LOGFILE and on disk if one is given.
//
//     broadcaster PORT [LOGFILE]

using namespace klubba::server;

namespace {

Listener* running = nullptr;

struct LogFile {
    int file = -1;

    [[nodiscard]] bool keep(const std::string& bytes) const
    {
        if (file < 0) return true;
        return ::write(file, bytes.data(), bytes.size()) == static_cast<::ssize_t>(bytes.size()) &&
               ::fdatasync(file) == 0;
    }
};

Answer answer(const Request& request, const LogFile& log)
{
    if (request.path == "/events") return Live{"all", ":\n\n", {}};
    if (request.path == "/metrics")
        return Response{200, "text/plain", to_prometheus(running->figures()), {}};
    if (request.method != "POST") return Response{200, "text/plain", "ok\n", {}};
    const auto event = std::make_shared<const std::string>("data: " + request.body + "\n\n");
    if (!log.keep(*event)) return error_response(503, "The log cannot be written.");
    running->publish("all", event);
    return Response{204, "", "", {}};
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) return 2;
    Helper helper;
    Options options;
    options.helper = &helper;
    options.port = static_cast<std::uint16_t>(std::atoi(arguments[1]));
    LogFile log;
    if (count > 2) log.file = ::open(arguments[2], O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    auto listener =
        Listener::open(options, [&](const Request& request) { return answer(request, log); });
    if (!listener) {
        std::fprintf(stderr, "broadcaster: %s\n", listener.error().context.c_str());
        return 1;
    }
    running = listener->get();
    std::signal(SIGTERM, [](int) { running->stop(); });
    running->run();
    return 0;
}
