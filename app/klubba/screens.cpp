#include "klubba/screens.h"

#include <algorithm>

namespace klubba {

Screens::Screens(Parts parts)
    : m_parts(std::move(parts)),
      m_wishes(m_parts.session, m_parts.settings, m_parts.look.words),
      m_present(m_parts.look.zone)
{
}

Screens::Place& Screens::place_of(std::size_t window)
{
    while (m_places.size() <= window) {
        const View view = m_parts.views[m_places.size() % m_parts.views.size()];
        m_places.push_back(
            std::make_unique<Place>(Place{ViewPane(m_parts.look, m_parts.typeface), view}));
    }
    return *m_places[window];
}

static bool is_pressed(const window::FrameInput& input, Key key)
{
    return std::find(input.keys.begin(), input.keys.end(), KeyPress{key}) != input.keys.end();
}

void Screens::choose_view(const window::FrameInput& input, Place& place) const
{
    if (input.window_count >= m_parts.views.size()) return;
    static constexpr std::array keys{Key::F1, Key::F2, Key::F3};
    for (const View view : m_parts.views)
        if (is_pressed(input, keys[static_cast<std::size_t>(view)])) place.view = view;
}

window::Frame Screens::draw(const window::FrameInput& input)
{
    Place& place = place_of(input.window);
    choose_view(input, place);
    m_present.set(m_wishes.collect().history, m_parts.clock.now());
    if (place.view == View::Secretary && is_pressed(input, Key::Escape))
        m_wishes.put_away_repairs();
    Drawn drawn = place.pane.draw(place.view, m_present, m_wishes.told(place.view), input.keys);
    if (!drawn.wishes.empty()) m_wishes.submit(place.view, std::move(drawn.wishes));

    window::Frame frame;
    frame.background = background_of(m_parts.look.theme);
    frame.next_change = std::max(drawn.next_change - m_parts.clock.now(), Duration{0});
    frame.hides_still_pointer = place.view == View::Room;
    return frame;
}

} // namespace klubba
