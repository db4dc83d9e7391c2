#include "ui/typeface.h"

#include "ui/font_stack.h"
#include "ui/utf8.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace klubba::ui {

namespace {

/// A piece of text in one face, as looked up (a view) and as kept (a string).
template <class Text>
struct FacedText {
    FaceStyle style;
    Text text;
};
using FacedView = FacedText<std::string_view>;

struct FacedTextHash {
    using is_transparent = void; // NOLINT(readability-identifier-naming)
    template <class Text>
    std::size_t operator()(const FacedText<Text>& key) const
    {
        const auto style = static_cast<std::size_t>(key.style.size * 16) * weight_count +
                           static_cast<std::size_t>(key.style.weight);
        return std::hash<std::string_view>{}(key.text) * 31 + style;
    }
};

struct FacedTextEqual {
    using is_transparent = void; // NOLINT(readability-identifier-naming)
    template <class A, class B>
    bool operator()(const FacedText<A>& a, const FacedText<B>& b) const
    {
        return a.style == b.style && a.text == b.text;
    }
};

/// Where a rasterised glyph lies in the atlas, and how it stands to the pen.
struct Slot {
    PixelRect room; ///< Empty for a space.
    int left = 0;
    int top = 0;
};

struct Field {
    FaceStyle style;
    std::unique_ptr<ImFont> font;
};

constexpr std::size_t most_shaped_texts = 4096;

/// Sizes are kept in halves of a pixel, so that a resized window does not fill the atlas.
FaceStyle stepped(FaceStyle style)
{
    style.size = std::max(1.0F, std::round(style.size * 2) / 2);
    return style;
}

} // namespace

struct Typeface::Parts {
    std::unique_ptr<FontStack> fonts;
    GlyphAtlas atlas;
    std::vector<Slot> slots;
    std::unordered_map<std::uint64_t, std::int32_t> slot_of;
    std::unordered_map<FacedText<std::string>, ShapedText, FacedTextHash, FacedTextEqual> shaped;
    std::vector<Field> fields;
    ImFontAtlas imgui_atlas;
    std::uint64_t generation = 0;
    bool is_full = false;

    ShapedText& shape(const FaceStyle& style, std::string_view text);
    const Slot& slot(ShapedGlyph& glyph, float size);
    void add_to(ImFont& font, const FaceStyle& style, std::string_view character, ImWchar code);
    void reset(ImFont& font, const FaceStyle& style);
    void forget_glyphs();
};

ShapedText& Typeface::Parts::shape(const FaceStyle& style, std::string_view text)
{
    if (const auto found = shaped.find(FacedView{style, text}); found != shaped.end())
        return found->second;
    auto& made = shaped[FacedText<std::string>{style, std::string(text)}];
    fonts->shape(style, text, made);
    return made;
}

const Slot& Typeface::Parts::slot(ShapedGlyph& glyph, float size)
{
    if (glyph.slot >= 0) return slots[static_cast<std::size_t>(glyph.slot)];
    static const Slot nothing;
    const auto key = static_cast<std::uint64_t>(glyph.font) << 48U |
                     static_cast<std::uint64_t>(size * 2) << 32U | glyph.glyph;
    if (const auto found = slot_of.find(key); found != slot_of.end()) {
        glyph.slot = found->second;
        return slots[static_cast<std::size_t>(glyph.slot)];
    }
    const GlyphPicture picture = fonts->rasterise(glyph.font, glyph.glyph, size);
    Slot made{{}, picture.left, picture.top};
    if (picture.w > 0 && picture.h > 0) {
        const auto room = atlas.place(picture.w, picture.h);
        if (!room) {
            is_full = true;
            return nothing;
        }
        made.room = *room;
        atlas.write(*room, picture.coverage, picture.pitch);
    }
    glyph.slot = static_cast<std::int32_t>(slots.size());
    slots.push_back(made);
    slot_of.emplace(key, glyph.slot);
    return slots.back();
}

void Typeface::Parts::reset(ImFont& font, const FaceStyle& style)
{
    const LineMetrics metrics = fonts->metrics(style.weight, style.size);
    font.ClearOutputData();
    font.ContainerAtlas = &imgui_atlas;
    font.Ascent = std::round(metrics.ascent);
    font.Descent = -std::round(metrics.descent);
    font.FontSize = font.Ascent - font.Descent;
    for (const char* always : {" ", "?"})
        add_to(font, style, always, static_cast<ImWchar>(*always));
    font.BuildLookupTable();
}

void Typeface::Parts::add_to(ImFont& font,
                             const FaceStyle& style,
                             std::string_view character,
                             ImWchar code)
{
    ShapedText text;
    fonts->shape(style, character, text);
    float x0 = 0;
    float y0 = 0;
    PixelRect room;
    if (!text.glyphs.empty()) {
        const Slot& found = slot(text.glyphs.front(), style.size);
        room = found.room;
        x0 = static_cast<float>(found.left);
        y0 = font.Ascent - static_cast<float>(found.top);
    }
    font.AddGlyph(nullptr, code, x0, y0, x0 + static_cast<float>(room.w),
                  y0 + static_cast<float>(room.h), static_cast<float>(room.x) / GlyphAtlas::width,
                  static_cast<float>(room.y) / GlyphAtlas::height,
                  static_cast<float>(room.x + room.w) / GlyphAtlas::width,
                  static_cast<float>(room.y + room.h) / GlyphAtlas::height, text.width);
}

void Typeface::Parts::forget_glyphs()
{
    atlas.clear();
    slots.clear();
    slot_of.clear();
    shaped.clear();
    is_full = false;
    ++generation;
    for (ImFont* font : imgui_atlas.Fonts)
        reset(*font, {});
    for (Field& field : fields)
        reset(*field.font, field.style);
}

Typeface::Typeface(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    ImFontAtlas& atlas = m_parts->imgui_atlas;
    // ImGui's renderer uploads this one pixel and is then told to use our texture instead.
    atlas.TexPixelsRGBA32 = static_cast<unsigned*>(IM_ALLOC(sizeof(unsigned)));
    *atlas.TexPixelsRGBA32 = 0xFFFFFFFFU;
    atlas.TexWidth = atlas.TexHeight = 1;
    atlas.TexReady = true;
    atlas.TexUvWhitePixel = {1.5F / GlyphAtlas::width, 1.5F / GlyphAtlas::height};
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas.Fonts.push_back(IM_NEW(ImFont));
    m_parts->reset(*atlas.Fonts[0], {});
}

Typeface::~Typeface() = default;

Result<std::unique_ptr<Typeface>, Failure> Typeface::from(const FontBytes& bytes)
{
    auto fonts = FontStack::from(bytes);
    if (!fonts) return unexpected(fonts.error());
    auto parts = std::make_unique<Parts>();
    parts->fonts = std::move(*fonts);
    return std::unique_ptr<Typeface>(new Typeface(std::move(parts)));
}

void Typeface::begin_frame()
{
    if (m_parts->is_full) m_parts->forget_glyphs();
    if (m_parts->shaped.size() > most_shaped_texts) m_parts->shaped.clear();
}

bool Typeface::wants_another_frame() const
{
    return m_parts->is_full;
}

std::uint64_t Typeface::generation() const
{
    return m_parts->generation;
}

float Typeface::width(const FaceStyle& style, std::string_view text)
{
    return m_parts->shape(stepped(style), text).width;
}

LineMetrics Typeface::metrics(const FaceStyle& style)
{
    return m_parts->fonts->metrics(style.weight, stepped(style).size);
}

float Typeface::draw(ImDrawList& list,
                     const FaceStyle& wanted,
                     Point baseline,
                     std::uint32_t colour,
                     std::string_view text)
{
    const FaceStyle style = stepped(wanted);
    ShapedText& shaped = m_parts->shape(style, text);
    int visible = 0;
    for (ShapedGlyph& glyph : shaped.glyphs)
        if (!m_parts->slot(glyph, style.size).room.empty()) ++visible;
    if (visible == 0) return shaped.width;
    list.PrimReserve(visible * 6, visible * 4);
    const float y = std::round(baseline.y);
    for (ShapedGlyph& glyph : shaped.glyphs) {
        const auto& [room, left, top] = m_parts->slot(glyph, style.size);
        if (room.empty()) continue;
        const ImVec2 a{std::round(baseline.x + glyph.x) + static_cast<float>(left),
                       y - std::round(glyph.y) - static_cast<float>(top)};
        const ImVec2 b{a.x + static_cast<float>(room.w), a.y + static_cast<float>(room.h)};
        list.PrimRectUV(a, b,
                        {static_cast<float>(room.x) / GlyphAtlas::width,
                         static_cast<float>(room.y) / GlyphAtlas::height},
                        {static_cast<float>(room.x + room.w) / GlyphAtlas::width,
                         static_cast<float>(room.y + room.h) / GlyphAtlas::height},
                        colour);
    }
    return shaped.width;
}

ImFont* Typeface::field_font(const FaceStyle& wanted, std::string_view text)
{
    const FaceStyle style = stepped(wanted);
    Field* field = nullptr;
    for (Field& made : m_parts->fields)
        if (made.style == style) field = &made;
    if (field == nullptr) {
        field = &m_parts->fields.emplace_back(Field{style, std::make_unique<ImFont>()});
        m_parts->reset(*field->font, style);
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = decode(text.substr(at));
        if (code <= 0xFFFF &&
            field->font->FindGlyphNoFallback(static_cast<ImWchar>(code)) == nullptr) {
            m_parts->add_to(*field->font, style, text.substr(at, length),
                            static_cast<ImWchar>(code));
            field->font->BuildLookupTable();
        }
        at += length;
    }
    return field->font.get();
}

ImFontAtlas* Typeface::imgui_atlas()
{
    return &m_parts->imgui_atlas;
}

GlyphAtlas& Typeface::atlas()
{
    return m_parts->atlas;
}

} // namespace klubba::ui
