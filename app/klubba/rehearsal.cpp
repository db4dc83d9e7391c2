#include "klubba/rehearsal.h"

#include "window/typing.h"

#include <string>
#include <utility>

namespace klubba {

Rehearsal::Rehearsal(const demo::State& state, demo::Stage stage, Parts parts)
    : m_clock(std::move(stage.clock)),
      m_session(session::Session::start_on(
          std::move(stage.station), {{}, parts.wake, std::move(stage.notes)}, *m_clock)),
      m_screens({parts.look,
                 parts.settings,
                 {view_of(state)},
                 parts.letters,
                 *m_session,
                 *m_clock,
                 parts.wake,
                 parts.log,
                 parts.clock == Clock::Runs ? RoomIn::Window : RoomIn::Picture}),
      m_strokes(state.strokes.begin(), state.strokes.end())
{
}

Result<std::unique_ptr<Rehearsal>, Failure> Rehearsal::of(const demo::State& state, Parts parts)
{
    auto stage = demo::stage_of(state);
    if (!stage) return unexpected(std::move(stage.error()));
    if (parts.clock == Clock::Runs) stage->clock->let_run();
    return std::unique_ptr<Rehearsal>(new Rehearsal(state, std::move(*stage), std::move(parts)));
}

window::Frame Rehearsal::draw(const window::FrameInput& input)
{
    std::vector<KeyPress> keys(input.keys.begin(), input.keys.end());
    const bool is_time = m_is_seen && !m_strokes.empty() && is_answered();
    if (is_time) {
        const demo::Stroke stroke = m_strokes.front();
        m_strokes.pop_front();
        if (stroke.key) keys.push_back(*stroke.key);
        if (!stroke.text.empty()) window::type_text(std::string{stroke.text});
    }
    m_is_seen = !is_time;
    window::Frame frame = m_screens.draw({input.window, input.window_count, keys});
    if (!m_strokes.empty()) frame.next_change = Duration{0};
    return frame;
}

} // namespace klubba
