#pragma once

#include "ui/theme.h"

#include <span>
#include <string>
#include <vector>

// Text broken into lines: at spaces and after hyphens, and inside a word only when the word alone
// is wider than the line. No character is ever dropped except the spaces where a line ends.
//
// Widths and positions are in units; `scale` is pixels to a unit.
namespace klubba::ui {

/// A stretch of text in one weight and colour.
struct Span {
    std::string_view text;
    Colour colour;
    Weight weight = Weight::Regular;
};

struct Paragraph {
    struct Piece {
        std::size_t begin; ///< In `text`.
        std::size_t end;
        Colour colour;
        Weight weight;
        float x;
        float width;
    };
    struct Line {
        std::size_t first_piece;
        std::size_t piece_count;
        float width;
    };

    TextStyle style;
    std::string text;
    std::vector<Piece> pieces;
    std::vector<Line> lines;
    bool broke_a_word = false;

    [[nodiscard]] float height() const;
    [[nodiscard]] std::string_view text_of(const Piece& piece) const;
};

/// Pixels to a unit, and the typeface to measure with.
struct Measure {
    Typeface& typeface;
    float scale;

    [[nodiscard]] FaceStyle face(const TextStyle& style, Weight weight) const;
    [[nodiscard]] float width(const TextStyle& style, std::string_view text) const;
};

Paragraph
wrap(const Measure& measure, const TextStyle& style, std::span<const Span> spans, float width);

/// A paragraph that fits a height, or that turns pages in it.
struct Fitted {
    Paragraph paragraph;
    std::size_t lines_per_page = 1;

    [[nodiscard]] std::size_t page_count() const;
    /// Of a full page.
    [[nodiscard]] float page_height() const;
    /// Turns over after the last page.
    [[nodiscard]] std::span<const Paragraph::Line> page(std::size_t number) const;
};

/// Set at the largest size from `style.size` down to `floor` at which everything fits without
/// breaking a word; at `floor` when none does, with as many pages as it takes.
Fitted fit(const Measure& measure,
           const TextStyle& style,
           float floor,
           std::span<const Span> spans,
           float width,
           float height);

/// The style at the largest size down to `floor` at which `text` fits on one line of this width.
TextStyle fit_line(const Measure& measure,
                   const TextStyle& style,
                   float floor,
                   std::string_view text,
                   float width);

} // namespace klubba::ui
