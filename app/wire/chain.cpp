#include "wire/chain.h"

#include "wire/envelope.h"

namespace klubba::wire {

std::vector<Record> seal_after(ChainHead head,
                               const StreamId& stream,
                               const std::vector<Content>& contents,
                               const HybridTime& time,
                               std::string_view actor,
                               const KeyPair& key)
{
    std::vector<Record> records;
    records.reserve(contents.size());
    for (const auto& [kind, body] : contents) {
        Record record;
        record.stream = stream;
        record.sequence = ++head.sequence;
        record.time = time;
        record.actor = actor;
        record.kind = kind;
        record.body = body;
        record.previous = std::move(head.hash);
        seal(record, key);
        head.hash = record.hash;
        records.push_back(std::move(record));
    }
    return records;
}

std::string hash_of_heads(const ChainHeads& heads, const std::optional<StreamId>& only)
{
    std::string text = "klubba heads 1\n";
    for (const auto& [chain, head] : heads) {
        const auto& [stream, author] = chain;
        if (only && stream != *only) continue;
        text += to_hex(hash_of(stream.text)) + " " + author.text + " " +
                std::to_string(head.sequence) + " " + to_hex(head.hash) + "\n";
    }
    return hash_of(text);
}

void ChainChecker::trust(std::string_view public_key)
{
    m_keys.emplace(author_of(public_key), std::string{public_key});
}

std::optional<Fault> ChainChecker::check(const Record& record)
{
    const auto fault = [&](std::string what) { return Fault{name_of(record), std::move(what)}; };
    if (!is_unchanged(record)) return fault("was changed after it was made");
    const auto key = m_keys.find(record.author);
    if (key == m_keys.end()) return fault("was made by a station that has no certificate here");
    if (!is_signed_by(key->second, record.hash, record.signature))
        return fault("its signature is not its author's");

    auto& head = m_heads[{record.stream, record.author}];
    if (record.sequence <= head.sequence) return fault("comes out of its order, or twice");
    if (record.sequence > head.sequence + 1) {
        Record missing = record;
        missing.sequence = head.sequence + 1;
        return Fault{name_of(missing), "is missing"};
    }
    if (record.previous != head.hash) return fault("does not follow from the one before it");
    head = {record.sequence, record.hash};
    return {};
}

} // namespace klubba::wire
