#include "ui/font_stack.h"

#include <fribidi.h>
#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>

namespace klubba::ui {

static constexpr float to_26_6 = 64;

struct FontStack::Libraries {
    FT_Library freetype = nullptr;
    hb_buffer_t* buffer = hb_buffer_create();
};

struct FontStack::Font {
    std::span<const std::byte> bytes;
    hb_font_t* shaper = nullptr;
    float digit_width = 0;  ///< Of the widest digit, in parts of the size.
    FT_Face face = nullptr; ///< Opened when a glyph is first drawn.
    float face_size = 0;
    bool face_is_broken = false;
};

FontStack::FontStack() : m_libraries(std::make_unique<Libraries>()) {}

FontStack::~FontStack()
{
    for (Font& font : m_fonts) {
        if (font.face != nullptr) FT_Done_Face(font.face);
        hb_font_destroy(font.shaper);
    }
    hb_buffer_destroy(m_libraries->buffer);
    if (m_libraries->freetype != nullptr) FT_Done_FreeType(m_libraries->freetype);
}

static const hb_feature_t equal_digits{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START,
                                       HB_FEATURE_GLOBAL_END};

static hb_font_t* shaper_of(std::span<const std::byte> bytes)
{
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                     static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    hb_font_t* font = nullptr;
    if (hb_face_count(blob) > 0) {
        hb_face_t* face = hb_face_create(blob, 0);
        font = hb_font_create(face);
        hb_face_destroy(face);
    }
    hb_blob_destroy(blob);
    return font;
}

/// Even a font's own digits of equal width differ by a hair, which would move a clock's edge.
static float widest_digit(hb_font_t* font, hb_buffer_t* buffer)
{
    constexpr int scale = 1 << 14;
    hb_font_set_scale(font, scale, scale);
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, "0123456789", -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, &equal_digits, 1);
    unsigned count = 0;
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    hb_position_t widest = 0;
    for (unsigned i = 0; i < count; ++i)
        widest = std::max(widest, positions[i].x_advance);
    return static_cast<float>(widest) / scale;
}

Result<std::unique_ptr<FontStack>, Failure> FontStack::from(const FontBytes& bytes)
{
    std::unique_ptr<FontStack> stack(new FontStack);
    if (FT_Init_FreeType(&stack->m_libraries->freetype) != 0)
        return failure(Failure::Kind::Unavailable, "FreeType does not start");
    for (const auto& weight : bytes.weights) {
        hb_font_t* shaper = shaper_of(weight);
        if (shaper == nullptr)
            return failure(Failure::Kind::Damaged, "a file of Inter is not a font");
        stack->m_fonts.push_back({.bytes = weight, .shaper = shaper});
    }
    for (const auto& fallback : bytes.fallbacks) {
        if (hb_font_t* shaper = shaper_of(fallback))
            stack->m_fonts.push_back({.bytes = fallback, .shaper = shaper});
    }
    return stack;
}

static bool has(hb_font_t* font, hb_codepoint_t character)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

/// Hebrew, Arabic and their neighbours, and what orders them.
static bool may_run_left(hb_codepoint_t character)
{
    return (character >= 0x590 && character <= 0x8FF) ||
           (character >= 0xFB1D && character <= 0xFEFC) ||
           (character >= 0x10800 && character <= 0x10FFF) ||
           (character >= 0x1E800 && character <= 0x1EFFF);
}

void FontStack::find_directions()
{
    m_levels.clear();
    if (std::none_of(m_characters.begin(), m_characters.end(), may_run_left)) return;
    const auto count = static_cast<FriBidiStrIndex>(m_characters.size());
    std::vector<FriBidiCharType> types(m_characters.size());
    std::vector<FriBidiBracketType> brackets(m_characters.size());
    fribidi_get_bidi_types(m_characters.data(), count, types.data());
    fribidi_get_bracket_types(m_characters.data(), count, types.data(), brackets.data());
    FriBidiParType base = FRIBIDI_PAR_LTR;
    std::vector<FriBidiLevel> levels(m_characters.size());
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base,
                                            levels.data()) != 0)
        m_levels.assign(levels.begin(), levels.end());
}

/// Runs as they are seen, each level turned round as a whole (rule L2 of the Unicode algorithm).
void FontStack::order_runs()
{
    std::int8_t highest = 0;
    for (const Run& run : m_runs)
        highest = std::max(highest, run.level);
    for (std::int8_t level = highest; level > 0; --level)
        for (auto run = m_runs.begin(); run != m_runs.end();) {
            const auto is_lower = [level](const Run& each) { return each.level < level; };
            const auto end = std::find_if(run, m_runs.end(), is_lower);
            std::reverse(run, end);
            run = std::find_if_not(end, m_runs.end(), is_lower);
        }
}

void FontStack::find_fonts(const FaceStyle& style, std::string_view text)
{
    m_runs.clear();
    const auto preferred = static_cast<std::uint16_t>(style.weight);
    hb_buffer_t* buffer = m_libraries->buffer;
    hb_buffer_clear_contents(buffer);
    const int length = static_cast<int>(text.size());
    hb_buffer_add_utf8(buffer, text.data(), length, 0, length);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    m_characters.clear();
    for (unsigned i = 0; i < count; ++i)
        m_characters.push_back(infos[i].codepoint);
    find_directions();
    for (unsigned i = 0; i < count; ++i) {
        const std::int8_t level = m_levels.empty() ? std::int8_t{0} : m_levels[i];
        std::uint16_t font = preferred;
        if (!has(m_fonts[preferred].shaper, infos[i].codepoint)) {
            // A mark stays with its letter when it can; a space never starts a run of its own.
            if (!m_runs.empty() && has(m_fonts[m_runs.back().font].shaper, infos[i].codepoint))
                font = m_runs.back().font;
            else
                for (std::size_t other = weight_count; other < m_fonts.size(); ++other)
                    if (has(m_fonts[other].shaper, infos[i].codepoint)) {
                        font = static_cast<std::uint16_t>(other);
                        break;
                    }
        }
        if (m_runs.empty() || m_runs.back().font != font || m_runs.back().level != level)
            m_runs.push_back({font, infos[i].cluster, text.size(), level});
        if (m_runs.size() > 1) m_runs[m_runs.size() - 2].end = m_runs.back().begin;
    }
    order_runs();
}

void FontStack::shape_run(const FaceStyle& style,
                          std::string_view text,
                          std::size_t run,
                          ShapedText& out)
{
    const auto [index, begin, end, level] = m_runs[run];
    hb_buffer_t* buffer = m_libraries->buffer;
    if (m_fonts[index].digit_width == 0)
        m_fonts[index].digit_width = widest_digit(m_fonts[index].shaper, buffer);
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()),
                       static_cast<unsigned>(begin), static_cast<int>(end - begin));
    if (!m_levels.empty())
        hb_buffer_set_direction(buffer, level % 2 != 0 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer);
    hb_font_t* font = m_fonts[index].shaper;
    const int scale = static_cast<int>(std::lround(style.size * to_26_6));
    hb_font_set_scale(font, scale, scale);
    hb_shape(font, buffer, &equal_digits, 1);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        const auto& at = positions[i];
        float x = out.width + static_cast<float>(at.x_offset) / to_26_6;
        float advance = static_cast<float>(at.x_advance) / to_26_6;
        if (const char first = text[infos[i].cluster]; first >= '0' && first <= '9') {
            const float equal = m_fonts[index].digit_width * style.size;
            x += (equal - advance) / 2;
            advance = equal;
        }
        out.glyphs.push_back({.font = index,
                              .glyph = infos[i].codepoint,
                              .x = x,
                              .y = static_cast<float>(at.y_offset) / to_26_6});
        out.width += advance;
        if (advance != 0) out.width += style.tracking * style.size;
    }
}

void FontStack::shape(const FaceStyle& style, std::string_view text, ShapedText& out)
{
    out.glyphs.clear();
    out.width = 0;
    find_fonts(style, text);
    for (std::size_t run = 0; run < m_runs.size(); ++run)
        shape_run(style, text, run, out);
    if (!out.glyphs.empty()) out.width -= style.tracking * style.size;
}

GlyphPicture FontStack::rasterise(std::uint16_t index, std::uint32_t glyph, float size)
{
    Font& font = m_fonts[index];
    if (font.face == nullptr && !font.face_is_broken)
        font.face_is_broken =
            FT_New_Memory_Face(m_libraries->freetype,
                               reinterpret_cast<const FT_Byte*>(font.bytes.data()),
                               static_cast<FT_Long>(font.bytes.size()), 0, &font.face) != 0;
    if (font.face_is_broken) return {};
    if (font.face_size != size) {
        FT_Set_Char_Size(font.face, 0, std::lround(size * to_26_6), 72, 72);
        font.face_size = size;
    }
    // Light hinting moves outlines up and down only, so the shaper's widths stay right.
    if (FT_Load_Glyph(font.face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) return {};
    if (FT_Render_Glyph(font.face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_GlyphSlot slot = font.face->glyph;
    return {static_cast<int>(slot->bitmap.width),
            static_cast<int>(slot->bitmap.rows),
            slot->bitmap_left,
            slot->bitmap_top,
            slot->bitmap.buffer,
            slot->bitmap.pitch};
}

LineMetrics FontStack::metrics(Weight weight, float size)
{
    hb_font_t* font = m_fonts[static_cast<std::size_t>(weight)].shaper;
    const int scale = static_cast<int>(std::lround(size * to_26_6));
    hb_font_set_scale(font, scale, scale);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font, &extents);
    hb_position_t cap_height = 0;
    if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height) == 0)
        cap_height = scale * 7 / 10;
    return {static_cast<float>(extents.ascender) / to_26_6,
            static_cast<float>(-extents.descender) / to_26_6,
            static_cast<float>(cap_height) / to_26_6};
}

} // namespace klubba::ui
