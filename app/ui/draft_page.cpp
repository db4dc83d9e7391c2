#include "ui/draft_parts.h"

#include <algorithm>
#include <cmath>

namespace klubba::ui {

using meeting::NoticeLine;
using meeting::NoticePlace;

namespace {

/// In points, round what is printed.
constexpr float margin = 16;
constexpr float lit_margin = 3;
constexpr float points_per_inch = 72;
constexpr int coarsest = 40; ///< In dots per inch, as the next.
constexpr int finest = 220;
constexpr float bar = 5;
constexpr float above = 0.35F; ///< How far down what is lit stands, where the page lets it.

const std::vector<NoticeLine> no_lines;

const std::vector<NoticeLine>& lines_of(const SecretaryInput& in)
{
    return in.notes == nullptr ? no_lines : in.notes->lines;
}

/// A box on the page, in points.
using Points = Box;

Points points_of(const NoticePlace& place)
{
    const auto points = [](int tenths) { return static_cast<float>(tenths) / 10; };
    return {points(place.left), points(place.top), points(place.right - place.left),
            points(place.bottom - place.top)};
}

Points around(const Points& one, const Points& other)
{
    const float left = std::min(one.x, other.x);
    const float top = std::min(one.y, other.y);
    return {left, top, std::max(one.right(), other.right()) - left,
            std::max(one.bottom(), other.bottom()) - top};
}

Points widened(const Points& box, float by)
{
    return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by};
}

/// What is printed on some page or other: the margins beside it are not worth the room.
Points printed(const std::vector<NoticeLine>& lines)
{
    std::optional<Points> all;
    for (const auto& line : lines)
        if (line.place) all = all ? around(*all, points_of(*line.place)) : points_of(*line.place);
    return widened(all.value_or(Points{}), margin);
}

/// What of the lines stands on the page.
std::optional<Points> box_of(const std::vector<NoticeLine>& lines, const LitLines& some, int page)
{
    std::optional<Points> box;
    for (const auto& line : lines) {
        const bool is_one = line.place && line.place->page == page && line.line >= some.first &&
                            line.line <= some.last;
        if (is_one) box = box ? around(*box, points_of(*line.place)) : points_of(*line.place);
    }
    return box;
}

/// How a page lies in its place on the screen: as fine as its pixels, so that each dot of the
/// picture is one of them.
struct Lying {
    Box area;
    int dots_per_inch;
    float scale; ///< Units for a point.
    float left;  ///< The point at the left edge of the area, and at its top.
    float top;

    [[nodiscard]] Box box_of(const Points& points) const
    {
        return {area.x + (points.x - left) * scale, area.y + (points.y - top) * scale,
                points.w * scale, points.h * scale};
    }
};

Lying lying_in(const Canvas& canvas, const Box& area, const Points& all, const Points& in_sight)
{
    const float pixels = canvas.measure().scale;
    const auto fitting = static_cast<int>(points_per_inch * area.w * pixels / all.w);
    Lying lying{area, std::clamp(fitting, coarsest, finest), 0, 0, 0};
    lying.scale = static_cast<float>(lying.dots_per_inch) / points_per_inch / pixels;
    lying.left = all.x - (area.w / lying.scale - all.w) / 2;
    const float seen = area.h / lying.scale;
    const float wanted = in_sight.y + in_sight.h / 2 - seen * above;
    lying.top = std::clamp(wanted, all.y, std::max(all.y, all.bottom() - seen));
    return lying;
}

/// The picture of the page that is nearest to as fine as that.
const NoticePage* find_page(const std::vector<NoticePage>& pages, const ShowPage& wanted)
{
    const NoticePage* best = nullptr;
    const auto off = [&](const NoticePage& one) {
        return std::abs(one.dots_per_inch - wanted.dots_per_inch);
    };
    for (const auto& page : pages)
        if (page.number == wanted.page && (best == nullptr || off(page) < off(*best))) best = &page;
    return best;
}

bool is_dark(const Theme& theme)
{
    return contrast(theme.surface, light_theme.ink) < contrast(theme.surface, light_theme.surface);
}

/// What is white on the page is as bright as the screen around it bears, and what is lit stands
/// out.
Colour paper_in(const Theme& theme)
{
    return is_dark(theme) ? theme.muted : theme.surface;
}
Colour lit_paper_in(const Theme& theme)
{
    return is_dark(theme) ? theme.accent : theme.accent_soft;
}

Box common(const Box& one, const Box& other)
{
    const float left = std::max(one.x, other.x);
    const float top = std::max(one.y, other.y);
    return {left, top, std::max(0.0F, std::min(one.right(), other.right()) - left),
            std::max(0.0F, std::min(one.bottom(), other.bottom()) - top)};
}

/// The page's own picture, or blank paper until it comes.
struct Sheet {
    Canvas& canvas;
    const Lying& lying;
    const NoticePage* page;

    void draw(const Box& within, Colour seen_through) const
    {
        const Box seen = common(within, lying.area);
        if (page == nullptr) return canvas.fill(seen, seen_through);
        const float points = points_per_inch / static_cast<float>(page->dots_per_inch);
        const auto& picture = *page->picture;
        const Box all = lying.box_of({0, 0, picture.width * points, picture.height * points});
        canvas.picture_within(all, picture, seen, seen_through);
    }

    void light(const Points& lines) const
    {
        const Theme& theme = canvas.theme();
        const Box box = common(lying.box_of(widened(lines, lit_margin)), lying.area);
        if (box.h <= 0) return;
        draw(box, lit_paper_in(theme));
        const Colour edge = is_dark(theme) ? theme.on_accent : theme.accent;
        canvas.outline(box, edge, border);
        canvas.fill({box.x - bar, box.y, bar, box.h}, edge);
    }

    /// Beside what is still to be looked at.
    void mark(const Points& lines) const
    {
        const Box box = common(lying.box_of(widened(lines, lit_margin)), lying.area);
        if (box.h > 0) canvas.fill({box.right() + bar, box.y, bar, box.h}, light_theme.late);
    }
};

std::optional<int>
line_at(const Canvas& canvas, const Lying& lying, const std::vector<NoticeLine>& lines, int page)
{
    if (!lying.area.contains(canvas.pointer())) return {};
    for (const auto& line : lines)
        if (line.place && line.place->page == page &&
            lying.box_of(widened(points_of(*line.place), 1)).contains(canvas.pointer()))
            return line.line;
    return {};
}

void ask_for(const ShowPage& wanted, SecretaryScreen& local)
{
    if (local.page_asked == wanted) return;
    local.page_asked = wanted;
    local.requests.emplace_back(wanted);
}

} // namespace

bool has_pages(const SecretaryInput& in)
{
    const auto& notice = in.state.info.notice;
    const auto& lines = lines_of(in);
    return in.preparing != nullptr && notice && notice->media_type == "application/pdf" &&
           !lines.empty() && lines.front().place;
}

std::optional<PageDrawn>
draft_page(Canvas& canvas, const SecretaryMoment& now, const Box& area, const NoticeLook& look)
{
    if (now.local.notice_as_lines || !has_pages(now.in)) return {};
    const auto& lines = lines_of(now.in);
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const NoticeLine& line) {
        return line.line >= look.line && line.place;
    });
    if (at == lines.end()) return {};
    const int number = at->place->page;
    const Lying lying = lying_in(canvas, area, printed(lines), points_of(*at->place));
    const ShowPage wanted{number, lying.dots_per_inch};
    ask_for(wanted, now.local);
    const auto& pages = now.in.preparing->pages;
    const NoticePage* page = find_page(pages, wanted);
    const bool is_blank = page == nullptr && std::any_of(pages.begin(), pages.end(), [](auto& one) {
                              return one.picture.has_value();
                          });
    if (!is_blank && (page == nullptr || !page->picture)) return {};

    const Theme& theme = canvas.theme();
    const Sheet sheet{canvas, lying, page};
    sheet.draw(area, paper_in(theme));
    for (const auto& point : look.points)
        if (const auto box = box_of(lines, {point.line, point.last_line}, number)) sheet.mark(*box);
    for (const auto& some : look.lit)
        if (const auto box = box_of(lines, some, number)) sheet.light(*box);
    if (look.has_arrows) {
        const Box box = common(lying.box_of(widened(points_of(*at->place), lit_margin)), area);
        canvas.outline(box, is_dark(theme) ? theme.on_accent : theme.accent, border, 4);
    }
    canvas.outline(area, theme.line);
    return PageDrawn{number, line_at(canvas, lying, lines, number)};
}

} // namespace klubba::ui
