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
    const auto kind = told.answer.kind;
    if (kind == ui::Answer::Kind::Repaired || kind == ui::Answer::Kind::Said)
        canvas.tell_of_key({Key::Escape}, words::Word::KeyPutsAwayNotice);
}

template <class Value>
static bool is_same(std::span<Value> a, std::span<Value> b)
{
    return a.data() == b.data() && a.size() == b.size();
}

static bool is_same(const Told& a, const Told& b)
{
    return a.answer == b.answer && a.saving == b.saving && a.notes == b.notes &&
           a.preparing == b.preparing && is_same(a.other_views, b.other_views) &&
           a.meetings == b.meetings && a.logo == b.logo && a.lock == b.lock &&
           a.can_lock == b.can_lock && is_same(a.phrases, b.phrases);
}

static std::size_t changes_of(const ui::Preparing* preparing)
{
    return preparing != nullptr ? preparing->changes : 0;
}

ui::Focus& ViewPane::focus_of(View view, const Told& told)
{
    return told.lock && view != View::Room ? m_lock_focus : m_focus[static_cast<std::size_t>(view)];
}

bool ViewPane::is_as_seen(View view, const Present& present, const Told& told) const
{
    return view == m_seen.view && present.changes() == m_seen.changes &&
           present.now() >= m_seen.from && present.now() < m_seen.until &&
           changes_of(told.preparing) == m_seen.preparing && is_same(told, m_seen.told);
}

void ViewPane::note_seen(View view, const Present& present, const Told& told, const Drawn& drawn)
{
    const bool has_asked =
        !drawn.wishes.empty() || !drawn.requests.empty() || !drawn.year_wishes.empty() || drawn.pin;
    if (has_asked || drawn.is_dark) m_last.forget();
    m_seen.view = view;
    m_seen.told = told;
    m_seen.changes = present.changes();
    m_seen.preparing = changes_of(told.preparing);
    m_seen.from = present.now();
    m_seen.until = drawn.next_change;
}

Drawn ViewPane::draw(View view, Present& present, const Told& told, std::span<const KeyPress> keys)
{
    const ui::Point pointer = ui::Canvas::pointer_in_pixels();
    const ui::Point before = std::exchange(m_pointer, pointer);
    const bool has_moved = pointer.x != before.x || pointer.y != before.y;
    const bool is_open = view != View::Room && !told.lock;
    const bool is_steady =
        keys.empty() && is_as_seen(view, present, told) && m_last.is_quiet(focus_of(view, told));
    if (!is_steady) m_last.forget();
    Drawn drawn;
    if (m_last.is_settled(*m_typeface)) {
        m_last.show();
        drawn.is_as_before = true;
        drawn.next_change = m_seen.until;
    } else {
        drawn = draw_anew(view, present, told, keys);
        note_seen(view, present, told, drawn);
    }
    drawn.is_touched = is_open && (drawn.is_touched || has_moved || !keys.empty());
    return drawn;
}

Drawn ViewPane::draw_anew(View view,
                          Present& present,
                          const Told& told,
                          std::span<const KeyPress> keys)
{
    if (m_log != nullptr) *m_log = {};
    if (view == View::Room) return draw_room(present, told, keys);
    if (told.lock) return draw_locked(view, present, told, keys);
    m_lock.typed.clear();
    // The desks have their columns beside each other on every display.
    ui::Setting setting{*m_typeface, m_look->theme, focus_of(view, told), keys, m_log};
    setting.least_width = ui::desk_least_width;
    setting.last = &m_last;
    ui::Canvas canvas(setting);
    const bool is_typed_in = !canvas.typed().empty();
    Drawn drawn = draw_open(view, present, told, canvas);
    drawn.is_touched = is_typed_in;
    return drawn;
}

Drawn ViewPane::draw_locked(View view,
                            Present& present,
                            const Told& told,
                            std::span<const KeyPress> keys)
{
    using words::Word;
    ui::Setting setting{*m_typeface, m_look->theme, m_lock_focus, keys, m_log};
    setting.last = &m_last;
    ui::Canvas canvas(setting);
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
    if (is_seen && look.hours && ui::is_dark(*look.hours, view, moment))
        return {{}, ui::next_minute(now), {}, true};
    const auto words = m_look->words_of(view.body);
    ui::Setting setting{*m_typeface, m_look->theme, m_focus[0], keys, m_log};
    setting.zoom = look.zoom;
    setting.last = &m_last;
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
    ui::SecretaryInput input{present.secretary(), present.state(), present.room(),
                             told.notes.get(),    told.preparing,  &present.history(),
                             told.phrases};
    if (told.meetings) input.meetings = *told.meetings;
    if (m_secretary.sheet == ui::SecretarySheet::Minutes) input.minutes = &m_minutes.of(present);
    input.assignments = present.assignments();
    if (m_secretary.sheet == ui::SecretarySheet::Year) {
        input.year = &m_year.of(present.years(), present.state(), m_secretary.year,
                                present.changes(), desk.zone.day_of(desk.now), desk.now);
        input.bodies = m_year.bodies();
    }
    if (m_secretary.sheet == ui::SecretarySheet::Public)
        input.public_minutes = &m_public.of(present);
    drawn.next_change = ui::draw_secretary(canvas, input, desk, m_secretary, drawn.wishes);
    drawn.wants_lock = m_secretary.wants_lock;
    drawn.requests = std::exchange(m_secretary.requests, {});
    drawn.year_wishes = std::exchange(m_secretary.year_wishes, {});
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
