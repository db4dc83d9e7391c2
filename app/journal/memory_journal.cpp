#include "journal/memory_journal.h"

#include <algorithm>

namespace klubba::journal {

Result<std::size_t, Failure> MemoryJournal::append(std::span<const Record> records)
{
    auto heads = m_heads;
    std::map<Missing, std::string> hashes;
    std::vector<Record> fresh;
    for (const auto& record : records) {
        const Missing name{record.stream, record.author, record.sequence};
        const auto head = head_before(heads, record);
        if (record.sequence <= head.sequence) {
            const auto added = hashes.find(name);
            const auto& stored = added != hashes.end() ? added->second : m_hashes[name];
            if (auto other = is_another(record, stored)) return unexpected<Failure>(*other);
            continue;
        }
        if (auto gap = does_not_follow(head, record)) return unexpected<Failure>(*gap);
        move_head(heads, record);
        hashes.emplace(name, record.hash);
        fresh.push_back(record);
    }
    m_heads = std::move(heads);
    m_hashes.merge(hashes);
    m_records.insert(m_records.end(), fresh.begin(), fresh.end());
    return fresh.size();
}

Result<void, Failure> MemoryJournal::add_station(const Station& station)
{
    const bool known = std::any_of(m_stations.begin(), m_stations.end(), [&](const Station& other) {
        return other.author == station.author;
    });
    if (!known) m_stations.push_back(station);
    return {};
}

Result<Page, Failure> MemoryJournal::read(Position from, std::size_t limit) const
{
    const auto begin = std::min(static_cast<std::size_t>(from.value), m_records.size());
    const auto end = begin + std::min(limit, m_records.size() - begin);
    const auto at = [&](std::size_t index) {
        return m_records.begin() + static_cast<std::ptrdiff_t>(index);
    };
    return Page{{at(begin), at(end)}, Position{static_cast<std::int64_t>(end)}};
}

Result<std::vector<Head>, Failure> MemoryJournal::heads() const
{
    std::vector<Head> heads;
    for (const auto& [chain, head] : m_heads)
        heads.push_back(head);
    return heads;
}

} // namespace klubba::journal
