#include "base/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace klubba {

namespace {

double luminance(Rgb colour)
{
    const auto channel = [colour](unsigned shift) {
        const double value = static_cast<double>((colour.hex >> shift) & 0xFFU) / 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

} // namespace

std::optional<Rgb> rgb_from(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#') return {};
    Rgb colour{};
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + 1, end, colour.hex, 16);
    if (read.ec != std::errc{} || read.ptr != end) return {};
    return colour;
}

double contrast(Rgb one, Rgb other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace klubba
