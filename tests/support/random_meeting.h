#pragma once

#include "meeting/decide.h"
#include "meeting/history.h"
#include "support/random_source.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

// A meeting in which anything may be asked for at any time, by anyone: random commands of every
// kind go through the real decide, and what is refused is passed over. Time goes on, or stands
// still between two commands; some say that they took effect earlier.
namespace klubba::testing {

enum class Plan { Scheduled, AgendaAlone };

class RandomMeeting {
public:
    RandomMeeting(unsigned seed, meeting::BodyKind kind, Plan plan);
    /// Goes on by itself from what another has come to, as a station does that lost its network.
    RandomMeeting(const RandomMeeting& before, unsigned seed, std::string author);

    /// Tries one command; the events it led to, none where it was refused.
    std::size_t step();
    /// From now on only what leads to the end of the meeting, and what comes after it.
    void wind_up() { m_winds_up = true; }
    void give(meeting::CommandBody body);

    [[nodiscard]] const meeting::History& history() const { return m_history; }
    [[nodiscard]] const meeting::MeetingState& state() const { return m_history.state(); }
    [[nodiscard]] Instant now() const { return m_now; }
    /// The name of the command that was tried last.
    [[nodiscard]] std::string_view latest() const { return m_latest; }
    /// How often each command was accepted, by its name.
    [[nodiscard]] const std::map<std::string_view, int>& accepted() const { return m_accepted; }

private:
    meeting::CommandBody next_command();
    std::size_t submit(const meeting::Command& command, const std::string& actor);
    void let_time_pass();

    Chance m_chance;
    std::string m_author;
    meeting::BodyKind m_kind{};
    Plan m_plan{};
    bool m_winds_up = false;
    std::int64_t m_sequence = 0;
    std::int64_t m_counter = 0;
    Instant m_now{};
    meeting::History m_history;
    std::string_view m_latest;
    std::map<std::string_view, int> m_accepted;
};

} // namespace klubba::testing
