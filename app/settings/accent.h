#pragma once

#include "settings/settings.h"

#include <array>

// Whether a colour can be read: by the contrast of WCAG 2, against the backgrounds that the accent
// is drawn on (design of the screens; tests/settings holds them against ui/theme.h).
namespace klubba::settings {

inline constexpr std::array<Rgb, 2> light_backgrounds{0xF6F4EF, 0xFFFFFF};
inline constexpr std::array<Rgb, 2> dark_backgrounds{0x0D131A, 0x151E28};
inline constexpr double least_contrast = 4.5;

/// 1 for equal colours, 21 for black on white.
double contrast(Rgb one, Rgb other);

/// Takes "#1D4F7A", with digits of either case. Nothing else.
std::optional<Rgb> rgb_from(std::string_view text);

/// The least contrast of `colour` against any background of the theme.
double contrast_on(Theme theme, Rgb colour);

} // namespace klubba::settings
