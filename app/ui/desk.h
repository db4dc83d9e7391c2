#pragma once

#include "base/key.h"
#include "base/time.h"
#include "meeting/command.h"
#include "words/words.h"

#include <optional>
#include <string>
#include <vector>

// What the screens that are worked at, the chair's and the secretary's, are given beside their view
// and what they give back: wishes. They do nothing themselves.
namespace klubba::ui {

using Commands = std::vector<meeting::Command>;

/// What became of the last wish; shown until the next one that succeeds.
struct Answer {
    enum class Kind {
        Done,
        Refused, ///< By the rules: `text` is words.refusal(…).
        Failed,  ///< By the world: not stored. `text` says why and what to do.
        TakenBack,
        BroughtBack, ///< Of these two, `text` is what: see trail_words.h.
        Repaired,    ///< Not an answer: what opening the journal had to do. Until it is put away.
        Said,        ///< Likewise: what became of a document, in words.
    };

    Kind kind = Kind::Done;
    std::string text;

    friend bool operator==(const Answer&, const Answer&) = default;
};

/// What the central server has, as far as is known here.
struct ServerSaving {
    enum class Kind {
        None,   ///< The station has no server.
        Asked,  ///< Nothing has been heard of it yet.
        HasAll, ///< All that is on this disk.
        Lacks,  ///< Some of it, and it is being sent.
        Lost,   ///< It does not answer.
        ShutsOut,
        Refuses, ///< It does not want some of it.
    };

    Kind kind = Kind::None;
    std::size_t count = 0;             ///< Of events that it lacks or refuses.
    std::optional<Instant> since;      ///< It has not answered.
    std::optional<Duration> clock_off; ///< Where this machine's clock should be looked at.

    friend bool operator==(const ServerSaving&, const ServerSaving&) = default;
};

/// Whether what has been done is on disk.
struct Saving {
    enum class Kind { Saved, Pending, Failed };

    Kind kind = Kind::Saved;
    std::string text;          ///< Of a failure.
    std::optional<Instant> at; ///< When the latest of it was stored.
    ServerSaving server;       ///< Told apart from what is on this disk.

    friend bool operator==(const Saving&, const Saving&) = default;
};

struct Desk {
    const words::Words& words;
    Zone zone; ///< Of the meeting.
    Instant now;
    Answer answer;
    Saving saving;
    bool can_lock = false; ///< There is a PIN that opens it again.
};

/// Locks the screen where there is a PIN.
inline constexpr KeyPress lock_key{.key = Key::L, .control = true};

/// When a clock of whole minutes next looks different.
inline Instant next_minute(Instant now)
{
    return std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes{1};
}

inline void ask(Commands& out, meeting::CommandBody body)
{
    out.push_back({std::move(body), {}});
}

/// "14:33", in the meeting's zone.
inline std::string clock_text(const Desk& desk, Instant at)
{
    return to_text(desk.zone.clock_of(at));
}

} // namespace klubba::ui
