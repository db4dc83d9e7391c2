#include "klubba/view_pane.h"

#include <utility>

namespace klubba {

using std::chrono::floor;

/// Short enough that nobody waits for it.
static constexpr Duration transition_time{180};

static Instant next_second(Instant now)
{
    return floor<std::chrono::seconds>(now) + std::chrono::seconds{1};
}

static void tell_of_keys(const ui::Canvas& canvas, const Told& told)
{
    static constexpr std::array words{words::Word::KeyShowsRoom, words::Word::KeyShowsChair,
                                      words::Word::KeyShowsSecretary};
    for (const View view : told.other_views)
        canvas.tell_of_key(key_of(view), words[static_cast<std::size_t>(view)]);
    if (told.can_lock) canvas.tell_of_key(ui::lock_key, words::Word::LockNow);
    if (told.answer.kind == ui::Answer::Kind::Repaired)
        canvas.tell_of_key({Key::Escape}, words::Word::KeyPutsAwayNotice);
}

bool ViewPane::is_touched(const ui::Canvas& canvas, std::span<const KeyPress> keys)
{
    const ui::Point before = std::exchange(m_pointer, canvas.pointer());
    return !keys.empty() || !canvas.typed().empty() || m_pointer.x != before.x ||
           m_pointer.y != before.y;
}

Drawn ViewPane::draw(View view, Present& present, const Told& told, std::span<const KeyPress> keys)
{
    if (m_log != nullptr) *m_log = {};
    if (view == View::Room) return draw_room(present, told, keys);
    if (told.lock) return draw_locked(view, present, told, keys);
    m_lock.typed.clear();
    ui::Focus& focus = m_focus[static_cast<std::size_t>(view)];
    // The desks have their columns beside each other on every display.
    ui::Setting setting{*m_typeface, m_look->theme, focus, keys, m_log};
    setting.least_width = ui::desk_least_width;
    ui::Canvas canvas(setting);
    const bool touched = is_touched(canvas, keys);
    Drawn drawn = draw_open(view, present, told, canvas);
    drawn.is_touched = touched;
    return drawn;
}

Drawn ViewPane::draw_locked(View view,
                            Present& present,
                            const Told& told,
                            std::span<const KeyPress> keys)
{
    using words::Word;
    ui::Canvas canvas({*m_typeface, m_look->theme, m_lock_focus, keys, m_log});
    const ui::Desk desk{m_look->words, present.zone(), present.now(), {}, {}};
    const auto name = m_look->words(view == View::Chair ? Word::ChairDesk : Word::SecretaryDesk);
    Drawn drawn;
    drawn.pin = ui::draw_lock(canvas, desk, name, *told.lock, m_lock);
    const bool counts = told.lock->wait > Duration{0};
    drawn.next_change = counts ? next_second(present.now()) : ui::next_minute(present.now());
    return drawn;
}

Drawn ViewPane::draw_open(View view, Present& present, const Told& told, ui::Canvas& canvas)
{
    const auto words = m_look->words_of(present.state().info.body);
    const ui::Desk desk{words,       present.zone(), present.now(),
                        told.answer, told.saving,    told.can_lock};
    tell_of_keys(canvas, told);
    switch (view) {
    case View::Room:
        break;
    case View::Chair:
        return draw_chair(canvas, present, desk, told);
    case View::Secretary:
        return draw_secretary(canvas, present, desk, told);
    }
    return {{}, ui::next_minute(present.now())};
}

Drawn ViewPane::draw_room(Present& present, const Told& told, std::span<const KeyPress> keys)
{
    const RoomLook& look = m_look->room;
    const bool is_seen = m_room_in == RoomIn::Window;
    const Instant now = present.now();
    m_surroundings.organisation = m_look->organisation.name;
    m_surroundings.logo = told.logo != nullptr ? std::optional{*told.logo} : std::nullopt;
    m_surroundings.meetings = {};
    if (told.meetings) m_surroundings.meetings = *told.meetings;
    m_surroundings.picture_from = present.known_until();
    ui::RoomMoment moment{now, present.zone(), &m_surroundings};
    if (is_seen && look.transitions) moment.transition = transition_time;

    const meeting::RoomView& view = present.room();
    const auto words = m_look->words_of(view.body);
    if (is_seen && look.hours && ui::is_dark(*look.hours, view, moment))
        return {{}, ui::next_minute(now), {}, true};
    ui::Setting setting{*m_typeface, m_look->theme, m_focus[0], keys, m_log};
    setting.zoom = look.zoom;
    if (is_seen && look.pixel_shift) setting.shift = ui::pixel_shift_at(now);
    ui::Canvas canvas(setting);
    return {{}, ui::draw_room(view, words, moment, m_room, canvas)};
}

Drawn ViewPane::draw_chair(ui::Canvas& canvas,
                           Present& present,
                           const ui::Desk& desk,
                           const Told& told)
{
    const meeting::ChairView& view = present.chair();
    Drawn drawn;
    ui::ChairInput input{view, m_look->seats_of(view.info.body), &present.room()};
    if (told.meetings) input.meetings = *told.meetings;
    ui::draw_chair(canvas, input, desk, m_chair, drawn.wishes);
    drawn.wants_lock = m_chair.wants_lock;
    // Minutes left are counted from when the slot began, which is at any second.
    const bool runs = view.floor || view.slot;
    drawn.next_change = runs ? next_second(present.now()) : ui::next_minute(present.now());
    return drawn;
}

Drawn ViewPane::draw_secretary(ui::Canvas& canvas,
                               Present& present,
                               const ui::Desk& desk,
                               const Told& told)
{
    Drawn drawn;
    const ui::SecretaryInput input{present.secretary(), present.state(), present.room(),
                                   told.notes.get(),    told.preparing,  &present.history(),
                                   told.phrases};
    ui::draw_secretary(canvas, input, desk, m_secretary, drawn.wishes);
    drawn.wants_lock = m_secretary.wants_lock;
    drawn.requests = std::exchange(m_secretary.requests, {});
    drawn.next_change = ui::next_minute(present.now());
    return drawn;
}

window::ClearColour background_of(const ui::Theme& theme)
{
    const auto part = [&](unsigned shift) {
        return static_cast<float>(theme.background >> shift & 0xFFU) / 255.0F;
    };
    return {part(0), part(8), part(16)};
}

} // namespace klubba
