#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace klubba::ui {

static double luminance(Colour colour)
{
    const auto channel = [&](unsigned shift) {
        const double value = static_cast<double>(colour >> shift & 0xFFU) / 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

double contrast(Colour a, Colour b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace klubba::ui
