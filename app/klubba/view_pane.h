#pragma once

#include "klubba/living_minutes.h"
#include "klubba/look.h"
#include "klubba/options.h"
#include "klubba/present.h"
#include "klubba/public_minutes.h"
#include "ui/chair_screen.h"
#include "ui/last_frame.h"
#include "ui/lock_screen.h"
#include "ui/room_screen.h"
#include "ui/secretary_screen.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

// A place where one of the views is drawn: a window, or a picture.
namespace klubba {

/// What a desk is told beside the meeting itself.
struct Told {
    ui::Answer answer;
    ui::Saving saving;
    std::shared_ptr<const meeting::DraftNotes> notes; ///< May be null.
    const ui::Preparing* preparing = nullptr;
    std::span<const View> other_views{}; ///< That `key_of` can choose in its place.
    /// All that have been called; may be null.
    std::shared_ptr<const std::vector<meeting::MeetingBrief>> meetings;
    const ui::Picture* logo = nullptr;  ///< May be null.
    std::optional<ui::LockView> lock{}; ///< While the view is locked.
    bool can_lock = false;
    std::span<const std::string> phrases{}; ///< Of the meeting's body.
};

/// Alt with 1, 2 or 3.
constexpr KeyPress key_of(View view)
{
    const auto digit = static_cast<int>(Key::Digit1) + static_cast<int>(view);
    return {.key = static_cast<Key>(digit), .alt = true};
}

struct Drawn {
    ui::Commands wishes;
    Instant next_change; ///< When it will look different though nothing happens.
    ui::Requests requests{};
    bool is_dark = false;             ///< Nothing is lit.
    std::optional<std::string> pin{}; ///< To be looked at.
    bool is_touched = false;          ///< Somebody is there.
    bool is_as_before = false;        ///< The last frame was shown again.
    bool wants_lock = false;          ///< By its button.
    ui::YearWishes year_wishes{};     ///< Beside `wishes`, for the streams of bodies.
};

/// Pictures for paper show the wall as it stands: nothing fades in, is moved or dark.
enum class RoomIn { Window, Picture };

/// While nothing that a frame is drawn from is different, the last one is shown again.
class ViewPane {
public:
    /// `log` is told what the last frame wrote, if it is not null.
    ViewPane(const Look& look, ui::Typeface& typeface, RoomIn room_in, ui::TextLog* log = nullptr)
        : m_look(&look), m_typeface(&typeface), m_room_in(room_in), m_log(log)
    {
    }

    Drawn draw(View view, Present& present, const Told& told, std::span<const KeyPress> keys);

private:
    /// What the last frame was drawn from, beside hand and keyboard, and for how long it is right.
    struct Seen {
        View view{};
        Told told;
        std::size_t changes = 0; ///< Of the present.
        std::size_t preparing = 0;
        Instant from;
        Instant until;
    };

    [[nodiscard]] ui::Focus& focus_of(View view, const Told& told);
    [[nodiscard]] bool is_as_seen(View view, const Present& present, const Told& told) const;
    void note_seen(View view, const Present& present, const Told& told, const Drawn& drawn);
    Drawn draw_anew(View view, Present& present, const Told& told, std::span<const KeyPress> keys);
    Drawn draw_room(Present& present, const Told& told, std::span<const KeyPress> keys);
    Drawn draw_open(View view, Present& present, const Told& told, ui::Canvas& canvas);
    Drawn
    draw_locked(View view, Present& present, const Told& told, std::span<const KeyPress> keys);
    Drawn draw_chair(ui::Canvas& canvas, Present& present, const ui::Desk& desk, const Told& told);
    Drawn
    draw_secretary(ui::Canvas& canvas, Present& present, const ui::Desk& desk, const Told& told);

    const Look* m_look;
    ui::Typeface* m_typeface;
    RoomIn m_room_in;
    ui::RoomSurroundings m_surroundings;
    ui::TextLog* m_log;
    std::array<ui::Focus, all_views.size()> m_focus; ///< By view.
    ui::RoomScreen m_room;
    ui::ChairScreen m_chair;
    ui::SecretaryScreen m_secretary;
    MinutesInMaking m_minutes;
    YearInMaking m_year;
    PublicInMaking m_public;
    ui::LockScreen m_lock;
    ui::Focus m_lock_focus; ///< Apart, so that the views find the keyboard where they left it.
    ui::Point m_pointer;    ///< Where it was in the last frame, in pixels.
    ui::LastFrame m_last;
    Seen m_seen;
};

/// The theme's background, as windows want it.
window::ClearColour background_of(const ui::Theme& theme);

} // namespace klubba
