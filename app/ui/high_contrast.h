#pragma once

#include "ui/theme.h"

namespace klubba::ui {

/// For those who need it: at least 7:1 everywhere, and lines as strong as the text, which the
/// canvas draws twice as thick and puts around every soft surface, since its shade tells nothing.
inline constexpr Theme high_contrast_theme{
    .background = rgb(0x000000),
    .surface = rgb(0x000000),
    .ink = rgb(0xFFFFFF),
    .muted = rgb(0xE8E8E8),
    .accent = rgb(0xFFD800),
    .accent_soft = rgb(0x1C1800),
    .on_accent = rgb(0x000000),
    .late = rgb(0xFFB454),
    .over_time = rgb(0xFFA9A3),
    .adopted = rgb(0x7CF0A0),
    .adopted_soft = rgb(0x001C0C),
    .faint = rgb(0xCFCFCF),
    .line = rgb(0xFFFFFF),
};

constexpr double high_contrast = 7;

/// Whether lines are as strong as the text.
constexpr bool has_strong_lines(const Theme& theme)
{
    return theme.line == theme.ink;
}

} // namespace klubba::ui
