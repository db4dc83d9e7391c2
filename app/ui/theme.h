#pragma once

#include "base/colour.h"
#include "ui/typeface.h"

#include <cstdint>

// Every colour and size of the screens. Sizes are in units: a 1080th of the screen's shorter side,
// so a unit is a pixel at 1920 by 1080.
namespace klubba::ui {

/// As ImGui packs it: red in the lowest byte.
using Colour = std::uint32_t;

constexpr Colour rgb(std::uint32_t hex)
{
    return 0xFF000000U | (hex & 0xFFU) << 16U | (hex & 0xFF00U) | hex >> 16U;
}

/// As klubba::contrast.
double contrast(Colour a, Colour b);

struct Theme {
    Colour background;
    Colour surface;
    Colour ink;
    Colour muted;
    Colour accent;
    Colour accent_soft;
    Colour on_accent; ///< Text on a surface of the accent colour.
    Colour late;
    Colour over_time;
    Colour adopted;
    Colour adopted_soft;
    Colour faint; ///< What is done.
    Colour line;

    friend bool operator==(const Theme&, const Theme&) = default;
};

inline constexpr Theme light_theme{
    .background = rgb(0xF6F4EF),
    .surface = rgb(0xFFFFFF),
    .ink = rgb(0x15202B),
    .muted = rgb(0x515C68),
    .accent = rgb(0x1D4F7A),
    .accent_soft = rgb(0xE3ECF4),
    .on_accent = rgb(0xFFFFFF),
    .late = rgb(0x8F4400),
    .over_time = rgb(0xB3261E),
    .adopted = rgb(0x1A6B3A),
    .adopted_soft = rgb(0xE2F1E7),
    .faint = rgb(0x666F78),
    .line = rgb(0xD9D5CB),
};

inline constexpr Theme dark_theme{
    .background = rgb(0x0D131A),
    .surface = rgb(0x151E28),
    .ink = rgb(0xF1F4F7),
    .muted = rgb(0xAAB5C1),
    .accent = rgb(0x7FC3FF),
    .accent_soft = rgb(0x15304A),
    .on_accent = rgb(0x0D131A),
    .late = rgb(0xFFB454),
    .over_time = rgb(0xFF8A80),
    .adopted = rgb(0x74D394),
    .adopted_soft = rgb(0x12301F),
    .faint = rgb(0x85919D),
    .line = rgb(0x2A3642),
};

/// The theme with an organisation's own colour, which can be read on its background and surface.
/// What is drawn in or on that colour, or a soft shade of it, can be read too.
Theme with_accent(Theme theme, Rgb accent);

/// How a piece of text is set. `size` is in units, `line` in parts of the size.
struct TextStyle {
    Weight weight = Weight::Regular;
    float size = 28;
    float tracking = 0;
    float line = 1.25F;

    [[nodiscard]] constexpr float line_height() const { return size * line; }
    [[nodiscard]] constexpr TextStyle with(Weight other) const
    {
        return {other, size, tracking, line};
    }
    [[nodiscard]] constexpr TextStyle sized(float other) const
    {
        return {weight, other, tracking, line};
    }
};

// The type scale. A title steps down from its first size to its last before it turns pages.
inline constexpr TextStyle wall_title{Weight::Bold, 72, -0.021F, 1.1F};
inline constexpr float wall_title_floor = 54;
inline constexpr TextStyle wall_name{Weight::Bold, 60, -0.0167F, 1.15F};
inline constexpr TextStyle wall_body{Weight::Regular, 38, 0, 1.38F};
inline constexpr float wall_body_floor = 26;
inline constexpr TextStyle wall_label{Weight::Regular, 28};
inline constexpr TextStyle wall_clock{Weight::Bold, 56, -0.018F};
inline constexpr float wall_floor = 26; ///< Nothing on the wall is smaller.
inline constexpr TextStyle wall_title_above_text{Weight::Bold, 56, -0.0268F, 1.1F};
inline constexpr TextStyle wall_header{Weight::SemiBold, 30};
inline constexpr TextStyle wall_kicker{Weight::Bold, 32};
inline constexpr TextStyle wall_chip{Weight::SemiBold, 26};
inline constexpr TextStyle wall_subtitle{Weight::Regular, 34, 0, 1.3F};
inline constexpr TextStyle wall_time{Weight::Bold, 76};
inline constexpr TextStyle wall_next{Weight::Regular, 32};
inline constexpr TextStyle wall_footer{Weight::Regular, 30};
inline constexpr TextStyle desk_title{Weight::Bold, 51, -0.02F, 1.12F};
inline constexpr TextStyle desk_body{Weight::Regular, 30, 0, 1.45F};
inline constexpr TextStyle desk_text{Weight::Regular, 20, 0, 1.45F};
inline constexpr TextStyle desk_label{Weight::SemiBold, 18};
inline constexpr TextStyle desk_clock{Weight::Bold, 44};

inline constexpr float desk_least_width = 1640; ///< Three columns and their words.

inline constexpr float hairline = 1.5F;
inline constexpr float border = 2;
inline constexpr float radius_card = 18;
inline constexpr float radius_button = 14;
inline constexpr float radius_chip = 22;
inline constexpr float focus_ring_width = 4;
inline constexpr float focus_ring_gap = 3;
inline constexpr float touch_height = 84;       ///< An ordinary target of the chair.
inline constexpr float touch_height_main = 120; ///< The one next step.
inline constexpr float key_target_height = 54;  ///< A button whose key is the usual way.

} // namespace klubba::ui
