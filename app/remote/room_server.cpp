#include "remote/room_server.h"

#include "remote/session_journal.h"
#include "remote/station_records.h"
#include "server/central.h"
#include "server/requests.h"
#include "server/tls_identity.h"

#include <optional>
#include <thread>
#include <utility>

namespace klubba::remote {

namespace {

constexpr Duration time_between_ticks = std::chrono::seconds{15};

} // namespace

struct RoomServer::Life {
    explicit Life(Parts given) : parts(std::move(given)), journal(parts.session) {}
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
    ~Life()
    {
        parts.messenger.forget(listener_number);
        if (!thread.joinable()) return;
        listener->stop();
        thread.join();
    }

    Parts parts;
    SessionJournal journal;
    std::unique_ptr<server::Central> central;
    std::unique_ptr<server::Listener> listener;
    std::optional<server::Requests> requests;
    std::string pin;
    std::thread thread;
    int listener_number = 0;
};

RoomServer::RoomServer(std::unique_ptr<Life> life) : m_life(std::move(life)) {}

RoomServer::~RoomServer() = default;

std::uint16_t RoomServer::port() const
{
    return m_life->listener->port();
}

const std::string& RoomServer::tls_pin() const
{
    return m_life->pin;
}

Result<std::unique_ptr<RoomServer>, Failure> RoomServer::start(Parts parts)
{
    auto identity = server::tls_identity_in(parts.folder);
    if (!identity) return unexpected<Failure>(std::move(identity.error()));
    auto trust = believe_server(parts.session, parts.server_key);
    if (!trust) return unexpected<Failure>(std::move(trust.error()));

    auto life = std::make_unique<Life>(std::move(parts));
    Life& own = *life;
    own.pin = identity->pin;
    auto central = server::Central::open({own.journal,
                                          {},
                                          std::move(*trust),
                                          [&own] { return own.parts.clock.now(); },
                                          sync::Replica::Writers::OthersToo,
                                          blobs::Store{own.parts.folder},
                                          own.parts.look});
    if (!central) return unexpected<Failure>(std::move(central.error()));
    own.central = std::move(*central);
    own.requests.emplace(
        *own.central,
        server::Outlet{[&own](std::string_view channel, std::shared_ptr<const std::string> text) {
                           own.listener->publish(channel, std::move(text));
                       },
                       [&own](std::string_view channel) { return own.listener->readers(channel); },
                       [&own] { return server::to_prometheus(own.listener->figures()); }});
    server::Options options;
    options.address = own.parts.address;
    options.port = own.parts.port;
    options.tls = server::Tls{identity->certificate, identity->key};
    options.log = own.parts.log;
    options.limits.body_for = [&own](const server::Request& head) {
        return own.requests->body_limit(head);
    };
    auto listener =
        server::Listener::open(std::move(options), [&own](const server::Request& request) {
            return own.requests->answer(request);
        });
    if (!listener) return unexpected<Failure>(std::move(listener.error()));
    own.listener = std::move(*listener);
    own.listener->every(time_between_ticks, [&own] { own.requests->tick(); });
    own.listener_number = own.parts.messenger.bring_to(
        [&own] { own.listener->post([&own] { (void)own.central->refresh(); }); });
    own.thread = std::thread{[&own] { own.listener->run(); }};
    return std::unique_ptr<RoomServer>{new RoomServer{std::move(life)}};
}

} // namespace klubba::remote
