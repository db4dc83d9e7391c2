#pragma once

#include "base/result.h"
#include "base/time.h"
#include "server/figures.h"
#include "server/helper.h"
#include "server/http.h"
#include "server/limits.h"
#include "server/log.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

// HTTP/1.1 and server-sent events on one address, on one thread: the loop. The handler, timers and
// everything posted run on it one after another, so what they share needs no lock; each of them
// keeps everybody waiting and must be quick.
//
// 1. A request reaches the handler whole, within the limits, or is answered without it.
// 2. What is published goes to every reader's socket before publish() returns; only a reader whose
//    socket is full gets it later, and one that does not empty it is cut. None waits for another.
// 3. Nothing a peer sends, and nothing a handler throws, ends the loop.
namespace klubba::server {

/// Called on the loop.
using Handler = std::function<Answer(const Request&)>;

struct Tls {
    std::filesystem::path certificate; ///< PEM, with the chain to the authority after it.
    std::filesystem::path key;         ///< PEM.
};

struct Options {
    std::string address = "127.0.0.1"; ///< Numeric, or "localhost".
    std::uint16_t port = 0;            ///< 0 takes any that is free.
    std::optional<Tls> tls;
    /// What goes in plain text can be read and changed on its way.
    enum class Plain { OnLoopbackOnly, Anywhere } plain = Plain::OnLoopbackOnly;
    Limits limits;
    /// Numeric. What they say of whom they ask for is believed: limits count that one.
    std::set<std::string> trusted_proxies;
    Duration grace = std::chrono::seconds{5};           ///< From stop() until what is left is cut.
    std::string farewell = "event: closing\ndata:\n\n"; ///< To every reader at stop().
    Log log = log_to_stderr(Level::Info);
    /// Takes half of the sending where many read. Outlives the listener; null: one thread does all.
    Helper* helper = nullptr;
};

class Listener {
public:
    /// Takes the address; connections wait from now on, and are served from run() on. Raises the
    /// process's limit of open files and ignores SIGPIPE. Failure::BadInput says what of `options`
    /// is refused, Busy that somebody else has the port.
    static Result<std::unique_ptr<Listener>, Failure> open(Options options, Handler handler);

    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener();

    /// Serves on this thread until stop() and then at most `grace` longer. Once.
    void run();

    /// No new connections and requests; answers under way are finished, readers told and let go.
    /// From any thread, and from a signal handler.
    void stop();

    /// Runs `task` on the loop. From any thread; what is posted after run() ended is not run.
    void post(std::function<void()> task);

    [[nodiscard]] std::uint16_t port() const;

    // The rest is the loop's alone (or anybody's while run() is not running).

    /// `events` are whole server-sent events; they are shared, not copied.
    void publish(std::string_view channel, std::shared_ptr<const std::string> events);
    /// Of one channel.
    [[nodiscard]] std::size_t readers(std::string_view channel) const;

    /// Calls `task` each time `interval` has passed, until stop().
    void every(Duration interval, std::function<void()> task);

    /// Reads certificate and key again, for connections from now on. After a failure those before
    /// stay in use.
    Result<void, Failure> reload_certificate();

    [[nodiscard]] const Figures& figures() const;

private:
    struct Loop;

    explicit Listener(std::unique_ptr<Loop> loop);

    std::unique_ptr<Loop> m_loop;
};

} // namespace klubba::server
