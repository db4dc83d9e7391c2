#include "remote/server_link.h"

#include "remote/file_carrier.h"
#include "sync/link.h"

#include <chrono>
#include <random>
#include <utility>

namespace klubba::remote {

namespace {

using namespace std::chrono_literals;

/// How far the server was followed is kept no more often than this: it is only a help.
constexpr auto time_between_notes = 10s;
/// A round trip longer than this says too little of the time.
constexpr Duration greatest_uncertainty = 500ms;

std::uint64_t random_seed()
{
    std::random_device source;
    return (std::uint64_t{source()} << 32U) | source();
}

} // namespace

struct ServerLink::Life {
    explicit Life(Parts given) : parts(std::move(given)) {}
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
    ~Life()
    {
        parts.messenger.forget(listener);
        link.reset();
        keep_note();
    }

    void note_reached(const wire::Cursor& cursor)
    {
        parts.server.cursor = cursor.text;
        const auto now = std::chrono::steady_clock::now();
        if (now - noted < time_between_notes) return;
        noted = now;
        keep_note();
    }
    /// Without it the server is followed from the beginning the next time, and nothing is lost.
    void keep_note() const
    {
        if (!parts.folder.empty()) (void)write_known_server(parts.folder, parts.server);
    }

    void note_clock(const sync::ClockOffset& offset)
    {
        if (offset.uncertainty() > greatest_uncertainty) return;
        parts.clock.correct(*offset.offset());
        news.with([&](ServerNews& all) { all.clock_offset = offset.offset(); });
        parts.wake();
    }

    Parts parts;
    session::Guarded<ServerNews> news;
    std::chrono::steady_clock::time_point noted{};
    std::unique_ptr<sync::Link> link;
    std::optional<FileCarrier> files;
    int listener = 0; ///< Of the messenger.
};

ServerLink::ServerLink(std::unique_ptr<Life> life) : m_life(std::move(life)) {}

ServerLink::~ServerLink() = default;

Result<std::unique_ptr<ServerLink>, Failure> ServerLink::start(Parts parts)
{
    // A copy: once the link has begun, its thread notes in the other how far it has come.
    const KnownServer server = parts.server;
    const auto address = address_of(server);
    const wire::Cursor cursor{server.cursor};
    auto life = std::make_unique<Life>(std::move(parts));
    Life& own = *life;
    auto link =
        sync::Link::start({address, sync::Follower::Options{cursor, random_seed()},
                           [&own](const sync::Standing& standing) {
                               own.news.with([&](ServerNews& all) { all.standing = standing; });
                               own.parts.wake();
                           },
                           [&own](const wire::Cursor& reached) { own.note_reached(reached); },
                           [&own](const sync::ClockOffset& offset) { own.note_clock(offset); }},
                          *own.parts.records);
    if (!link) return unexpected<Failure>(std::move(link.error()));
    own.link = std::move(*link);
    if (!own.parts.folder.empty())
        own.files.emplace(
            FileCarrier::Parts{own.parts.folder, server, own.parts.messenger, own.parts.wake});
    own.listener = own.parts.messenger.bring_to([&own] { own.link->local_changed(); });
    return std::unique_ptr<ServerLink>{new ServerLink{std::move(life)}};
}

void ServerLink::want_file(const std::string& hash)
{
    if (m_life->files) m_life->files->want(hash);
}

ServerNews ServerLink::news() const
{
    return m_life->news.with([](const ServerNews& all) { return all; });
}

} // namespace klubba::remote
