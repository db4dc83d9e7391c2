#include "sync/writer.h"

#include "wire/envelope.h"

namespace klubba::sync {

std::vector<Record> Writer::seal(const Replica& replica,
                                 const StreamId& stream,
                                 const std::vector<Content>& contents,
                                 std::string_view actor,
                                 Instant now)
{
    auto end = replica.end_of(stream, m_key.author());
    const auto time = m_clock.next(now);
    std::vector<Record> records;
    for (const auto& [kind, body] : contents) {
        Record record;
        record.stream = stream;
        record.sequence = ++end.sequence;
        record.time = time;
        record.actor = actor;
        record.kind = kind;
        record.body = body;
        record.previous = std::move(end.hash);
        wire::seal(record, m_key);
        end.hash = record.hash;
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace klubba::sync
