#include "ui/theme.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

namespace {

constexpr Rgb rgb_of(Colour colour)
{
    return {(colour & 0xFFU) << 16U | (colour & 0xFF00U) | (colour >> 16U & 0xFFU)};
}

/// `parts` of 100 from `from` towards `to`.
Colour mixed(Colour from, Colour to, int parts)
{
    Colour result = 0xFF000000U;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const int start = static_cast<int>(from >> shift & 0xFFU);
        const int end = static_cast<int>(to >> shift & 0xFFU);
        result |= static_cast<Colour>(start + (end - start) * parts / 100) << shift;
    }
    return result;
}

} // namespace

double contrast(Colour a, Colour b)
{
    return klubba::contrast(rgb_of(a), rgb_of(b));
}

Theme with_accent(Theme theme, Rgb accent)
{
    const std::array grounds{theme.surface, theme.background, theme.ink};
    theme.accent = rgb(accent.hex);
    theme.on_accent =
        *std::max_element(grounds.begin(), grounds.end(), [&theme](Colour one, Colour other) {
            return contrast(one, theme.accent) < contrast(other, theme.accent);
        });
    const std::array on_soft{theme.ink, theme.accent, theme.late, theme.muted};
    const auto hard_to_read = [&theme](Colour text) {
        return contrast(text, theme.accent_soft) < least_contrast;
    };
    int parts = 12;
    theme.accent_soft = mixed(theme.surface, theme.accent, parts);
    while (parts > 0 && std::any_of(on_soft.begin(), on_soft.end(), hard_to_read))
        theme.accent_soft = mixed(theme.surface, theme.accent, --parts);
    return theme;
}

} // namespace klubba::ui
