#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

// Colours as people write them, and whether one can be read on the other.
namespace klubba {

struct Rgb {
    std::uint32_t hex = 0; ///< 0xRRGGBB

    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// Takes "#1D4F7A", with digits of either case. Nothing else.
std::optional<Rgb> rgb_from(std::string_view text);

/// The contrast ratio of WCAG 2: 1 for equal colours, 21 for black on white.
double contrast(Rgb one, Rgb other);

/// What text needs to be read.
inline constexpr double least_contrast = 4.5;

} // namespace klubba
