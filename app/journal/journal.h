#pragma once

#include "base/record.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

// The append-only journal: the one durable truth of a station.
//
// 1. A record, once stored, is never changed or removed.
// 2. Two records with the same stream, author and sequence are one record. Storing it again is
//    success, so sync may resend whatever it is unsure about; with other content it is a failure.
// 3. Each record follows its author's one before it in the stream: next number, and its hash as
//    `previous`. Hashes are compared and never read; whether they are right is wire's to say.
// 4. All else on disk (indexes, minutes) can be deleted and made again from here.
//
// A journal is used by one thread at a time.
namespace klubba::journal {

/// How far reading has come, in the order records arrived here; 0 is the beginning.
struct Position {
    std::int64_t value = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

struct Page {
    std::vector<Record> records;
    Position next; ///< Where to go on; records that arrive later come after it.
};

/// The latest record of one author in one stream.
struct Head {
    StreamId stream;
    AuthorId author;
    std::int64_t sequence = 0;
    std::string hash;

    friend bool operator==(const Head&, const Head&) = default;
};

/// Who may write here. The first is this journal's own.
struct Station {
    AuthorId author;
    std::string public_key;
    std::string certificate;

    friend bool operator==(const Station&, const Station&) = default;
};

/// A record known to have been here, that could not be read back from a damaged file.
struct Missing {
    StreamId stream;
    AuthorId author;
    std::int64_t sequence = 0;

    friend bool operator==(const Missing&, const Missing&) = default;
    friend auto operator<=>(const Missing&, const Missing&) = default;
};

class Journal {
public:
    Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    virtual ~Journal() = default;

    /// Stores all of `records` or none, and returns only when they would survive a power cut.
    /// Gives the number that were new. After a failure nothing of them remains, and the journal
    /// can be used again when its cause (a full disk) is gone.
    virtual Result<std::size_t, Failure> append(std::span<const Record> records) = 0;

    /// Durable like a record. A station that is there already is left as it is.
    virtual Result<void, Failure> add_station(const Station& station) = 0;

    /// Work that is better done when nobody waits; safe to leave out.
    virtual Result<void, Failure> tidy() = 0;

    /// Whether the store is sound beneath its records; Failure::Damaged says how it is not.
    virtual Result<void, Failure> check() const = 0;

    /// At most `limit` records after `from`, in the order they arrived here.
    virtual Result<Page, Failure> read(Position from, std::size_t limit) const = 0;

    /// Sorted by stream, then author.
    virtual Result<std::vector<Head>, Failure> heads() const = 0;
    /// In the order they were added.
    virtual Result<std::vector<Station>, Failure> stations() const = 0;
    /// Sorted.
    virtual Result<std::vector<Missing>, Failure> missing() const = 0;
};

} // namespace klubba::journal
