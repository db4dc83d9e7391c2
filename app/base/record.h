#pragma once

#include "base/id.h"
#include "base/time.h"

#include <compare>
#include <cstdint>
#include <string>

// An event as it is stored and sent: plain columns, so that the journal and sync can carry what
// they cannot read. What the columns mean, and that they belong together, is wire's
// (wire/envelope.h).
namespace klubba {

/// One per meeting, one per body.
using StreamId = Id<struct StreamTag>;
/// The station that made an event; follows from its public key (wire/keys.h).
using AuthorId = Id<struct AuthorTag>;

/// The wall clock, and a counter that keeps order where the wall clock stands still or steps back.
struct HybridTime {
    Instant wall{};
    std::int64_t counter = 0;

    friend bool operator==(const HybridTime&, const HybridTime&) = default;
    friend auto operator<=>(const HybridTime&, const HybridTime&) = default;
};

struct Record {
    StreamId stream;
    AuthorId author;
    std::int64_t sequence = 0; ///< 1, 2, 3 … for each stream and author.
    HybridTime time;
    std::string actor; ///< Who acted, as known to the station.
    std::string kind;
    std::string body; ///< Canonical JSON; kept byte for byte.
    std::string
        previous;     ///< Hash of the author's previous record in the stream; empty for the first.
    std::string hash; ///< 32 bytes.
    std::string signature; ///< 64 bytes.

    friend bool operator==(const Record&, const Record&) = default;
};

/// "meeting-2020-11-24 1f0c…:17"; how a record is named to people.
inline std::string name_of(const Record& record)
{
    return record.stream.text + " " + record.author.text + ":" + std::to_string(record.sequence);
}

} // namespace klubba
