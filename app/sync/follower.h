#pragma once

#include "base/record.h"
#include "base/result.h"
#include "base/time.h"
#include "journal/journal.h"
#include "sync/back_off.h"
#include "sync/replica.h"
#include "wire/sync_text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// One who follows a server: sends what the server lacks, and takes in what it has. Messages come
// out and replies go in; nothing here has a socket, a clock or a thread, so that a simulator can
// lose, repeat and delay what a network would.
//
// Two lanes run side by side, each with one message under way at most: what is sent never waits
// for what is heard. All that is sent can be sent again, and all that is heard be heard again.
namespace klubba::sync {

struct AskHeads {};
struct Push {
    std::vector<Record> records;
};
struct Pull {
    wire::Cursor after;
    std::size_t limit = 0;
};
/// To be told of records as they come. Stays open: what comes is given to `heard`.
struct Listen {
    wire::Cursor after;
};
using Message = std::variant<AskHeads, Push, Pull, Listen>;

struct Heads {
    std::vector<wire::HeadLine> lines;
};
struct Pushed {
    std::vector<wire::PushAnswer> answers;
};
/// The server's journal is not the one that the cursor was of.
struct CursorUnknown {};
/// The server does not know this station, or any more.
struct NotLetIn {};
using Reply = std::variant<Heads, Pushed, wire::PullPage, CursorUnknown, NotLetIn>;

enum class Lane { Push, Pull };

/// How it stands between this machine and the server, for those who look at a screen.
struct Standing {
    std::optional<Instant> reached; ///< When the server answered last.
    std::optional<Instant> lost;    ///< Since when it has not; empty while it does.
    std::optional<Failure> trouble; ///< Why.
    bool let_in = true;             ///< False once the server has said that it is not.
    std::size_t unsent = 0;         ///< Records here that the server is not known to have.
    std::size_t refused = 0;        ///< Of these, those that the server will not take.
    wire::NotTaken why_refused{};   ///< The latest of them.
    bool is_listening = false;      ///< What happens elsewhere is seen here at once.

    friend bool operator==(const Standing&, const Standing&) = default;
};

class Follower {
public:
    /// This machine's journal, on whichever thread it is.
    class Local {
    public:
        Local() = default;
        Local(const Local&) = delete;
        Local& operator=(const Local&) = delete;
        virtual ~Local() = default;

        virtual Result<std::vector<journal::Head>, Failure> heads() = 0;
        virtual Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) = 0;
        /// Durable when it returns.
        virtual Result<Replica::TakenIn, Failure> take_in(std::span<const Record> records) = 0;
    };
    struct Options {
        wire::Cursor cursor; ///< How far the server was followed before.
        std::uint64_t seed = 0;
        std::size_t batch = 200; ///< At most so many records in a message.
    };

    /// `local` outlives the follower.
    Follower(Local& local, Options options);

    /// What to send now, if anything. Then nothing more of that lane until it was answered or has
    /// failed.
    std::optional<Message> next(Lane lane, Instant now);
    /// When `next` may have something again, if nothing else happens; empty: not before something
    /// does.
    [[nodiscard]] std::optional<Instant> wakes_at(Lane lane) const;

    void answered(Lane lane, const Reply& reply, Instant now);
    /// Not answered, or not in a way that can be read; also the end of listening.
    void failed(Lane lane, const Failure& why, Instant now);
    /// While listening. Once something could not be taken in, listening is over: gives false, and
    /// the lane has failed.
    bool heard(const wire::PullPage& page, Instant now);
    /// Something answers, without anything new.
    void heard_nothing(Instant now);
    /// Something was written here.
    void local_changed();
    /// Tries what waits for its time at once: the network is back, or somebody asked.
    void hurry();

    [[nodiscard]] const Standing& standing() const { return m_standing; }
    /// To be given to the next follower of the same server.
    [[nodiscard]] const wire::Cursor& cursor() const { return m_safe_cursor; }

private:
    using Chain = std::pair<StreamId, AuthorId>;
    struct LaneState {
        explicit LaneState(std::uint64_t seed) : back_off(seed) {}
        bool under_way = false;
        std::optional<Instant> not_before;
        BackOff back_off;
    };

    LaneState& state_of(Lane lane) { return lane == Lane::Push ? m_push : m_pull; }
    std::optional<Message> next_push(Instant now);
    Result<std::vector<Record>, Failure> unsent_records();
    void take(const Heads& heads);
    void take(const Pushed& pushed, Instant now);
    void take(const wire::PullPage& page, Instant now);
    bool take_in(const wire::PullPage& page, Instant now);
    void fail(Lane lane, const Failure& why, Instant now);
    void note_reached(Instant now);
    void know(const Chain& chain, std::int64_t sequence);
    void count_unsent();
    void doubt();
    void start_over();

    Local* m_local;
    std::size_t m_batch;
    LaneState m_push;
    LaneState m_pull;
    Standing m_standing;

    std::optional<std::map<Chain, std::int64_t>> m_known; ///< What the server has; empty: unknown.
    std::map<Chain, std::int64_t> m_last_known; ///< What was known last, for who looks at a screen.
    std::map<Chain, std::int64_t> m_asked;      ///< The last of each in the push.
    std::set<Chain> m_refused;                  ///< For good.
    std::set<Chain> m_waiting;                  ///< Refused for now, of those not sent.
    std::optional<Instant> m_ask_again;         ///< When what waits is tried again.
    bool m_in_doubt = false;       ///< What is answered next to a push is not to be relied on.
    journal::Position m_sent;      ///< All before it the server has, or refuses.
    journal::Position m_under_way; ///< What `m_sent` becomes when the push is answered.
    bool m_has_more = true;        ///< There may be something to send.
    wire::Cursor m_cursor;
    wire::Cursor m_safe_cursor; ///< Everything before it is here.
    bool m_caught_up = false;   ///< Everything up to now was pulled: time to listen.
    bool m_pull_failed = false; ///< Since it was answered last.
    std::optional<Failure>
        m_lacking; ///< Of what was pulled since the beginning, why not all is here.
};

} // namespace klubba::sync
