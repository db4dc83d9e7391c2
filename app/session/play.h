#pragma once

#include "session/station.h"
#include "wire/script.h"

#include <optional>
#include <vector>

// Plays a meeting script: each command at its own time, on a station that cannot tell it from a
// meeting that is held.
namespace klubba::session {

struct Cue {
    Instant at;
    wire::ScriptLine line;
};

/// Every line with its instant, before any of it is played. Clock times are on the day of the
/// meeting that the script drafts, else of `current`.
Result<std::vector<Cue>, Failure> cues_of(std::vector<wire::ScriptLine> script,
                                          const std::optional<meeting::MeetingInfo>& current);

class Player {
public:
    /// `clock` is the one that `station` goes by; both outlive the player.
    Player(Station& station, SetClock& clock, StreamId stream)
        : m_station(&station), m_clock(&clock), m_stream(std::move(stream))
    {
    }

    Answer play(const Cue& cue);
    /// Of the meeting played; another one from where the script drafts it.
    [[nodiscard]] const StreamId& stream() const { return m_stream; }

private:
    Station* m_station;
    SetClock* m_clock;
    StreamId m_stream;
};

} // namespace klubba::session
