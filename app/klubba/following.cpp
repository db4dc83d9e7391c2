#include "klubba/following.h"

#include "remote/enrolling.h"
#include "remote/station_records.h"
#include "wire/certificate.h"
#include "wire/keys.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace klubba {

Result<std::optional<remote::KnownServer>, Failure> server_of(const Options& options)
{
    return remote::server_of({options.data, options.server, options.code, options.pinned_tls_key});
}

Result<Following, Failure> Following::start(const Parts& parts)
{
    Following following;
    following.m_only_reads = !wire::Rights{parts.server.roles, {}, {}}.may_write();
    const auto link_to = [&](const std::filesystem::path& folder, const remote::KnownServer& server)
        -> Result<std::unique_ptr<remote::ServerLink>, Failure> {
        auto records = remote::records_of(parts.session, server);
        if (!records) return unexpected<Failure>(std::move(records.error()));
        return remote::ServerLink::start(
            {folder, server, std::move(*records), parts.clock, parts.messenger, parts.wake});
    };
    auto link = link_to(parts.options.data, parts.server);
    if (!link) return unexpected<Failure>(std::move(link.error()));
    following.m_link = std::move(*link);
    const auto& network = parts.settings.network;
    if (!network.follow.empty()) {
        remote::KnownServer room = parts.server;
        room.url = network.follow;
        room.pinned_tls_key = network.key;
        room.cursor = "0";
        auto room_link = link_to({}, room);
        if (!room_link) return unexpected<Failure>(std::move(room_link.error()));
        following.m_room_link = std::move(*room_link);
    }
    if (network.serve) {
        auto served = remote::RoomServer::start(
            {network.address, network.port, parts.options.data,
             wire::from_hex(parts.server.server_key).value_or(""), parts.session, parts.clock,
             parts.messenger, server::log_to_stderr(server::Level::Info),
             [&settings = parts.settings](const std::string& body) {
                 return settings::look_of(settings, body);
             }});
        // The meeting goes on without it.
        if (served) {
            following.m_room_server = std::move(*served);
            std::fprintf(stderr, "klubba: serves the room at %s:%u; its key is %s\n",
                         network.address.c_str(), following.m_room_server->port(),
                         following.m_room_server->tls_pin().c_str());
        } else
            std::fprintf(stderr, "klubba: does not serve the room: %s\n",
                         served.error().context.c_str());
    }
    return following;
}

ui::ServerSaving Following::saving() const
{
    using Kind = ui::ServerSaving::Kind;
    ui::ServerSaving saving;
    if (!m_link) return saving;
    const auto news = m_link->news();
    const auto& standing = news.standing;
    saving.count = standing.unsent;
    saving.since = standing.lost;
    if (!standing.let_in)
        saving.kind = Kind::ShutsOut;
    else if (standing.lost)
        saving.kind = Kind::Lost;
    else if (!standing.reached)
        saving.kind = Kind::Asked;
    else if (standing.refused > 0) {
        saving.kind = Kind::Refuses;
        saving.count = standing.refused;
    } else
        saving.kind = standing.unsent > 0 ? Kind::Lacks : Kind::HasAll;
    if (news.clock_offset && std::chrono::abs(*news.clock_offset) >= sync::worth_telling)
        saving.clock_off = news.clock_offset;
    return saving;
}

std::optional<Instant> Following::known_until() const
{
    if (!m_link || !m_only_reads) return {};
    std::optional<Instant> until;
    for (const auto* link : {m_link.get(), m_room_link.get()}) {
        if (link == nullptr) continue;
        const auto standing = link->news().standing;
        if (standing.is_listening) return {};
        until = std::max(until, standing.lost);
    }
    return until;
}

} // namespace klubba
