#pragma once

#include "server/central.h"
#include "server/http.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// What each address of the server answers. No socket: a Listener asks, and sends what is published.
namespace klubba::server {

/// The way out to those who read streams.
struct Outlet {
    /// `events` are whole server-sent events.
    std::function<void(std::string_view channel, std::shared_ptr<const std::string> events)>
        publish;
    std::function<std::size_t(std::string_view channel)> readers;
    std::function<std::string()> figures; ///< Of the listener, for Prometheus.
    std::function<void()> has_news{};     ///< Called after something new is on disk.
};

class Requests {
public:
    /// `central` outlives the requests, which from then on hear its news.
    Requests(Central& central, Outlet outlet);
    ~Requests();
    Requests(const Requests&) = delete;
    Requests& operator=(const Requests&) = delete;

    Answer answer(const Request& request);
    /// How much of a body is taken for a request of which the head alone is there; empty: as much
    /// as of every other. A file may be large, and is taken from who may write.
    [[nodiscard]] std::optional<std::size_t> body_limit(const Request& head) const;
    /// Tells readers what time has changed; to be called some times a minute.
    void tick();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba::server
