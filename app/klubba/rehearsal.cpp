#include "klubba/rehearsal.h"

#include "demo/texts.h"
#include "klubba/starting.h"
#include "window/typing.h"

#include <algorithm>
#include <string>
#include <utility>

namespace klubba {

Result<std::unique_ptr<Letters>, Failure> letters_of(std::span<const demo::State> states)
{
    const bool shows_logo = std::any_of(states.begin(), states.end(), [](const auto& state) {
        return state.condition == demo::Condition::WithLogo;
    });
    if (!shows_logo) return Letters::load();
    const std::string_view text = demo::text_of("logo.svg");
    auto logo =
        window::image_from({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    if (!logo) return unexpected(std::move(logo.error()));
    return Letters::load(std::move(*logo));
}

static Look look_in(const demo::State& state, Look look)
{
    if (state.condition == demo::Condition::WithLogo) look.organisation.name = demo::organisation;
    return look;
}

static Locks locks_in(const demo::State& state)
{
    const bool are_open = state.condition == demo::Condition::Unlocked;
    if (!are_open && state.condition != demo::Condition::Locked) return {};
    auto pins = wire::pins_from_text(demo::text_of("pins.json"));
    if (!pins) return {{}, pins.error(), {}, false};
    return {std::move(*pins), {}, {}, are_open};
}

Rehearsal::Rehearsal(const demo::State& state, demo::Stage stage, Parts parts)
    : m_condition(state.condition),
      m_look(look_in(state, parts.look)),
      m_letters(&parts.letters),
      m_log(parts.log),
      m_clock(std::move(stage.clock)),
      m_session(
          session::Session::start_on(std::move(stage.station),
                                     {{}, parts.wake, std::move(stage.notes), stage.known_until},
                                     *m_clock)),
      m_screens({m_look,
                 parts.settings,
                 {view_of(state)},
                 parts.letters,
                 *m_session,
                 *m_clock,
                 parts.wake,
                 m_condition == demo::Condition::WithLogo ? parts.letters.logo() : nullptr,
                 parts.log,
                 parts.clock == Clock::Runs ? RoomIn::Window : RoomIn::Picture,
                 {},
                 locks_in(state)}),
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
    if (m_condition == demo::Condition::Starting) return draw_starting(m_look, *m_letters, m_log);
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
