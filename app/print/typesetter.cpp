#include "print/typesetter.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <string_view>

namespace klubba::print {

using minutes::Emphasis;

namespace {

const char* const usual_typeface = "Inter";
/// As on the screens: digits of equal width, and of Inter letters that are not taken for each
/// other.
const char* features_of(const std::string& typeface)
{
    return typeface == usual_typeface ? "tnum=1, cv05=1, ss03=1" : "tnum=1";
}

Palette palette_of(const std::optional<Rgb>& own)
{
    if (!own) return {};
    const auto part = [&](unsigned shift) { return (own->hex >> shift & 0xFFU) / 255.0; };
    const auto soft = [&](unsigned shift) { return 1 - (1 - part(shift)) * 0.11; };
    return {{part(16), part(8), part(0)}, {soft(16), soft(8), soft(0)}};
}

int units(double points)
{
    return static_cast<int>(std::lround(points * PANGO_SCALE));
}

guint16 channel(double value)
{
    return static_cast<guint16>(std::lround(value * 65535));
}

/// What tells apart texts that are set in different styles.
std::string key_of(const Style& style)
{
    std::string key(1, '\0');
    for (const double one : {style.size, style.line, static_cast<double>(style.weight),
                             style.colour.red, style.colour.green, style.colour.blue})
        key += ',' + std::to_string(units(one));
    return key;
}

PangoAttribute* of_colour(const Colour& colour)
{
    return pango_attr_foreground_new(channel(colour.red), channel(colour.green),
                                     channel(colour.blue));
}

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t until)
{
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(until);
    pango_attr_list_insert(list, attribute);
}

void add_emphasis(
    PangoAttrList* list, Emphasis emphasis, const Style& style, std::size_t from, std::size_t until)
{
    switch (emphasis) {
    case Emphasis::Plain:
        break;
    case Emphasis::Strong:
        insert(list, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, until);
        break;
    case Emphasis::Muted:
        insert(list, of_colour(muted), from, until);
        break;
    case Emphasis::Code:
        insert(list, pango_attr_size_new_absolute(units(style.size * 0.85)), from, until);
        break;
    }
}

/// Without what would be drawn as a box, or turn the direction of what comes after it. A line
/// separator of Unicode's is a line break.
std::string cleaned(const std::string& text)
{
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0xE2 && i + 2 < text.size()) {
            const auto rest = std::string_view{text}.substr(i + 1, 2);
            const bool turns = (rest >= "\x80\xAA" && rest <= "\x80\xAE") ||
                               (rest >= "\x81\xA6" && rest <= "\x81\xA9");
            if (turns || rest == "\x80\xA8" || rest == "\x80\xA9") {
                if (!turns) clean += " \n";
                i += 2;
                continue;
            }
        }
        if (byte == '\t')
            clean += ' ';
        else if (byte == '\n')
            clean += " \n"; // The blank parts the words for who does not see the lines.
        else if (byte >= 0x20 && byte != 0x7F)
            clean += text[i];
    }
    return clean;
}

} // namespace

void Typesetter::Release::operator()(void* object) const
{
    g_object_unref(object);
}

Result<Typesetter, Failure> Typesetter::open(const minutes::Looks& looks)
{
    const std::string typeface = looks.typeface.empty() ? usual_typeface : looks.typeface;
    auto hyphenation = Hyphenation::swedish();
    if (!hyphenation) return tl::unexpected{hyphenation.error()};
    auto* fonts = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
    auto* context = pango_font_map_create_context(fonts);
    g_object_unref(fonts);
    Typesetter setter{context, std::move(*hyphenation), typeface};
    setter.m_palette = palette_of(looks.accent);

    // Letters stand where they are drawn best, not where a screen has pixels.
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("sv-se"));

    auto* wanted = pango_font_description_new();
    pango_font_description_set_family(wanted, typeface.c_str());
    auto* font = pango_context_load_font(context, wanted);
    pango_font_description_free(wanted);
    bool is_there = false;
    if (font != nullptr) {
        auto* found = pango_font_describe(font);
        is_there = std::string_view{pango_font_description_get_family(found)} == typeface;
        pango_font_description_free(found);
        g_object_unref(font);
    }
    if (!is_there)
        return failure(Failure::Kind::Unavailable,
                       "the typeface " + typeface + " is not installed" +
                           (typeface == usual_typeface ? " (package fonts-inter)" : ""));
    return setter;
}

std::shared_ptr<PangoLayout> Typesetter::layout_of(const std::string& text, const Style& style)
{
    const std::shared_ptr<PangoLayout> layout{pango_layout_new(m_context.get()), Release{}};
    auto* font = pango_font_description_new();
    pango_font_description_set_family_static(font, m_typeface.c_str());
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(font, units(style.size));
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    auto* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new(features_of(m_typeface)));
    pango_attr_list_insert(
        attributes, of_colour(style.colour == accent ? m_palette.accent_of_body : style.colour));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

Lines Typesetter::set(const minutes::Runs& runs,
                      const Style& style,
                      double width,
                      Division division)
{
    std::string text;
    std::vector<std::size_t> ends;
    for (const auto& run : runs) {
        const auto clean = cleaned(run.text);
        const bool divides = division == Division::Divided && run.emphasis != Emphasis::Code;
        text += divides ? m_hyphenation.divided(clean) : clean;
        ends.push_back(text.size());
    }
    const auto layout = layout_of(text, style);
    auto* attributes = pango_layout_get_attributes(layout.get());
    std::size_t from = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        add_emphasis(attributes, runs[i].emphasis, style, from, ends[i]);
        from = ends[i];
    }
    pango_layout_set_width(layout.get(), units(width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    Lines lines;
    const int count = pango_layout_get_line_count(layout.get());
    for (int i = 0; i < count; ++i)
        lines.push_back({layout, pango_layout_get_line_readonly(layout.get(), i), style});
    return lines;
}

Lines Typesetter::set(const std::string& text, const Style& style, double width)
{
    const auto key = text + key_of(style) + ',' + std::to_string(units(width));
    auto& known = m_set[key];
    if (known.empty())
        known = set(minutes::Runs{{text, Emphasis::Plain}}, style, width, Division::Whole);
    return known;
}

double Typesetter::width_of(const std::string& text, const Style& style)
{
    const auto [known, is_new] = m_widths.try_emplace(text + key_of(style));
    if (is_new) {
        int width = 0;
        pango_layout_get_size(layout_of(cleaned(text), style).get(), &width, nullptr);
        known->second = static_cast<double>(width) / PANGO_SCALE;
    }
    return known->second;
}

} // namespace klubba::print
