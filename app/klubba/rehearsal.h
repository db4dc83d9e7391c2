#pragma once

#include "demo/stage.h"
#include "klubba/letters.h"
#include "klubba/screens.h"

#include <deque>
#include <memory>
#include <span>

// A state of the demo on the screens: its meeting, in memory, and the keys that lead to it pressed
// one at time, each when what came of the one before is seen.
namespace klubba {

/// With the demo's logo where one of these shows it.
Result<std::unique_ptr<Letters>, Failure> letters_of(std::span<const demo::State> states);

class Rehearsal {
public:
    enum class Clock { Stands, Runs };
    struct Parts {
        Clock clock; ///< From the state's moment on.
        const Look& look;
        const settings::Settings& settings;
        Letters& letters;
        ui::TextLog* log = nullptr; ///< What was written in the last frame.
        std::function<void()> wake;
    };
    /// All that is referred to outlives this.
    static Result<std::unique_ptr<Rehearsal>, Failure> of(const demo::State& state, Parts parts);

    window::Frame draw(const window::FrameInput& input);

    /// How many frames lead to the state and let it settle, when each waits for its wishes.
    [[nodiscard]] std::size_t frames() const { return 3 + 2 * m_strokes.size(); }
    /// Whether what was wished for has been answered.
    [[nodiscard]] bool is_answered() const { return m_session->published().pending == 0; }

private:
    Rehearsal(const demo::State& state, demo::Stage stage, Parts parts);

    demo::Condition m_condition;
    Look m_look;
    Letters* m_letters;
    ui::TextLog* m_log;
    std::unique_ptr<session::SetClock> m_clock;
    std::unique_ptr<session::Session> m_session;
    Screens m_screens;
    std::deque<demo::Stroke> m_strokes; ///< That are still to come.
    bool m_is_seen = true;              ///< A frame has been drawn since the last stroke.
};

} // namespace klubba
