#pragma once

#include "ui/typeface.h"

#include <cstdint>
#include <string_view>
#include <vector>

// Fonts in the order in which they are asked for a character: one for each weight, then those for
// other scripts. Turns text into positioned glyphs, and glyphs into pictures. Text that runs from
// right to left stands as its readers expect it in a line that runs from left to right.
namespace klubba::ui {

struct ShapedGlyph {
    std::uint16_t font = 0;
    std::uint32_t glyph = 0;
    float x = 0;            ///< From the start of the text, along the baseline.
    float y = 0;            ///< Above the baseline.
    std::int32_t slot = -1; ///< Where the typeface keeps its picture, once it has one.
};

struct ShapedText {
    std::vector<ShapedGlyph> glyphs;
    float width = 0;
};

struct GlyphPicture {
    int w = 0;
    int h = 0;
    int left = 0;                           ///< From the pen to the picture's left edge.
    int top = 0;                            ///< From the baseline up to its upper edge.
    const std::uint8_t* coverage = nullptr; ///< Lives until the next call.
    int pitch = 0;
};

class FontStack {
public:
    static Result<std::unique_ptr<FontStack>, Failure> from(const FontBytes& bytes);
    ~FontStack();
    FontStack(const FontStack&) = delete;
    FontStack& operator=(const FontStack&) = delete;

    void shape(const FaceStyle& style, std::string_view text, ShapedText& out);
    GlyphPicture rasterise(std::uint16_t font, std::uint32_t glyph, float size);
    LineMetrics metrics(Weight weight, float size);

private:
    struct Font;
    struct Libraries;
    FontStack();

    void find_fonts(const FaceStyle& style, std::string_view text);
    void find_directions();
    void order_runs();
    void shape_run(const FaceStyle& style, std::string_view text, std::size_t run, ShapedText& out);

    struct Run {
        std::uint16_t font;
        std::size_t begin;
        std::size_t end;
        std::int8_t level; ///< How deep it is nested; odd: from right to left.
    };
    std::unique_ptr<Libraries> m_libraries;
    std::vector<Font> m_fonts;
    std::vector<Run> m_runs; ///< Of the text being shaped, in the order in which they are seen.
    std::vector<std::uint32_t> m_characters;
    std::vector<std::int8_t> m_levels; ///< Of the characters; empty where all run to the right.
};

} // namespace klubba::ui
