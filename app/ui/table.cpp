#include "ui/table.h"

#include "ui/row_window.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;

namespace {

constexpr TextStyle cell_style{Weight::Regular, 20, 0, 1.22F};
constexpr TextStyle heading_style{Weight::SemiBold, 16};
constexpr float heading_height = 30;
constexpr float row_padding = 8;
constexpr float gap = 18;
constexpr float more_height = 26;

struct LaidRow {
    std::vector<Paragraph> cells;
    float height = 0;
};

std::vector<float> widths_of(const Table& table, float width)
{
    float shares = 0;
    for (const auto& column : table.columns)
        shares += column.share;
    std::vector<float> widths;
    const float free = width - gap * static_cast<float>(table.columns.size() + 1);
    for (const auto& column : table.columns)
        widths.push_back(free * column.share / shares);
    return widths;
}

Colour colour_of(const Theme& theme, TableCell::Tone tone)
{
    switch (tone) {
    case TableCell::Tone::Plain:
    case TableCell::Tone::Strong:
        return theme.ink;
    case TableCell::Tone::Muted:
        return theme.muted;
    case TableCell::Tone::Late:
        return theme.late;
    }
    return theme.ink;
}

LaidRow lay_out(const Canvas& canvas, const TableRow& row, const std::vector<float>& widths)
{
    LaidRow laid;
    for (std::size_t i = 0; i < std::min(row.cells.size(), widths.size()); ++i) {
        const auto& cell = row.cells[i];
        const bool is_strong = cell.tone == TableCell::Tone::Strong;
        const Span span{cell.text, colour_of(canvas.theme(), cell.tone),
                        is_strong ? Weight::SemiBold : Weight::Regular};
        laid.cells.push_back(canvas.wrap(cell_style, {&span, 1}, widths[i]));
        laid.height = std::max(laid.height, laid.cells.back().height());
    }
    laid.height = std::max(laid.height, cell_style.line_height()) + 2 * row_padding;
    return laid;
}

void draw_headings(Canvas& canvas, const Table& table, const std::vector<float>& widths, Box line)
{
    canvas.horizontal_line({line.x, line.bottom() - border}, line.w, canvas.theme().line, border);
    line.cut_left(gap);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        canvas.fitted_in(line.cut_left(widths[i]), Align::Left, heading_style, 11,
                         canvas.theme().muted, table.columns[i].heading);
        line.cut_left(gap);
    }
}

} // namespace

std::optional<std::size_t> draw_table(
    Canvas& canvas, const words::Words& words, const Table& table, Box area, std::size_t chosen)
{
    const Theme& theme = canvas.theme();
    const auto widths = widths_of(table, area.w);
    draw_headings(canvas, table, widths, area.cut_top(heading_height));
    if (table.rows.empty()) {
        const auto text = canvas.wrap(cell_style, theme.muted, table.nothing, area.w - 2 * gap);
        canvas.paragraph({area.x + gap, area.y + row_padding}, text);
        return {};
    }
    std::vector<LaidRow> rows;
    std::vector<float> heights;
    for (const auto& row : table.rows) {
        rows.push_back(lay_out(canvas, row, widths));
        heights.push_back(rows.back().height);
    }
    const Box below = area.cut_bottom(more_height);
    const RowWindow window = rows_in_sight(heights, area.h, chosen);
    const Touch touch = canvas.touch("table", area);
    std::optional<std::size_t> clicked;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box box = area.cut_top(heights[i]);
        if (i == chosen) {
            canvas.fill(box, theme.accent_soft, 6);
            canvas.fill({box.x, box.y + 4, 5, box.h - 8}, theme.accent);
        } else {
            canvas.horizontal_line({box.x, box.bottom() - hairline}, box.w, theme.line);
        }
        float x = box.x + gap;
        for (std::size_t cell = 0; cell < rows[i].cells.size(); ++cell) {
            canvas.paragraph({x, box.y + row_padding}, rows[i].cells[cell]);
            x += widths[cell] + gap;
        }
        if (touch.clicked && box.contains(canvas.pointer())) clicked = i;
    }
    const auto hidden = rows.size() - (window.last - window.first);
    if (hidden > 0)
        canvas.text_in(below, Align::Right, heading_style, theme.muted,
                       words(Word::RowsMore, {std::to_string(hidden)}));
    return clicked;
}

std::size_t moved_by_keys(const Canvas& canvas, std::size_t chosen, std::size_t count)
{
    if (count == 0) return 0;
    constexpr std::ptrdiff_t page = 12;
    auto at = static_cast<std::ptrdiff_t>(chosen);
    for (const Key key : {Key::Up, Key::Down})
        canvas.tell_of_key({key}, words::Word::KeyGoesInList);
    for (const Key key : {Key::PageUp, Key::PageDown})
        canvas.tell_of_key({key}, words::Word::KeyGoesFar);
    for (const KeyPress& press : canvas.keys()) {
        if (press == KeyPress{Key::Down}) ++at;
        if (press == KeyPress{Key::Up}) --at;
        if (press == KeyPress{Key::PageDown}) at += page;
        if (press == KeyPress{Key::PageUp}) at -= page;
    }
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(count) - 1));
}

} // namespace klubba::ui
