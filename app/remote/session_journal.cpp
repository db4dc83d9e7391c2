#include "remote/session_journal.h"

#include "remote/on_session.h"

namespace klubba::remote {

using session::Station;

namespace {

struct Done {};

Result<void, Failure> without_value(Result<Done, Failure> result)
{
    if (!result) return unexpected<Failure>(std::move(result.error()));
    return {};
}

} // namespace

Result<std::size_t, Failure> SessionJournal::append(std::span<const Record> records)
{
    return on_session<std::size_t>(*m_session, [records](Station& station, bool& changed) {
        auto stored = station.receive(records);
        changed = stored && *stored > 0;
        return stored;
    });
}

Result<void, Failure> SessionJournal::add_station(const journal::Station& other)
{
    return without_value(on_session<Done>(
        *m_session, [&other](Station& station, bool& /*changed*/) -> Result<Done, Failure> {
            if (auto added = station.add_station(other); !added)
                return unexpected<Failure>(std::move(added.error()));
            return Done{};
        }));
}

Result<void, Failure> SessionJournal::check() const
{
    return without_value(on_session<Done>(
        *m_session, [](Station& station, bool& /*changed*/) -> Result<Done, Failure> {
            if (auto sound = station.journal().check(); !sound)
                return unexpected<Failure>(std::move(sound.error()));
            return Done{};
        }));
}

Result<journal::Page, Failure> SessionJournal::read(journal::Position from, std::size_t limit) const
{
    return on_session<journal::Page>(*m_session, [=](Station& station, bool& /*changed*/) {
        return station.journal().read(from, limit);
    });
}

Result<std::vector<journal::Head>, Failure> SessionJournal::heads() const
{
    return on_session<std::vector<journal::Head>>(
        *m_session, [](Station& station, bool& /*changed*/) { return station.journal().heads(); });
}

Result<std::vector<journal::Station>, Failure> SessionJournal::stations() const
{
    return on_session<std::vector<journal::Station>>(
        *m_session,
        [](Station& station, bool& /*changed*/) { return station.journal().stations(); });
}

Result<std::vector<journal::Missing>, Failure> SessionJournal::missing() const
{
    return on_session<std::vector<journal::Missing>>(
        *m_session,
        [](Station& station, bool& /*changed*/) { return station.journal().missing(); });
}

} // namespace klubba::remote
