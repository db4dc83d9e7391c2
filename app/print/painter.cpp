#include "print/painter.h"

#include "print/glyphs.h"
#include "print/looks.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <memory>

namespace klubba::print {

namespace {

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* to, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

double width_of(const Line& line)
{
    PangoRectangle extent;
    pango_layout_line_get_extents(line.line, nullptr, &extent);
    return static_cast<double>(extent.width) / PANGO_SCALE;
}

class Painter {
public:
    Painter(cairo_t* cairo,
            const Pages& pages,
            std::span<const Box> boxes,
            const minutes::Document& document,
            Typesetter& typesetter,
            Structure& structure,
            const LogoDrawing* logo)
        : m_cairo{cairo},
          m_pages{pages},
          m_boxes{boxes},
          m_document{document},
          m_typesetter{typesetter},
          m_structure{structure},
          m_logo{logo}
    {
    }

    /// Gives whether all of it could be drawn.
    [[nodiscard]] bool paint()
    {
        for (m_page = 0; m_page < m_pages.pages.size(); ++m_page) {
            m_next = 0;
            paint_page(m_pages.pages[m_page]);
            cairo_show_page(m_cairo);
        }
        return m_is_whole;
    }

private:
    void paint_page(const Page& page)
    {
        begin(artifact);
        paint_boxes(page);
        for (const auto& placed : page.strips) {
            for (const auto& rule : placed.strip->rules)
                fill({rule.left, placed.top + rule.top, rule.width, rule.thickness}, rule.colour);
        }
        paint_furniture();
        for (const auto& placed : page.strips) {
            if (placed.repeats) paint_lines(placed);
        }
        for (const auto& placed : page.strips) {
            if (placed.repeats) continue;
            if (placed.strip->picture) paint_picture(*placed.strip->picture, placed.top);
            paint_lines(placed);
            paint_references(placed);
        }
        end();
    }

    /// What is drawn from now on belongs to the element. Lines of one element that follow each
    /// other share a mark.
    void begin(ElementId element)
    {
        if (m_open && m_element == element) return;
        end();
        cairo_tag_begin(m_cairo, element == artifact ? artifact_tag : content_tag, nullptr);
        m_open = true;
        m_element = element;
        if (element != artifact) m_structure[element].marks.push_back({m_page, m_next++});
    }

    void end()
    {
        if (m_open) cairo_tag_end(m_cairo, m_element == artifact ? artifact_tag : content_tag);
        m_open = false;
    }

    struct Rectangle {
        double left{};
        double top{};
        double width{};
        double height{};
    };

    void fill(const Rectangle& area, const Colour& colour)
    {
        cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
        cairo_rectangle(m_cairo, area.left, area.top, area.width, area.height);
        cairo_fill(m_cairo);
    }

    void paint_boxes(const Page& page)
    {
        for (std::size_t first = 0; first < page.strips.size();) {
            const auto box = page.strips[first].strip->box;
            auto last = first;
            while (last + 1 < page.strips.size() && page.strips[last + 1].strip->box == box)
                ++last;
            if (box != no_box) {
                const auto top = page.strips[first].top;
                const auto bottom = page.strips[last].top + page.strips[last].strip->height;
                paint_box(m_boxes[box], {m_boxes[box].left, top, m_boxes[box].width, bottom - top});
            }
            first = last + 1;
        }
    }

    void paint_box(const Box& box, const Rectangle& area)
    {
        switch (box.looks) {
        case BoxLooks::Filled:
            fill(area, m_typesetter.palette().soft);
            break;
        case BoxLooks::Bordered:
            cairo_set_source_rgb(m_cairo, line_colour.red, line_colour.green, line_colour.blue);
            cairo_set_line_width(m_cairo, 0.7);
            cairo_rectangle(m_cairo, area.left, area.top, area.width, area.height);
            cairo_stroke(m_cairo);
            break;
        }
    }

    void paint_picture(const Picture& picture, double top)
    {
        if (m_logo == nullptr) return;
        begin(picture.element);
        if (!m_logo->draw(m_cairo, picture.left, top, picture.width, picture.height))
            m_is_whole = false;
        m_structure[picture.element].area = {m_page, picture.left, top,
                                             picture.left + picture.width, top + picture.height};
    }

    void paint_lines(const PlacedStrip& placed)
    {
        for (const auto& one : placed.strip->lines) {
            const auto element = placed.repeats ? artifact : one.element;
            begin(element);
            const double baseline = placed.top + one.baseline;
            draw(m_cairo, one.line, one.left, baseline);
            if (element != artifact)
                note_link(element, one.left, one.left + width_of(one.line), baseline,
                          one.line.style);
        }
    }

    /// A link over several lines is as wide as the widest of them.
    void
    note_link(ElementId element, double left, double right, double baseline, const Style& style)
    {
        if (m_structure[element].target.empty()) return;
        auto& links = m_structure[element].links;
        const Area link{m_page, left, baseline - style.size, right, baseline + style.size * 0.3};
        if (links.empty() || links.back().page != m_page) {
            links.push_back(link);
            return;
        }
        links.back().right = std::max(links.back().right, link.right);
        links.back().bottom = link.bottom;
    }

    void paint_references(const PlacedStrip& placed)
    {
        for (const auto& one : placed.strip->references) {
            const auto found = m_pages.anchors.find(one.anchor);
            if (found == m_pages.anchors.end()) continue;
            const auto line =
                m_typesetter.set(std::to_string(found->second.page + 1), one.style, text_width)
                    .front();
            const double left = one.right - width_of(line);
            begin(one.element);
            draw(m_cairo, line, left, placed.top + one.baseline);
            note_link(one.element, left, one.right, placed.top + one.baseline, one.style);
        }
    }

    double paint_lines(const Lines& lines, double left, double top)
    {
        for (const auto& line : lines) {
            draw(m_cairo, line, left, top + line.style.size);
            top += line.style.line;
        }
        return top;
    }

    void paint_right(const std::string& text, double right, double top)
    {
        const auto line = m_typesetter.set(text, looks::furniture, text_width).front();
        draw(m_cairo, line, right - width_of(line), top + looks::furniture.size);
    }

    void paint_furniture()
    {
        const auto& texts = m_document.furniture;
        const double right = page_width - right_margin;
        paint_lines(m_typesetter.set(texts.head_left, looks::furniture, text_width * 0.66),
                    left_margin, head_top);
        paint_right(texts.head_right, right, head_top);
        paint_right(texts.page + " " + std::to_string(m_page + 1) + " (" +
                        std::to_string(m_pages.pages.size()) + ")",
                    right, head_top + looks::furniture.line);
        if (texts.foot.empty()) return;
        fill({left_margin, foot_top, text_width, 0.5}, muted);
        const double width = text_width / static_cast<double>(texts.foot.size());
        double left = left_margin;
        for (const auto& one : texts.foot) {
            paint_lines(m_typesetter.set(one, looks::foot, width - column_gap), left, foot_top + 3);
            left += width;
        }
    }

    cairo_t* m_cairo;
    const Pages& m_pages;
    std::span<const Box> m_boxes;
    const minutes::Document& m_document;
    Typesetter& m_typesetter;
    Structure& m_structure;
    const LogoDrawing* m_logo;
    bool m_is_whole = true;
    std::size_t m_page = 0;
    int m_next = 0; ///< Number of the next mark on the page.
    bool m_open = false;
    ElementId m_element = artifact; ///< Of the mark that is open.
};

/// Those of the document and its parts; those within parts would be too many to find one's way by.
void add_bookmarks(cairo_surface_t* surface, const Pages& pages)
{
    std::array<int, 3> parents{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                               CAIRO_PDF_OUTLINE_ROOT};
    for (const auto& one : pages.bookmarks) {
        if (one.level < 1 || one.level > 2) continue;
        const auto place = "page=" + std::to_string(one.place.page + 1) + " pos=[0 " +
                           std::to_string(static_cast<int>(one.place.top)) + "]";
        const auto level = static_cast<std::size_t>(one.level);
        // Deeper ones are closed at first only below § after §; here all are seen.
        parents.at(level) =
            cairo_pdf_surface_add_outline(surface, parents.at(level - 1), one.text.c_str(),
                                          place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

} // namespace

Result<std::string, Failure> paint(const Pages& pages,
                                   std::span<const Box> boxes,
                                   const minutes::Document& document,
                                   Typesetter& typesetter,
                                   Structure& structure,
                                   const LogoDrawing* logo)
{
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Destroy> surface{
        cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height)};
    const std::unique_ptr<cairo_t, Destroy> cairo{cairo_create(surface.get())};
    if (!Painter{cairo.get(), pages, boxes, document, typesetter, structure, logo}.paint())
        return failure(Failure::Kind::BadInput, "the logo cannot be drawn");
    add_bookmarks(surface.get(), pages);
    auto status = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return failure(Failure::Kind::BadInput, std::string{"the document cannot be drawn: "} +
                                                    cairo_status_to_string(status));
    return bytes;
}

} // namespace klubba::print
