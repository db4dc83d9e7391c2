#pragma once

#include "journal/memory_journal.h"
#include "sync/replica.h"
#include "wire/certificate.h"
#include "wire/envelope.h"
#include "wire/trust_event.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

// A server, the stations it enrols, and what they write, for the tests of sync.
namespace klubba::sync::testing {

inline const StreamId the_meeting{"m1"};
inline const Instant morning = *instant_from("2026-03-10T08:00:00Z");

/// Seals records as one author, each after the one before it in its stream.
class Writer {
public:
    Writer() : key(wire::KeyPair::make()) {}

    Record says(const StreamId& stream,
                std::string kind,
                std::string body,
                std::string actor = "secretary",
                Instant at = morning)
    {
        Record record;
        record.stream = stream;
        record.time = {at, 0};
        record.actor = std::move(actor);
        record.kind = std::move(kind);
        record.body = std::move(body);
        auto& [sequence, hash] = m_ends[stream];
        record.sequence = ++sequence;
        record.previous = hash;
        wire::seal(record, key);
        hash = record.hash;
        return record;
    }
    Record says(const wire::TrustEvent& event, Instant at = morning)
    {
        return says(wire::trust_stream, std::string{wire::kind_of(event)}, wire::body_of(event),
                    "server", at);
    }
    Record drafts(const StreamId& stream, const std::string& body)
    {
        return says(stream, "MeetingDrafted",
                    R"({"info":{"body":")" + body +
                        R"(","day":"2026-03-10","starts":"2026-03-10T08:00:00.000Z",)"
                        R"("zone":"Europe/Stockholm"}})");
    }

    wire::KeyPair key;

private:
    std::map<StreamId, std::pair<std::int64_t, std::string>> m_ends;
};

/// The words of a server that founds itself and enrols others.
class Server : public Writer {
public:
    Record founds() { return founds(*this); }
    /// With another key, as after a restore.
    Record founds(Writer& other)
    {
        const auto certificate =
            wire::certify(other.key.public_key(), {{"server"}, {}, {}}, morning, key);
        return other.says(wire::ServerFounded{wire::print_certificate(certificate)});
    }
    Record enrols(const Writer& station, wire::Rights rights, Instant at = morning)
    {
        return enrols_by(*this, station, std::move(rights), at);
    }
    static Record
    enrols_by(Writer& by, const Writer& station, wire::Rights rights, Instant at = morning)
    {
        const auto certificate =
            wire::certify(station.key.public_key(), std::move(rights), at, by.key);
        return by.says(wire::StationEnrolled{"desk", wire::print_certificate(certificate),
                                             hash_of_secret("token"), hash_of_secret("code")},
                       at);
    }
    Record revokes(const Writer& station)
    {
        return says(wire::StationRevoked{station.key.author().text, "stolen"});
    }
    [[nodiscard]] Trust trusted() const { return Trust{key.public_key()}; }
};

/// A replica over a journal in memory.
struct Held {
    struct Disk : journal::MemoryJournal {
        Result<std::size_t, Failure> append(std::span<const Record> records) override
        {
            if (fails) return failure(Failure::Kind::DiskFull, "full");
            return MemoryJournal::append(records);
        }
        bool fails = false;
    };

    explicit Held(Trust trust) : replica(*Replica::over(journal, std::move(trust))) {}

    wire::PushAnswer push(const Record& record, Instant now = morning)
    {
        return replica.push({&record, 1}, now)->front();
    }
    bool takes(const Record& record) { return push(record).answer == wire::Verdict::Accepted; }
    [[nodiscard]] std::size_t size() const { return journal.read({}, 100'000)->records.size(); }

    Disk journal;
    Replica replica;
};

} // namespace klubba::sync::testing
