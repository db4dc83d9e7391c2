#include "print/glyphs.h"

#include <pango/pangocairo.h>

#include <string>
#include <string_view>
#include <vector>

namespace klubba::print {

namespace {

void set_colour(cairo_t* cairo, const PangoItem& item, const Colour& otherwise)
{
    for (const auto* one = item.analysis.extra_attrs; one != nullptr; one = one->next) {
        const auto* attribute = static_cast<const PangoAttribute*>(one->data);
        if (attribute->klass->type != PANGO_ATTR_FOREGROUND) continue;
        const auto& colour = reinterpret_cast<const PangoAttrColor*>(attribute)->color;
        cairo_set_source_rgb(cairo, colour.red / 65535.0, colour.green / 65535.0,
                             colour.blue / 65535.0);
        return;
    }
    cairo_set_source_rgb(cairo, otherwise.red, otherwise.green, otherwise.blue);
}

double points(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

/// A run of glyphs with the text that each cluster of them stands for.
class RunDrawer {
public:
    RunDrawer(cairo_t* cairo, PangoGlyphItem& item, const char* text)
        : m_cairo{cairo}, m_item{item}, m_text{text}
    {
    }

    /// From `x` on; gives where the next run begins.
    double draw(double x, double baseline)
    {
        PangoGlyphItemIter cluster;
        for (auto more = pango_glyph_item_iter_init_start(&cluster, &m_item, m_text); more != FALSE;
             more = pango_glyph_item_iter_next_cluster(&cluster))
            x = add_cluster(cluster, x, baseline);
        if (!m_glyphs.empty())
            cairo_show_text_glyphs(m_cairo, m_shown.data(), static_cast<int>(m_shown.size()),
                                   m_glyphs.data(), static_cast<int>(m_glyphs.size()),
                                   m_clusters.data(), static_cast<int>(m_clusters.size()), {});
        return x;
    }

private:
    double add_cluster(const PangoGlyphItemIter& cluster, double x, double baseline)
    {
        const std::string_view text{m_text + cluster.start_index,
                                    static_cast<std::size_t>(cluster.end_index) -
                                        static_cast<std::size_t>(cluster.start_index)};
        const auto before = m_glyphs.size();
        for (int i = cluster.start_glyph; i < cluster.end_glyph; ++i) {
            const auto& glyph = m_item.glyphs->glyphs[i];
            if (glyph.glyph != PANGO_GLYPH_EMPTY && (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0)
                m_glyphs.push_back({glyph.glyph, x + points(glyph.geometry.x_offset),
                                    baseline + points(glyph.geometry.y_offset)});
            x += points(glyph.geometry.width);
        }
        // Where a line was broken nothing is drawn for the blank; it still parts two words.
        if (m_glyphs.size() == before && text == " ") {
            hb_codepoint_t blank = 0;
            if (hb_font_get_nominal_glyph(pango_font_get_hb_font(m_item.item->analysis.font), ' ',
                                          &blank) != 0)
                m_glyphs.push_back({blank, x, baseline});
        }
        const auto count = static_cast<int>(m_glyphs.size() - before);
        if (count == 0) return x; // A soft hyphen within the line, a direction mark.
        m_shown += text;
        m_clusters.push_back({static_cast<int>(text.size()), count});
        return x;
    }

    cairo_t* m_cairo;
    PangoGlyphItem& m_item;
    const char* m_text;
    std::string m_shown;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<cairo_text_cluster_t> m_clusters;
};

/// Whether each letter of the run stands to the left of the next and has a glyph to be drawn with.
bool is_plain(const PangoGlyphItem& item)
{
    if (item.item->analysis.level % 2 != 0) return false;
    for (int i = 0; i < item.glyphs->num_glyphs; ++i) {
        const auto glyph = item.glyphs->glyphs[i].glyph;
        if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return false;
    }
    return true;
}

} // namespace

void draw(cairo_t* cairo, const Line& line, double left, double baseline)
{
    const auto* text = pango_layout_get_text(line.layout.get());
    double x = left;
    for (auto* one = line.line->runs; one != nullptr; one = one->next) {
        auto& item = *static_cast<PangoGlyphItem*>(one->data);
        set_colour(cairo, *item.item, line.style.colour);
        if (!is_plain(item)) {
            cairo_move_to(cairo, x, baseline);
            pango_cairo_show_glyph_item(cairo, text, &item);
            x += points(pango_glyph_string_get_width(item.glyphs));
            continue;
        }
        cairo_set_scaled_font(
            cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item.item->analysis.font)));
        x = RunDrawer{cairo, item, text}.draw(x, baseline);
    }
}

} // namespace klubba::print
