#include "session/station.h"

#include "journal/memory_journal.h"
#include "meeting/decide.h"
#include "session/station_key.h"
#include "wire/envelope.h"
#include "wire/event_codec.h"
#include "wire/trust_event.h"
#include "wire/year_codec.h"
#include "year/decide.h"

namespace klubba::session {

/// What a station that stands alone lets itself do.
static const wire::Rights alone{{"chair", "secretary"}, {}, {}};

Station::Station(Clock& clock, journal::Opened opened, wire::KeyPair key)
    : m_clock(&clock),
      m_journal(std::move(opened.journal)),
      m_key(std::move(key)),
      m_repairs(std::move(opened.repairs))
{
}

Result<Station, Failure> Station::open(const std::filesystem::path& folder, Clock& clock)
{
    const auto now = clock.now();
    auto opened = journal::open_to_write(folder, {wire::is_unchanged, file_name_of(now)});
    if (!opened) return unexpected<Failure>(std::move(opened.error()));
    auto key = key_of_journal(folder, *opened->journal, alone, now);
    if (!key) return unexpected<Failure>(std::move(key.error()));
    const auto heads = opened->journal->heads();
    if (!heads) return unexpected<Failure>(heads.error());
    auto loaded = load(*opened->journal);
    if (!loaded) return unexpected<Failure>(std::move(loaded.error()));

    Station station{clock, std::move(*opened), std::move(*key)};
    station.m_meetings = std::move(loaded->meetings);
    station.m_bodies = std::move(loaded->bodies);
    station.m_hybrid.see(loaded->latest);
    for (const auto& head : *heads) {
        if (head.author == station.author())
            station.m_chains[head.stream] = {head.sequence, head.hash};
    }
    return station;
}

Result<Station, Failure> Station::in_memory(Clock& clock)
{
    auto key = wire::KeyPair::make();
    auto journal = std::make_unique<journal::MemoryJournal>();
    if (auto done = certify_itself(*journal, key, alone, clock.now()); !done)
        return unexpected<Failure>(std::move(done.error()));
    return Station{clock, {std::move(journal), {}}, std::move(key)};
}

StreamId Station::new_stream() const
{
    const auto prefix = "meeting-" + author().text.substr(0, 8) + "-";
    for (std::size_t number = m_meetings.size() + 1;; ++number) {
        StreamId stream{prefix + std::to_string(number)};
        if (!m_meetings.contains(stream)) return stream;
    }
}

Answer Station::submit(const StreamId& stream,
                       const meeting::Command& command,
                       const std::string& actor,
                       const std::string& person)
{
    static const meeting::History nothing;
    const auto found = m_meetings.find(stream);
    const auto& history = found == m_meetings.end() ? nothing : found->second;
    const auto now = m_clock->now();
    const auto time = m_hybrid.next(now);
    const auto chain = m_chains.find(stream);
    const auto head = chain == m_chains.end() ? wire::ChainHead{} : chain->second;
    auto bodies = meeting::decide(
        history, command,
        meeting::circumstances(history, now, author().text, head.sequence + 1, actor));
    if (!bodies) return std::move(bodies.error());
    Receipt receipt{stream, {}};
    if (bodies->empty()) return receipt;
    const auto records = store(stream, wire::contents_of(*bodies, person), time, actor);
    if (!records) return records.error();
    for (const auto& record : *records)
        receipt.events.push_back({record.author.text, record.sequence});
    take_in(*records, std::move(*bodies), person, m_meetings[stream]);
    return receipt;
}

Result<std::vector<Record>, Failure> Station::store(const StreamId& stream,
                                                    const std::vector<wire::Content>& contents,
                                                    const HybridTime& time,
                                                    const std::string& actor)
{
    auto& chain = m_chains[stream];
    auto records = wire::seal_after(chain, stream, contents, time, actor, m_key);
    const auto stored = m_journal->append(records);
    if (!stored) return unexpected<Failure>(stored.error());
    chain = {records.back().sequence, records.back().hash};
    return records;
}

Station::YearAnswer Station::submit(const std::string& body,
                                    const year::Command& command,
                                    const std::string& actor,
                                    const std::string& person)
{
    const auto stream = wire::body_stream(body);
    static const year::History nothing;
    const auto found = m_bodies.find(stream);
    const auto& state = (found == m_bodies.end() ? nothing : found->second).state();
    const auto next = m_chains[stream].sequence + 1;
    const auto fresh = author().text.substr(0, 8) + "-" + std::to_string(next);
    auto events = year::decide(state, command, fresh);
    if (!events) return std::move(events.error());
    Receipt receipt{stream, {}};
    if (events->empty()) return receipt;
    const auto records =
        store(stream, wire::contents_of(*events, person), m_hybrid.next(m_clock->now()), actor);
    if (!records) return records.error();
    std::vector<year::Event> written;
    for (const auto& record : *records) {
        receipt.events.push_back({record.author.text, record.sequence});
        written.push_back(wire::year_event_from(record));
    }
    m_bodies[stream].add(written);
    return receipt;
}

Result<std::size_t, Failure> Station::receive(std::span<const Record> records)
{
    auto fresh = m_journal->append(records);
    if (!fresh) return fresh;
    std::map<StreamId, std::vector<meeting::Event>> events;
    for (const auto& record : records) {
        m_hybrid.see(record.time);
        // Its own come back where the journal had lost them.
        if (record.author == author()) {
            auto& chain = m_chains[record.stream];
            if (record.sequence > chain.sequence) chain = {record.sequence, record.hash};
        }
        if (wire::is_body_stream(record.stream)) {
            const auto event = wire::year_event_from(record);
            m_bodies[record.stream].add({&event, 1});
        } else if (record.stream != wire::trust_stream)
            events[record.stream].push_back(wire::event_from(record));
    }
    for (const auto& [stream, list] : events)
        m_meetings[stream].add(list);
    return fresh;
}

void Station::take_in(const std::vector<Record>& records,
                      std::vector<meeting::EventBody> bodies,
                      const std::string& person,
                      meeting::History& history)
{
    for (std::size_t index = 0; index < records.size(); ++index) {
        const auto& record = records[index];
        history.add(meeting::Event{{record.author.text, record.sequence},
                                   {record.time.wall, record.time.counter},
                                   record.actor,
                                   std::move(bodies[index]),
                                   person});
    }
}

} // namespace klubba::session
