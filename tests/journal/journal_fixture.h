#pragma once

#include "journal/memory_journal.h"
#include "journal/opening.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <fstream>
#include <sstream>

// Records without wire: hashes that are good enough to tell one record from another.
namespace klubba::testing {

using namespace klubba::journal;

inline std::string plain_hash(const Record& record)
{
    std::ostringstream text;
    text << record.stream.text << '|' << record.author.text << '|' << record.sequence << '|'
         << record.time.wall.time_since_epoch().count() << '|' << record.time.counter << '|'
         << record.actor << '|' << record.kind << '|' << record.body << '|' << record.previous;
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : text.str())
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    std::string bytes;
    for (unsigned index = 0; index < 32; ++index)
        bytes.push_back(static_cast<char>((hash >> (8 * (index % 8))) & 0xFFU));
    return bytes;
}

/// Makes the records of one author, each following from the one before it in its stream.
class Author {
public:
    explicit Author(std::string id = "0123456789abcdef") : m_id(std::move(id)) {}

    Record next(const std::string& stream = "meeting", std::size_t body_size = 300)
    {
        auto& head = m_heads[stream];
        Record record;
        record.stream = StreamId{stream};
        record.author = AuthorId{m_id};
        record.sequence = ++head.sequence;
        record.time = {Instant{Duration{1606204800000 + record.sequence}}, record.sequence % 3};
        record.actor = "ordförande";
        record.kind = "ItemOpened";
        record.body = "{\"item\":\"" + std::to_string(record.sequence) + "\",\"text\":\"" +
                      std::string(body_size, static_cast<char>('a' + record.sequence % 26)) + "\"}";
        record.previous = head.hash;
        record.hash = plain_hash(record);
        record.signature = std::string(64, 's');
        head.hash = record.hash;
        return record;
    }
    std::vector<Record> next(std::size_t count, const std::string& stream = "meeting")
    {
        std::vector<Record> records;
        for (std::size_t index = 0; index < count; ++index)
            records.push_back(next(stream));
        return records;
    }

private:
    struct Head {
        std::int64_t sequence = 0;
        std::string hash;
    };
    std::string m_id;
    std::map<std::string, Head> m_heads;
};

inline OpenOptions plain_options()
{
    return {[](const Record& record) { return record.hash == plain_hash(record); }, "test"};
}

inline std::vector<Record> all_of(const Journal& journal)
{
    std::vector<Record> records;
    Position from;
    while (true) {
        auto page = journal.read(from, 7);
        REQUIRE(page);
        if (page->records.empty()) return records;
        from = page->next;
        records.insert(records.end(), page->records.begin(), page->records.end());
    }
}

inline std::size_t append_one(Journal& journal, const Record& record)
{
    const auto added = journal.append(std::span{&record, 1});
    REQUIRE(added);
    return *added;
}

inline std::string content_of(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline void write_content(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream{path, std::ios::binary | std::ios::trunc} << content;
}

/// A journal of each kind, for what all of them promise.
class InMemory {
public:
    Journal& journal() { return m_journal; }

private:
    MemoryJournal m_journal;
};

class OnDisk {
public:
    OnDisk()
    {
        auto opened = open_to_write(m_folder.path(), plain_options());
        REQUIRE(opened);
        m_journal = std::move(opened->journal);
    }
    Journal& journal() { return *m_journal; }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Journal> m_journal;
};

} // namespace klubba::testing
