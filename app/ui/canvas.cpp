#include "ui/canvas.h"

#include "ui/high_contrast.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace klubba::ui {

static constexpr float design_height = 1080;
static constexpr float design_width = 1920;
/// Fewer units across, and text would have no room.
static constexpr float narrowest_lying = 1430;
static constexpr float narrowest_standing = 900;

/// How much thicker than they are asked for.
static float weight_of_lines(const Theme& theme)
{
    return has_strong_lines(theme) ? 2.0F : 1.0F;
}

static ImVec2 upper(const Box& box)
{
    return {box.x, box.y};
}

static ImVec2 lower(const Box& box)
{
    return {box.right(), box.bottom()};
}

ImDrawList* Canvas::begin_window()
{
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav);
    return ImGui::GetWindowDrawList();
}

void Canvas::end_window()
{
    ImGui::End();
    ImGui::PopStyleVar(3);
}

Canvas::Canvas(const Setting& setting)
    : m_typeface(setting.typeface),
      m_theme(setting.theme),
      m_focus(setting.focus),
      m_keys(setting.keys),
      m_log(setting.log),
      m_last(setting.last),
      m_origin(setting.shift),
      m_is_host(true)
{
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    m_display = {size.x, size.y};
    m_scale = std::min(size.x, size.y) / design_height;
    const float narrowest = size.x > size.y ? narrowest_lying : narrowest_standing;
    m_scale *= std::clamp(size.x / m_scale / narrowest, 1.0F, std::max(1.0F, setting.zoom));
    if (setting.least_width > 0) m_scale = std::min(m_scale, size.x / setting.least_width);
    m_area = {0, 0, size.x / m_scale, size.y / m_scale};
    m_list = begin_window();
    m_is_writing = ImGui::GetIO().WantTextInput || m_focus.writing != 0;
    m_focus.writing = 0;
    m_focus.key_uses.clear();
    m_focus.places.clear();
    m_is_covered = m_focus.shows_keys;
    move_focus();
}

Canvas::Canvas(Canvas& host, const Box& where)
    : m_typeface(host.m_typeface),
      m_theme(host.m_theme),
      m_focus(host.m_focus),
      m_log(nullptr),
      m_list(host.m_list),
      m_area{0, 0, design_width, design_height},
      m_is_host(false)
{
    const Box room = host.pixels(where);
    m_scale = std::min(room.w / design_width, room.h / design_height);
    m_origin = {std::round(room.x + (room.w - design_width * m_scale) / 2),
                std::round(room.y + (room.h - design_height * m_scale) / 2)};
    m_list->PushClipRect(upper(room), lower(room), true);
}

Canvas::~Canvas()
{
    if (!m_is_host) {
        m_list->PopClipRect();
        return;
    }
    if (m_last != nullptr) m_last->keep(*m_list, m_typeface);
    end_window();
    m_focus.order.swap(m_focus.order_so_far);
    m_focus.order_so_far.clear();
}

Box Canvas::pixels(const Box& box) const
{
    const float left = std::round(m_origin.x + box.x * m_scale);
    const float top = std::round(m_origin.y + box.y * m_scale);
    return {left, top, std::round(m_origin.x + box.right() * m_scale) - left,
            std::round(m_origin.y + box.bottom() * m_scale) - top};
}

/// Where the whole picture is shifted, what reaches an edge of the area reaches the display's.
Box Canvas::pixels_to_edges(const Box& box) const
{
    Box at = pixels(box);
    if (!m_is_host || (m_origin.x == 0 && m_origin.y == 0)) return at;
    constexpr float hair = 0.01F; ///< That sums of widths may be off.
    const float left = box.x <= m_area.x + hair ? 0 : at.x;
    const float top = box.y <= m_area.y + hair ? 0 : at.y;
    const float right = box.right() >= m_area.right() - hair ? m_display.x : at.right();
    const float bottom = box.bottom() >= m_area.bottom() - hair ? m_display.y : at.bottom();
    return {left, top, right - left, bottom - top};
}

// Text

float Canvas::width(const TextStyle& style, std::string_view text) const
{
    return measure().width(style, text);
}

float Canvas::baseline_of(const TextStyle& style, float line_top) const
{
    const LineMetrics metrics = m_typeface.metrics(measure().face(style, style.weight));
    const float leading = style.line_height() * m_scale - metrics.ascent - metrics.descent;
    return m_origin.y + line_top * m_scale + leading / 2 + metrics.ascent;
}

Colour Canvas::colour_behind(const Box& pixels) const
{
    const Point middle{pixels.x + pixels.w / 2, pixels.y + pixels.h / 2};
    for (auto fill = m_log->fills.rbegin(); fill != m_log->fills.rend(); ++fill)
        if (fill->where.contains(middle)) return fill->colour;
    return m_theme.background;
}

void Canvas::write(
    Point baseline, const FaceStyle& face, Colour colour, std::string_view text, const Box& allowed)
{
    const float width = m_typeface.draw(*m_list, face, baseline, colour, text);
    if (m_log == nullptr || text.empty()) return;
    const LineMetrics metrics = m_typeface.metrics(face);
    const float depth = metrics.descent * 0.85F; // the font leaves some air below its descenders
    const Box ink{baseline.x, baseline.y - metrics.cap_height, width, metrics.cap_height + depth};
    m_log->texts.push_back({std::string(text), ink, allowed, colour, colour_behind(ink), face.size,
                            m_log->fills.size()});
}

float Canvas::text(Point top_left, const TextStyle& style, Colour colour, std::string_view text)
{
    const Point baseline{m_origin.x + top_left.x * m_scale, baseline_of(style, top_left.y)};
    write(baseline, measure().face(style, style.weight), colour, text, pixels(m_area));
    return width(style, text);
}

static float start_of(const Box& box, Align align, float width)
{
    switch (align) {
    case Align::Left:
        return box.x;
    case Align::Centre:
        return box.x + (box.w - width) / 2;
    case Align::Right:
        return box.right() - width;
    }
    return box.x;
}

float Canvas::text_in(
    const Box& box, Align align, const TextStyle& style, Colour colour, std::string_view text)
{
    const Span span{text, colour, style.weight};
    return spans_in(box, align, style, {&span, 1});
}

float Canvas::spans_in(const Box& box,
                       Align align,
                       const TextStyle& style,
                       std::span<const Span> spans)
{
    float total = 0;
    for (const Span& span : spans)
        total += width(style.with(span.weight), span.text);
    float x = start_of(box, align, total);
    const float y = baseline_of(style, box.y + (box.h - style.line_height()) / 2);
    for (const Span& span : spans) {
        const FaceStyle face = measure().face(style, span.weight);
        write({m_origin.x + x * m_scale, y}, face, span.colour, span.text, pixels(box));
        x += width(style.with(span.weight), span.text);
    }
    return total;
}

float Canvas::fitted_in(const Box& box,
                        Align align,
                        const TextStyle& style,
                        float floor,
                        Colour colour,
                        std::string_view text)
{
    return text_in(box, align, fit_line(measure(), style, floor, text, box.w), colour, text);
}

Paragraph Canvas::wrap(const TextStyle& style, std::span<const Span> spans, float width) const
{
    return ui::wrap(measure(), style, spans, width);
}

Paragraph
Canvas::wrap(const TextStyle& style, Colour colour, std::string_view text, float width) const
{
    const Span span{text, colour, style.weight};
    return wrap(style, {&span, 1}, width);
}

Fitted
Canvas::fit(const TextStyle& style, float floor, std::span<const Span> spans, const Box& box) const
{
    return ui::fit(measure(), style, floor, spans, box.w, box.h);
}

void Canvas::line(Point top_left, const Paragraph& paragraph, const Paragraph::Line& line)
{
    const float y = baseline_of(paragraph.style, top_left.y);
    for (std::size_t i = 0; i < line.piece_count; ++i) {
        const auto& piece = paragraph.pieces[line.first_piece + i];
        const Point at{m_origin.x + (top_left.x + piece.x) * m_scale, y};
        const FaceStyle face = measure().face(paragraph.style, piece.weight);
        write(at, face, piece.colour, paragraph.text_of(piece), pixels(m_area));
    }
}

float Canvas::paragraph(Point top_left, const Paragraph& paragraph, Align align, float width)
{
    float y = top_left.y;
    for (const auto& each : paragraph.lines) {
        line({start_of({top_left.x, y, width, 0}, align, each.width), y}, paragraph, each);
        y += paragraph.style.line_height();
    }
    return y - top_left.y;
}

float Canvas::page(Point top_left, const Fitted& fitted, std::size_t number)
{
    if (m_log != nullptr && fitted.page_count() > 1) m_log->paged.push_back(fitted.paragraph.text);
    float y = top_left.y;
    for (const auto& each : fitted.page(number)) {
        line({top_left.x, y}, fitted.paragraph, each);
        y += fitted.paragraph.style.line_height();
    }
    return y - top_left.y;
}

// Shapes

/// With round corners, as three boxes and four quarters: a fan over the whole, as ImGui makes it,
/// costs several times as much where the processor shades the pixels.
static void add_rounded(ImDrawList& list, const Box& box, Colour colour, float radius)
{
    const Box inner = box.inset(radius, radius);
    list.AddRectFilled({inner.x, box.y}, {inner.right(), inner.y}, colour);
    list.AddRectFilled({box.x, inner.y}, {box.right(), inner.bottom()}, colour);
    list.AddRectFilled({inner.x, inner.bottom()}, {inner.right(), box.bottom()}, colour);
    const ImVec2 centres[] = {{inner.right(), inner.bottom()},
                              {inner.x, inner.bottom()},
                              {inner.x, inner.y},
                              {inner.right(), inner.y}};
    for (int quarter = 0; quarter < 4; ++quarter) { // ImGui's clock goes from 3, in twelfths
        list.PathLineTo(centres[quarter]);
        list.PathArcToFast(centres[quarter], radius, quarter * 3, quarter * 3 + 3);
        list.PathFillConvex(colour);
    }
}

void Canvas::fill(const Box& box, Colour colour, float radius)
{
    const Box at = pixels_to_edges(box);
    const float whole = std::round(std::min({radius * m_scale, at.w / 2, at.h / 2}));
    const bool is_opaque = (colour & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    if (whole >= 1 && is_opaque)
        add_rounded(*m_list, at, colour, whole);
    else
        m_list->AddRectFilled(upper(at), lower(at), colour, radius * m_scale);
    const bool is_soft = colour == m_theme.accent_soft || colour == m_theme.adopted_soft;
    if (is_soft && has_strong_lines(m_theme))
        outline(box, colour == m_theme.accent_soft ? m_theme.accent : m_theme.adopted, border,
                radius);
    if (m_log != nullptr) m_log->fills.push_back({at, colour});
}

void Canvas::cover(const Box& box, Colour colour)
{
    m_is_covered = false;
    fill(box, colour);
    if (m_log == nullptr) return;
    const Box at = pixels(box);
    std::erase_if(m_log->texts, [&](const auto& text) { return at.overlaps(text.ink); });
}

void Canvas::outline(const Box& box, Colour colour, float thickness, float radius)
{
    const float width = std::max(1.0F, std::floor(thickness * weight_of_lines(m_theme) * m_scale));
    const Box at = pixels(box).inset(width / 2);
    m_list->AddRect(upper(at), lower(at), colour, radius * m_scale, 0, width);
}

void Canvas::card(const Box& box, Colour surface, Colour edge, float radius)
{
    fill(box, surface, radius);
    outline(box, edge, border, radius);
}

void Canvas::horizontal_line(Point from, float length, Colour colour, float thickness)
{
    Box at = pixels_to_edges({from.x, from.y, length, 0});
    at.h = std::max(1.0F, std::floor(thickness * weight_of_lines(m_theme) * m_scale));
    m_list->AddRectFilled(upper(at), lower(at), colour);
}

void Canvas::vertical_line(Point from, float length, Colour colour, float thickness)
{
    Box at = pixels_to_edges({from.x, from.y, 0, length});
    at.w = std::max(1.0F, std::floor(thickness * weight_of_lines(m_theme) * m_scale));
    m_list->AddRectFilled(upper(at), lower(at), colour);
}

void Canvas::circle(Point centre, float radius, Colour colour)
{
    m_list->AddCircleFilled({m_origin.x + centre.x * m_scale, m_origin.y + centre.y * m_scale},
                            radius * m_scale, colour);
}

void Canvas::tick(const Box& box, Colour colour)
{
    const Box at = pixels(box);
    const float side = std::min(at.w, at.h);
    const ImVec2 middle{at.x + at.w / 2, at.y + at.h / 2};
    const ImVec2 stroke[] = {{middle.x - side * 0.42F, middle.y + side * 0.03F},
                             {middle.x - side * 0.12F, middle.y + side * 0.32F},
                             {middle.x + side * 0.44F, middle.y - side * 0.32F}};
    m_list->AddPolyline(stroke, 3, colour, ImDrawFlags_None, std::max(1.5F, side * 0.12F));
}

void Canvas::picture(const Box& box, const Picture& picture)
{
    const Box at = pixels(box);
    m_list->AddImage(reinterpret_cast<ImTextureID>(picture.texture), // NOLINT
                     upper(at), lower(at));
}

void Canvas::picture_within(const Box& box,
                            const Picture& picture,
                            const Box& within,
                            Colour seen_through)
{
    const Box at = pixels(box);
    const Box seen = pixels(within);
    m_list->PushClipRect(upper(seen), lower(seen), true);
    m_list->AddImage(reinterpret_cast<ImTextureID>(picture.texture), // NOLINT
                     upper(at), lower(at), {0, 0}, {1, 1}, seen_through);
    m_list->PopClipRect();
}

std::size_t Canvas::drawn() const
{
    return static_cast<std::size_t>(m_list->VtxBuffer.Size);
}

void Canvas::fade(std::size_t since, float strength)
{
    for (int i = static_cast<int>(since); i < m_list->VtxBuffer.Size; ++i) {
        ImU32& colour = m_list->VtxBuffer[i].col;
        const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT) * strength;
        colour = (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT;
    }
}

} // namespace klubba::ui
