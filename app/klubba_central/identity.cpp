#include "klubba_central/identity.h"

#include "remote/station_records.h"
#include "session/station_key.h"
#include "wire/certificate.h"

#include <utility>

namespace klubba::central {

Result<Identity, Failure>
own_identity(const std::filesystem::path& folder, journal::Journal& journal, Instant now)
{
    auto root = session::key_of_journal(folder, journal, {{"server"}, {}, {}}, now);
    if (!root) return unexpected<Failure>(std::move(root.error()));
    auto writer = session::read_key(folder, session::KeyOf::Writer);
    if (!writer) return unexpected<Failure>(std::move(writer.error()));
    sync::Trust trust{root->public_key()};
    return Identity{server::ServerKeys{*root, *writer ? **writer : *root}, std::move(trust)};
}

Result<Identity, Failure> identity_behind(const remote::KnownServer& upstream,
                                          const std::filesystem::path& folder,
                                          journal::Journal& journal,
                                          Instant now)
{
    const auto root = remote::root_of(upstream);
    if (!root) return unexpected<Failure>(root.error());
    const auto stations = journal.stations();
    if (!stations) return unexpected<Failure>(stations.error());
    if (!stations->empty()) {
        const auto first = wire::parse_certificate(stations->front().certificate);
        if (!first || !first->rights.has_role("relay"))
            return failure(Failure::Kind::BadInput,
                           folder.string() + ": has a journal of its own; a server that follows "
                                             "another begins in an empty folder (--follow)");
    }
    const auto key = session::key_of_journal(folder, journal, {{"relay"}, {}, {}}, now);
    if (!key) return unexpected<Failure>(key.error());
    if (auto noted = remote::note_server(journal, *root, *key); !noted)
        return unexpected<Failure>(std::move(noted.error()));
    return Identity{{}, sync::Trust{*root}};
}

} // namespace klubba::central
