#include "remote/station_records.h"

#include "remote/on_session.h"
#include "wire/certificate.h"
#include "wire/keys.h"

namespace klubba::remote {

Result<sync::Trust, Failure> believe_server(session::Session& session, const std::string& root)
{
    return on_session<sync::Trust>(
        session,
        [&root](session::Station& station, bool& /*changed*/) -> Result<sync::Trust, Failure> {
            const auto certificate =
                wire::certify(root, {{"server"}, {}, {}}, Instant{}, station.key());
            if (auto noted = station.add_station(
                    {wire::author_of(root), root, wire::print_certificate(certificate)});
                !noted)
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
