#pragma once

#include "base/result.h"
#include "ui/glyph_atlas.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;

// Text as glyphs: shaped by HarfBuzz (kerning, digits of equal width, every script for which there
// is a font), rasterised by FreeType when a glyph is first drawn, kept in one atlas.
//
// All sizes here are pixels. Measuring never rasterises. A character that no font has is drawn as a
// box, never left out.
namespace klubba::ui {

enum class Weight : std::uint8_t { Regular, Medium, SemiBold, Bold, Italic };
inline constexpr std::size_t weight_count = 5;

/// The bytes of font files. They stay where they are for as long as the typeface lives.
struct FontBytes {
    std::array<std::span<const std::byte>, weight_count> weights;
    std::vector<std::span<const std::byte>> fallbacks; ///< For what the first ones lack, in order.
};

struct FaceStyle {
    Weight weight = Weight::Regular;
    float size = 16;    ///< Pixels; kept in steps of half a pixel.
    float tracking = 0; ///< Added after each glyph, in parts of the size.

    friend bool operator==(const FaceStyle&, const FaceStyle&) = default;
};

/// Distances from the baseline, both positive.
struct LineMetrics {
    float ascent = 0;
    float descent = 0;
    float cap_height = 0;
};

struct Point {
    float x = 0;
    float y = 0;
};

class Typeface {
public:
    static Result<std::unique_ptr<Typeface>, Failure> from(const FontBytes& bytes);
    ~Typeface();
    Typeface(const Typeface&) = delete;
    Typeface& operator=(const Typeface&) = delete;

    /// Before each frame. Empties the atlas if the last frame found no room in it.
    void begin_frame();
    /// True when a glyph was left out of this frame for want of room; draw another frame.
    [[nodiscard]] bool wants_another_frame() const;
    /// Differs when texture coordinates given out before no longer hold.
    [[nodiscard]] std::uint64_t generation() const;

    float width(const FaceStyle& style, std::string_view text);
    LineMetrics metrics(const FaceStyle& style);
    /// `baseline` is moved to whole pixels. Gives the width.
    float draw(ImDrawList& list,
               const FaceStyle& style,
               Point baseline,
               std::uint32_t colour,
               std::string_view text);

    /// The face for ImGui's own text fields, holding at least the glyphs of `text`.
    ImFont* field_font(const FaceStyle& style, std::string_view text);
    /// What every ImGui context that draws with this typeface is created with.
    ImFontAtlas* imgui_atlas();
    GlyphAtlas& atlas();

private:
    struct Parts;
    explicit Typeface(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba::ui
