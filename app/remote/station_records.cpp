#include "remote/station_records.h"

#include "remote/on_session.h"
#include "wire/certificate.h"
#include "wire/keys.h"

namespace klubba::remote {

Result<std::unique_ptr<StationRecords>, Failure> records_of(session::Session& session,
                                                            const KnownServer& server)
{
    auto root = root_of(server);
    if (!root) return unexpected<Failure>(std::move(root.error()));
    return std::make_unique<StationRecords>(session, std::move(*root));
}

static journal::Station server_as_station(const std::string& root, const wire::KeyPair& key)
{
    const auto certificate = wire::certify(root, {{"server"}, {}, {}}, Instant{}, key);
    return {wire::author_of(root), root, wire::print_certificate(certificate)};
}

Result<void, Failure>
note_server(journal::Journal& journal, const std::string& root, const wire::KeyPair& key)
{
    return journal.add_station(server_as_station(root, key));
}

Result<sync::Trust, Failure> believe_server(session::Session& session, const std::string& root)
{
    return on_session<sync::Trust>(
        session,
        [&root](session::Station& station, bool& /*changed*/) -> Result<sync::Trust, Failure> {
            if (auto noted = station.add_station(server_as_station(root, station.key())); !noted)
                return unexpected<Failure>(std::move(noted.error()));
            sync::Trust trust{root};
            trust.believe(station.key().public_key(), {{"chair", "secretary"}, {}, {}});
            return trust;
        });
}

Result<void, Failure> StationRecords::open_replica()
{
    auto trust = believe_server(*m_session, m_root);
    if (!trust) return unexpected<Failure>(std::move(trust.error()));
    auto replica =
        sync::Replica::over(m_journal, std::move(*trust), sync::Replica::Writers::OthersToo);
    if (!replica) return unexpected<Failure>(std::move(replica.error()));
    m_replica.emplace(std::move(*replica));
    return {};
}

Result<sync::Replica::TakenIn, Failure> StationRecords::take_in(std::span<const Record> records)
{
    if (!m_replica) {
        if (auto opened = open_replica(); !opened)
            return unexpected<Failure>(std::move(opened.error()));
    } else if (auto read = m_replica->refresh(); !read)
        return unexpected<Failure>(std::move(read.error()));
    return m_replica->take_in(records);
}

} // namespace klubba::remote
