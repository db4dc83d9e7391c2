#pragma once

#include "base/record.h"
#include "base/result.h"
#include "base/time.h"
#include "journal/journal.h"
#include "sync/trust.h"
#include "wire/chain.h"
#include "wire/sync_text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

// A journal among others: what it takes from them, and what it gives. The same on a station, on a
// central server, and on a station that serves a room.
//
// 1. Nothing is taken whose hash, chain, signature or author's certificate does not hold.
// 2. What is pushed must besides be what its author may write: the gate. What is pulled went
//    through the gate of the server that is followed, and is not asked again: two replicas that
//    hear of a revocation in different order still take the same records. So it is with what
//    another server pushes.
// 3. Records are taken one by one, in the order they come; what is wrong with one is no matter for
//    those that do not follow from it. All that is taken is durable before it is answered.
//
// Used by one thread at a time; has no socket, clock or file of its own.
namespace klubba::sync {

/// How far ahead of this machine's clock the time of a record may lie.
inline constexpr Duration greatest_drift = std::chrono::minutes{2};

class Replica {
public:
    /// Who writes in the journal: with others, `refresh` must follow what is written, by them and
    /// by this, before it is given out; only then is it known in which order it stands.
    enum class Writers { ThisAlone, OthersToo };

    /// Reads what is in the journal once. The journal outlives the replica. `trust` has what it
    /// was told beforehand; the trust stream is added to it.
    static Result<Replica, Failure>
    over(journal::Journal& journal, Trust trust, Writers writers = Writers::ThisAlone);

    /// Where records come from. What went through the gate of a server or a relay is not asked
    /// again by this one: a revocation that it had not heard of then does not divide the journals
    /// for ever. What this machine has just signed itself goes through the gate, and is not
    /// verified.
    enum class Source { Station, Server, Own };
    static Source source_of(const wire::Rights& pusher)
    {
        return pusher.is_gate() ? Source::Server : Source::Station;
    }

    /// What became of each, in their order. A Failure is the disk's: then none of them was taken.
    Result<std::vector<wire::PushAnswer>, Failure>
    push(std::span<const Record> records, Instant now, const wire::Rights& pusher = {});

    /// What became of records, and what would be here with those that are taken.
    struct Batch {
        std::vector<wire::PushAnswer> answers; ///< For each record, in their order.
        std::vector<Record> taken;
        std::optional<Trust> trust; ///< Where the batch changes it.
        wire::ChainHeads heads;
        std::map<StreamId, std::string> bodies;
    };
    // The steps of that, for who has something else to do while they are stored.
    [[nodiscard]] Batch judge(std::span<const Record> records, Source source, Instant now) const;
    /// Durable when it returns. A Failure is the disk's: then none of them was taken. Nothing that
    /// the replica answers is another for it.
    Result<void, Failure> store(const Batch& batch);
    /// What is stored is here from now on; nothing else was taken since it was judged.
    void keep(Batch& batch);

    /// The latest record of an author in a stream; nothing at sequence 0.
    [[nodiscard]] wire::ChainHead end_of(const StreamId& stream, const AuthorId& author) const;
    /// Of every author in every stream.
    [[nodiscard]] const wire::ChainHeads& ends() const { return m_heads; }

    struct TakenIn {
        std::size_t fresh = 0;
        std::vector<wire::PushAnswer> refused;
    };
    /// Of what a server that is believed gave.
    Result<TakenIn, Failure> take_in(std::span<const Record> records);

    /// What `reader` may see of at most `limit` records after the cursor. Empty if the cursor is
    /// not of this journal: it was restored, or is another one. A cursor tells all that came before
    /// it, so that a journal which is another only further back is known as one.
    Result<std::optional<wire::PullPage>, Failure>
    page(const wire::Cursor& after, std::size_t limit, const Member& reader) const;
    /// Of everything that is here, as far as it was read or written by this.
    [[nodiscard]] wire::Cursor end() const;

    /// Of the streams that `reader` may see, sorted.
    [[nodiscard]] std::vector<wire::HeadLine> heads(const Member& reader) const;
    [[nodiscard]] bool may_see(const Member& reader, const StreamId& stream) const;
    /// Of the meeting's first draft; empty if there is none.
    [[nodiscard]] std::optional<std::string> body_of(const StreamId& stream) const;

    [[nodiscard]] const Trust& trust() const { return m_trust; }
    /// The journal was written to by others than this.
    Result<void, Failure> refresh();

private:
    using Chain = wire::ChainHeads::key_type;

    Replica(journal::Journal& journal, Trust trust, Writers writers)
        : m_journal(&journal), m_writers(writers), m_trust(std::move(trust))
    {
    }

    Result<std::vector<wire::PushAnswer>, Failure>
    admit(std::span<const Record> records, Source source, Instant now);
    wire::PushAnswer judge(const Record& record, Source source, Instant now, Batch& batch) const;
    [[nodiscard]] wire::NotTaken
    gate_says(const Record& record, const Trust& trust, const Batch& batch, Instant now) const;
    /// Whether the record of that number, which is here, is this one.
    [[nodiscard]] bool is_here(const Record& record, const Batch& batch) const;
    /// Has the journal know the stations that the trust stream has named.
    Result<void, Failure> note_stations(const Trust& trust);
    /// That the record is here; false if that is known already.
    bool note(const Record& record);
    /// What it says of stations and bodies.
    void learn(const Record& record);
    /// `record` is the next in the journal.
    void count(const Record& record);
    [[nodiscard]] std::int64_t known_records() const;
    [[nodiscard]] wire::Cursor cursor_at(std::int64_t position) const;

    journal::Journal* m_journal;
    Writers m_writers;
    Trust m_trust;
    wire::ChainHeads m_heads;
    /// Of each record of a chain the beginning of its hash, so that another in its place is seen; 0
    /// where it is not here.
    std::map<Chain, std::vector<std::uint64_t>> m_marks;
    std::set<journal::Missing> m_missing;
    std::set<AuthorId> m_stations; ///< Of the journal.
    std::map<StreamId, std::string> m_bodies;
    /// For each position of the journal as far as it is known, what tells all up to there from
    /// what another journal holds up to there.
    std::vector<std::uint64_t> m_journal_marks{0};
};

} // namespace klubba::sync
