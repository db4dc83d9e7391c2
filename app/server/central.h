#pragma once

#include "base/record.h"
#include "base/result.h"
#include "base/time.h"
#include "blobs/store.h"
#include "meeting/command.h"
#include "meeting/history.h"
#include "meeting/refusal.h"
#include "minutes/template.h"
#include "server/helper.h"
#include "sync/enrolment.h"
#include "sync/replica.h"
#include "sync/writer.h"
#include "year/fold.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

// What a server knows and does, whatever it is asked by: takes records in, gives them out, says who
// may be a station, and keeps each meeting folded. All of it is in the journal; what is here can be
// made again from there.
//
// Used by one thread at a time.
namespace klubba::server {

/// The server's own key, and the one it writes with: another one since it was restored from a copy,
/// so that it never writes again what it has forgotten that it wrote.
struct ServerKeys {
    wire::KeyPair root;
    wire::KeyPair writer;
};

/// What is new on disk.
struct News {
    std::vector<Record> records;
    wire::Cursor end;         ///< After them.
    std::set<StreamId> files; ///< Meetings that name a file which has come.
};

/// What is on its way to the disk.
struct Coming {
    const std::vector<Record>& records;
    const std::map<StreamId, std::vector<meeting::Event>>& events; ///< Of meetings.
    Instant now;
};

/// A file that events name: what they say of it, and the meetings whose events do.
struct NamedFile {
    std::int64_t size = 0;
    std::set<StreamId> meetings;
};

using Meetings = std::map<StreamId, meeting::History>;
/// What bodies have over their years.
using Bodies = std::map<StreamId, year::History>;

class Central {
public:
    /// How a body wants its documents.
    using Look = std::function<minutes::Template(const std::string& body)>;
    struct Parts {
        journal::Journal& journal; ///< Outlives the server.
        /// Of a central server; one that passes on what another server says has none.
        std::optional<ServerKeys> keys;
        /// What is believed beforehand: with the root's key.
        sync::Trust trust;
        std::function<Instant()> now;
        sync::Replica::Writers writers = sync::Replica::Writers::ThisAlone;
        /// Where the files are that events name; empty: nowhere.
        std::optional<blobs::Store> files{};
        Look look{}; ///< Of what is published; empty: the usual way.
        /// Outlives the server; null: nothing is done while records are written.
        Helper* helper = nullptr;
    };
    /// Reads the journal, and founds the trust stream of a server that has none.
    static Result<std::unique_ptr<Central>, Failure> open(Parts parts);

    /// Called after each change, with what is new; set before there are any.
    void on_news(std::function<void(const News&)> tell) { m_tell = std::move(tell); }

    /// Called, on the helper's thread, while those records are written and before it is known
    /// whether they can be: to make ready what is to be told when they are news. Nothing of the
    /// server is another until it returns. Set before there are any.
    void on_coming(std::function<void(const Coming&)> prepare) { m_prepare = std::move(prepare); }

    /// From a station with those rights, or from a server that let them in itself. Where others
    /// write in the journal, what was taken is news at the next `refresh`.
    Result<std::vector<wire::PushAnswer>, Failure> push(std::span<const Record> records,
                                                        const wire::Rights& pusher);
    /// Of what a server gave that is followed.
    Result<sync::Replica::TakenIn, Failure> take_in(std::span<const Record> records);
    /// The journal was written to by others.
    Result<void, Failure> refresh();

    [[nodiscard]] const sync::Replica& replica() const { return m_replica; }
    [[nodiscard]] const sync::Trust& trust() const { return m_replica.trust(); }
    [[nodiscard]] const Meetings& meetings() const { return m_meetings; }
    [[nodiscard]] const Bodies& bodies() const { return m_bodies; }
    [[nodiscard]] Instant now() const { return m_now(); }
    /// Whether this server lets stations in, and writes itself.
    [[nodiscard]] bool is_central() const { return m_root.has_value(); }
    /// By hash, whether they are here or not.
    [[nodiscard]] const std::map<std::string, NamedFile>& named_files() const { return m_named; }
    /// Whether the station may know of the file: it may see an event that names it.
    [[nodiscard]] bool may_see_file(const sync::Member& reader, const std::string& hash) const;
    [[nodiscard]] minutes::Template look_of(const std::string& body) const
    {
        return m_look ? m_look(body) : minutes::Template{};
    }
    /// Null where no files are kept.
    [[nodiscard]] const blobs::Store* files() const { return m_files ? &*m_files : nullptr; }
    /// A file that events name. Durable when it returns, and then news.
    Result<void, Failure> put_file(const std::string& hash, std::string_view content);
    /// Over all records of the stream, as minutes have it printed; hex.
    [[nodiscard]] std::string head_of(const StreamId& stream) const;
    /// Of the server that is believed here.
    [[nodiscard]] const std::string& root_key() const { return trust().root(); }

    using EnrolAnswer = std::variant<wire::Enrolled, sync::NotEnrolled, Failure>;
    EnrolAnswer enrol(const wire::EnrolRequest& request);
    /// Durable when it returns.
    Result<void, Failure> say(const std::vector<wire::TrustEvent>& events, std::string_view actor);

    /// The events that are on disk now, or why not.
    using CommandAnswer = std::variant<std::vector<meeting::EventId>, meeting::Refusal, Failure>;
    /// For who has no station: the server writes it in their place, as `actor`.
    CommandAnswer
    command(const StreamId& stream, const meeting::Command& command, const std::string& actor);

private:
    Central(Parts& parts, sync::Replica replica);

    Result<void, Failure> write(const StreamId& stream,
                                const std::vector<wire::Content>& contents,
                                std::string_view actor,
                                std::vector<meeting::EventId>* ids = nullptr);
    /// Records, and what they say.
    struct Fresh {
        std::vector<Record> records;
        std::map<StreamId, std::vector<meeting::Event>> events;
        std::map<StreamId, std::vector<year::Event>> of_bodies;
    };
    static Fresh read(std::vector<Record> records);
    void take(const Fresh& fresh);
    Result<std::vector<wire::PushAnswer>, Failure> push(std::span<const Record> records,
                                                        sync::Replica::Source source);
    Result<void, Failure> store(const sync::Replica::Batch& batch, Fresh& fresh);
    /// Takes what stands in the journal after what was taken.
    Result<void, Failure> read_on();

    std::function<Instant()> m_now;
    sync::Replica m_replica;
    std::optional<wire::KeyPair> m_root;
    std::optional<sync::Writer> m_writer;
    Meetings m_meetings;
    Bodies m_bodies;
    std::map<std::string, NamedFile> m_named;
    std::optional<blobs::Store> m_files;
    Look m_look;
    const journal::Journal* m_journal;
    sync::Replica::Writers m_writers;
    journal::Position m_folded; ///< How far `m_meetings` has come in the journal.
    Helper* m_helper;
    std::function<void(const News&)> m_tell;
    std::function<void(const Coming&)> m_prepare;
};

} // namespace klubba::server
