#pragma once

#include "meeting/decide.h"
#include "meeting/history.h"

#include <string>
#include <vector>

// A meeting to try things on: invented people, one day of the shape that real notices have.
namespace klubba::testing {

/// "09:05" on the day of the meeting, in Stockholm.
Instant at(const char* clock);

/// Nine member seats (p3 vacant), three substitutes (p10–p12), eight slots with two breaks, seven
/// items of which i4 and i5 are decided.
meeting::DraftMeeting a_draft();

/// Gives commands one after another to the real decide and keeps what came of them, as a station
/// would. Each command gets a stamp of its own.
class Play {
public:
    explicit Play(std::string author = "a");

    /// Aborts the test when refused.
    Play& at(const char* clock, meeting::CommandBody command);
    Play& at(Instant now, meeting::CommandBody command);
    /// The refusal, or fails the test when there is none.
    meeting::Refusal refused_at(const char* clock, meeting::CommandBody command);

    /// A draft called, opened at 09:00 with everyone in the room.
    static Play opened();
    /// The draft called and opened at 09:00 with those of the ids in the room, the roll called.
    static Play opened(const meeting::DraftMeeting& draft, const std::vector<const char*>& there);

    [[nodiscard]] const meeting::History& history() const { return m_history; }
    [[nodiscard]] const meeting::MeetingState& state() const { return m_history.state(); }

private:
    Result<std::vector<meeting::EventBody>, meeting::Refusal> decide(Instant now,
                                                                     meeting::CommandBody command);

    std::string m_author;
    std::int64_t m_sequence = 0;
    std::int64_t m_counter = 0;
    meeting::History m_history;
};

} // namespace klubba::testing
