#pragma once

// The looks of print: sizes in points (1/72 inch), colours from 0 to 1 in sRGB, the page A4. Close
// to what the HTML gives when it is printed, so that the two are the same document to the eye.
namespace klubba::print {

constexpr double millimetre = 72.0 / 25.4;

struct Colour {
    double red{};
    double green{};
    double blue{};

    friend bool operator==(const Colour&, const Colour&) = default;
};

constexpr Colour ink{0.082, 0.125, 0.169};
constexpr Colour muted{0.318, 0.361, 0.408};
/// A template may have another one in its place (Palette).
constexpr Colour accent{0.114, 0.310, 0.478};
constexpr Colour accent_soft{0.890, 0.925, 0.957};
constexpr Colour line_colour{0.784, 0.769, 0.733};

/// The colours that are a body's own.
struct Palette {
    Colour accent_of_body = accent;
    Colour soft = accent_soft; ///< Behind text in the accent.
};

/// How a text is set. Lines of one style are equally far from each other whatever stands in them.
struct Style {
    double size{};
    double line{}; ///< From one baseline to the next.
    int weight{};  ///< 400 is regular, 700 bold.
    Colour colour = ink;
};

namespace looks {

constexpr Style body{9.6, 13.9, 400};
constexpr Style remark{9.6, 13.9, 400, muted};
constexpr Style statement{9.6, 13.9, 400, accent};
constexpr Style strong{9.6, 13.9, 600};
constexpr Style label{8.8, 13.9, 400, muted};
constexpr Style caption{8.8, 13.0, 400, muted};
constexpr Style title{17, 21.5, 700};
constexpr Style part_heading{12.5, 16, 600};
constexpr Style heading{9.6, 13.9, 600};
constexpr Style heading_label{10, 14.5, 600, accent};
constexpr Style furniture{8.2, 11.5, 400, muted};
constexpr Style foot{7.6, 10.5, 400, muted};

} // namespace looks

constexpr double page_width = 210 * millimetre;
constexpr double page_height = 297 * millimetre;
constexpr double left_margin = 25 * millimetre;
constexpr double right_margin = 20 * millimetre;
constexpr double top_margin = 30 * millimetre;
constexpr double bottom_margin = 27 * millimetre;
constexpr double text_width = page_width - left_margin - right_margin;
constexpr double head_top = 13 * millimetre; ///< Where the head of the page begins.
constexpr double foot_top = page_height - bottom_margin + 4 * millimetre;

constexpr double paragraph_gap = 4;
constexpr double clause_indent = 23;
constexpr double list_indent = 14;
constexpr double column_gap = 12;

} // namespace klubba::print
