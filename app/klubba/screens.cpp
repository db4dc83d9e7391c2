#include "klubba/screens.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace klubba {

static bool has_view(const std::vector<View>& views, View view)
{
    return std::find(views.begin(), views.end(), view) != views.end();
}

Screens::Screens(Parts parts)
    : m_parts(std::move(parts)),
      m_wishes(m_parts.session, m_parts.settings, m_parts.look.words),
      m_preparation({m_parts.settings, m_parts.look.words, m_parts.session, m_parts.letters,
                     m_parts.look.zone, m_parts.folder, m_parts.wake,
                     has_view(m_parts.views, View::Secretary)}),
      m_lock(m_parts.folder, m_parts.locks, m_parts.settings.lock_after, m_parts.wake),
      m_present(m_parts.look.zone)
{
}

Screens::Place& Screens::place_of(std::size_t window)
{
    while (m_places.size() <= window) {
        const View view = m_parts.views[m_places.size() % m_parts.views.size()];
        m_places.emplace_back(new Place{
            ViewPane(m_parts.look, m_parts.letters.typeface(), m_parts.room_in, m_parts.log),
            view,
            {},
            {}});
    }
    return *m_places[window];
}

static bool holds(std::span<const KeyPress> keys, Key key)
{
    return std::find(keys.begin(), keys.end(), KeyPress{key}) != keys.end();
}

/// The view that the key chooses, if it chooses one of these.
static std::optional<View> chosen_by(const KeyPress& key, const std::vector<View>& views)
{
    for (const View view : views)
        if (key == key_of(view)) return view;
    return {};
}

static const char* name_in_log(View view)
{
    switch (view) {
    case View::Room:
        return "the room's view";
    case View::Chair:
        return "the chair's view";
    case View::Secretary:
        return "the secretary's view";
    }
    return "a view";
}

/// The secretary writes while people talk; the chair can do all by touch as well.
static window::Keyboard use_of_keyboard(View view)
{
    switch (view) {
    case View::Room:
        return window::Keyboard::Unused;
    case View::Chair:
        return window::Keyboard::Used;
    case View::Secretary:
        return window::Keyboard::UsedFirst;
    }
    return window::Keyboard::Unused;
}

std::vector<KeyPress> Screens::keys_for(const window::FrameInput& input, Place& place)
{
    auto keys = std::exchange(place.waiting, {});
    keys.insert(keys.end(), input.keys.begin(), input.keys.end());
    const bool has_own_window = input.window_count >= m_parts.views.size();
    // What was shown for want of monitors goes home when they come back.
    if (has_own_window) place.view = m_parts.views[input.window % m_parts.views.size()];
    std::vector<KeyPress> now;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        const auto chosen = chosen_by(*key, m_parts.views);
        if (!chosen) {
            now.push_back(*key);
        } else if (has_own_window) {
            m_keyboard_to = window_of(*chosen);
        } else if (now.empty()) {
            place.view = *chosen;
        } else {
            place.waiting.assign(key, keys.end());
            break;
        }
    }
    return now;
}

std::size_t Screens::window_of(View view) const
{
    const auto found = std::find(m_parts.views.begin(), m_parts.views.end(), view);
    return static_cast<std::size_t>(found - m_parts.views.begin());
}

void Screens::tell(const window::FrameInput& input,
                   const session::Published& published,
                   Place& place)
{
    Told& told = place.told;
    m_wishes.tell(place.view, told);
    told.other_views = {};
    if (input.window_count < m_parts.views.size()) told.other_views = m_parts.views;
    if (m_parts.following != nullptr) told.saving.server = m_parts.following->saving();
    told.can_lock = m_lock.can_lock(place.view);
    told.preparing = &m_preparation.collect(published, m_wishes, m_lock.person_at(View::Secretary));
    if (place.view == View::Secretary && !m_preparation.said().empty())
        told.answer = {ui::Answer::Kind::Said, m_preparation.said()};
    told.logo = m_parts.logo;
    if (!m_lock.is_locked(place.view)) return told.lock.reset();
    told.lock = m_lock.view_of(place.view, m_machine_clock.now());
    told.lock->body = m_present.state().info.body;
}

void Screens::put_away_what_was_said()
{
    m_wishes.put_away_repairs();
    m_preparation.put_away_said();
}

std::optional<Instant> Screens::mind_lock(View view, Drawn& drawn)
{
    const Instant now = m_parts.clock.now();
    if (drawn.pin) m_lock.try_pin(view, std::move(*drawn.pin));
    if (drawn.is_touched) m_lock.touch(view, now);
    if (drawn.wants_lock) m_lock.lock(view);
    return m_lock.lock_if_left(view, now);
}

window::Frame Screens::draw(const window::FrameInput& input)
{
    Place& place = place_of(input.window);
    auto keys = keys_for(input, place);
    if (m_parts.pulse != nullptr)
        m_parts.pulse->works_on(name_in_log(place.view), std::chrono::steady_clock::now());
    const session::Published& published = m_wishes.collect();
    if (has_view(m_parts.views, View::Secretary)) m_wishes.settle_years();
    auto known_until = published.known_until;
    if (m_parts.following != nullptr && !known_until)
        known_until = m_parts.following->known_until();
    // A frame in which nothing is new copies nothing.
    const Years& known = m_present.years();
    if (known.stream != published.stream || known.bodies != published.bodies ||
        known.others != published.others)
        m_present.set_years({published.stream, published.bodies, published.others});
    m_present.set(published.history, m_parts.clock.now(), known_until);
    m_lock.collect(m_parts.clock.now());
    if (std::find(keys.begin(), keys.end(), ui::lock_key) != keys.end() &&
        m_lock.can_lock(place.view)) {
        m_lock.lock(place.view);
        keys.clear();
    }
    const bool is_locked = m_lock.is_locked(place.view);
    if (place.view == View::Secretary && !is_locked && holds(keys, Key::Escape))
        put_away_what_was_said();
    tell(input, published, place);
    Drawn drawn = place.pane.draw(place.view, m_present, place.told, keys);
    if (!drawn.requests.empty()) m_preparation.carry_out(std::move(drawn.requests));
    const bool has_wished = !drawn.wishes.empty() || !drawn.year_wishes.empty();
    if (has_wished && place.view == View::Secretary) m_preparation.put_away_said();
    if (has_wished)
        m_wishes.submit(place.view, std::move(drawn.wishes), m_lock.person_at(place.view));
    if (!drawn.year_wishes.empty())
        m_wishes.submit_year(std::move(drawn.year_wishes), m_lock.person_at(place.view));
    if (const auto locks_at = mind_lock(place.view, drawn))
        drawn.next_change = std::min(drawn.next_change, *locks_at);
    // Typed PINs and locks are seen at once.
    const bool changed = is_locked != m_lock.is_locked(place.view) || drawn.pin;

    window::Frame frame;
    if (!drawn.is_dark) frame.background = background_of(m_parts.look.theme);
    frame.next_change = std::max(drawn.next_change - m_parts.clock.now(), Duration{0});
    if (!place.waiting.empty() || changed) frame.next_change = Duration{0};
    frame.is_as_before = drawn.is_as_before;
    frame.is_answered_soon = has_wished;
    frame.hides_still_pointer = place.view == View::Room;
    frame.keyboard = use_of_keyboard(place.view);
    frame.keyboard_to = std::exchange(m_keyboard_to, std::nullopt);
    return frame;
}

} // namespace klubba
