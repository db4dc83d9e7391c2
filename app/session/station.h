#pragma once

#include "base/hybrid_clock.h"
#include "base/record.h"
#include "base/result.h"
#include "journal/opening.h"
#include "meeting/command.h"
#include "meeting/refusal.h"
#include "session/clock.h"
#include "session/meetings.h"
#include "wire/chain.h"
#include "wire/keys.h"
#include "year/command.h"
#include "year/refusal.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

// The one writer of a data folder: from a command to events that are on disk.
//
// 1. What a meeting's history shows is in the journal; it is committed before it is folded.
// 2. Of one command all events are stored, or none.
// 3. Every event is sealed with the station's key, which the station itself has certified.
//
// Blocks while the disk works. A Session (session/session.h) does that on a thread of its own.
namespace klubba::session {

/// The command is on disk. No events: it would have changed nothing.
struct Receipt {
    StreamId stream;
    std::vector<meeting::EventId> events;
};

/// A Refusal is by the rules of the meeting, a Failure by the world; after either nothing changed.
using Answer = std::variant<Receipt, meeting::Refusal, Failure>;

class Station {
public:
    /// `clock` outlives the station. Makes key and journal where there are none.
    static Result<Station, Failure> open(const std::filesystem::path& folder, Clock& clock);
    /// With a key and a journal of its own that are gone with it: for demonstrations.
    static Result<Station, Failure> in_memory(Clock& clock);

    /// `person`: who it is, by whose PIN the screen was opened; empty where that is not known.
    Answer submit(const StreamId& stream,
                  const meeting::Command& command,
                  const std::string& actor,
                  const std::string& person = {});

    /// The same in the body's own stream.
    using YearAnswer = std::variant<Receipt, year::Refusal, Failure>;
    YearAnswer submit(const std::string& body,
                      const year::Command& command,
                      const std::string& actor,
                      const std::string& person = {});

    /// What others wrote, and sync::Replica has found to be theirs. Durable when it returns; gives
    /// how many were new.
    Result<std::size_t, Failure> receive(std::span<const Record> records);
    /// Notes whose key others' records are signed with.
    Result<void, Failure> add_station(const journal::Station& station)
    {
        return m_journal->add_station(station);
    }
    /// To be read, on the station's thread.
    [[nodiscard]] const journal::Journal& journal() const { return *m_journal; }
    [[nodiscard]] const wire::KeyPair& key() const { return m_key; }

    [[nodiscard]] const Meetings& meetings() const { return m_meetings; }
    [[nodiscard]] const Bodies& bodies() const { return m_bodies; }
    /// A stream for a meeting that is not drafted yet.
    [[nodiscard]] StreamId new_stream() const;
    [[nodiscard]] const AuthorId& author() const { return m_key.author(); }
    /// What opening had to do to the files.
    [[nodiscard]] const std::vector<journal::Repair>& repairs() const { return m_repairs; }

    /// For when nobody waits.
    Result<void, Failure> tidy() { return m_journal->tidy(); }

private:
    Station(Clock& clock, journal::Opened opened, wire::KeyPair key);

    /// Seals and stores what the next events of the stream say.
    Result<std::vector<Record>, Failure> store(const StreamId& stream,
                                               const std::vector<wire::Content>& contents,
                                               const HybridTime& time,
                                               const std::string& actor);
    void take_in(const std::vector<Record>& records,
                 std::vector<meeting::EventBody> bodies,
                 const std::string& person,
                 meeting::History& history);

    Clock* m_clock;
    HybridClock m_hybrid;
    std::unique_ptr<journal::Journal> m_journal;
    wire::KeyPair m_key;
    std::vector<journal::Repair> m_repairs;
    std::map<StreamId, wire::ChainHead> m_chains; ///< The station's own, in each stream.
    Meetings m_meetings;
    Bodies m_bodies;
};

} // namespace klubba::session
