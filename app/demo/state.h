#pragma once

#include "base/key.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

// The states in which each screen can be looked at, by name. Each is a moment of an invented
// meeting, which is played by the same commands as any other (demo/stage.h), and what is then done
// at the keyboard.
namespace klubba::demo {

enum class Screen { Room, Chair, Secretary };

enum class Meeting {
    None,
    Draft,        ///< As its notice was read.
    UnclearDraft, ///< Of a notice that leaves something to be looked at.
    FullDay,      ///< A preparatory committee, from nine to half past three.
    WholeYear,    ///< The same day, among the other meetings of the committee's year.
    Decisions,    ///< A committee that votes, elects and closes its doors, over two days.
};

/// What somebody does at the keyboard: a key, else characters.
struct Stroke {
    std::optional<KeyPress> key;
    std::string_view text;
};

/// How the screen stands, beside what the meeting has come to.
enum class Condition {
    Usual,
    Starting, ///< The meeting is still being read.
    Stale,    ///< Nothing has been heard of the meeting for a while.
    Locked,
    Unlocked, ///< By its PIN: it can be locked again.
    WithLogo, ///< An organisation shows its name and logo.
};

struct State {
    std::string_view name;
    Screen screen;
    std::string_view says; ///< In English, one line.
    Meeting meeting;
    /// A moment as meeting::moment_from reads it; an instant where there is no meeting.
    std::string_view at;
    std::vector<Stroke> strokes{};
    Condition condition = Condition::Usual;
};

/// In the order in which a meeting comes to them, screen after screen.
std::span<const State> states();
/// Null if there is none of that name.
const State* find_state(std::string_view name);

} // namespace klubba::demo
