#include "ui/chair_rows.h"

#include "ui/button.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;

static constexpr float dots_width = 48;
static constexpr TextStyle small_style{Weight::SemiBold, 21};

static void draw_dots(Canvas& canvas, const ChairMoment& now, std::string_view id, const Box& box)
{
    const Touch touch = canvas.touch("dots " + std::string(id), box);
    if (touch.hovered) canvas.fill(box.inset(2, 8), canvas.theme().accent_soft, 6);
    if (touch.focused) canvas.focus_ring(box.inset(8), 6);
    const float middle = box.y + box.h / 2;
    for (const float at : {-12.0F, 0.0F, 12.0F})
        canvas.circle({box.x + box.w / 2 + at, middle}, 3.5F, canvas.theme().muted);
    if (!touch.clicked) return;
    auto& opened = now.local.opened_row;
    opened = opened == id ? std::string{} : std::string(id);
}

RowAsked begin_row(Canvas& canvas, const ChairMoment& now, std::string_view id, Box& row)
{
    const Theme& theme = canvas.theme();
    const Box dots = row.cut_right(dots_width);
    RowAsked asked;
    asked.touch = canvas.touch(id, row);
    if (asked.touch.hovered) canvas.fill(row, theme.accent_soft, 6);
    if (asked.touch.focused) canvas.focus_ring(row.inset(7), 6);
    draw_dots(canvas, now, id, dots);
    now.local.rows.emplace_back(id);
    asked.act = asked.touch.clicked && !is_dragged(now.local.drag, std::string(id));
    if (!asked.touch.focused) return asked;
    now.local.row_in_focus = id;
    asked.up = canvas.pressed({.key = Key::Up, .alt = true}, Word::MoveUp);
    asked.down = canvas.pressed({.key = Key::Down, .alt = true}, Word::MoveDown);
    asked.off = canvas.pressed(Key::Delete, Word::TakeOff);
    return asked;
}

void draw_row_buttons(
    Canvas& canvas, const ChairMoment& now, const Box& strip, Word acts, RowAsked& asked)
{
    const Theme& theme = canvas.theme();
    const std::array buttons{std::pair{acts, &asked.act}, std::pair{Word::MoveUp, &asked.up},
                             std::pair{Word::MoveDown, &asked.down},
                             std::pair{Word::TakeOff, &asked.off}};
    Box rest = strip.inset(0, 5);
    const float width = (rest.w - 3 * 8) / 4;
    for (const auto& [word, flag] : buttons) {
        const Box box = rest.cut_left(width);
        rest.cut_left(8);
        const std::string id = "row button " + std::to_string(static_cast<int>(word));
        const Touch touch = canvas.touch(id, box);
        canvas.card(box, touch.hovered ? theme.accent_soft : theme.background, theme.line, 10);
        if (touch.focused) canvas.focus_ring(box, 10);
        const Span span{now.desk.words(word), theme.ink, small_style.weight};
        const Fitted fitted = canvas.fit(small_style, 13, {&span, 1}, box.inset(6, 2));
        canvas.paragraph({box.x + 6, box.y + (box.h - fitted.paragraph.height()) / 2},
                         fitted.paragraph, Align::Centre, box.w - 12);
        if (!touch.clicked) continue;
        *flag = true;
        now.local.opened_row.clear();
    }
}

void go_among_rows(Canvas& canvas, const ChairMoment& now)
{
    const auto rows = std::exchange(now.local.rows, {});
    const auto focused = std::exchange(now.local.row_in_focus, {});
    if (rows.empty() || now.local.picker || now.local.message) return;
    const bool down = canvas.pressed(Key::Down, Word::KeyGoesInList);
    const bool up = canvas.pressed(Key::Up, Word::KeyGoesInList);
    const std::ptrdiff_t step = (down ? 1 : 0) - (up ? 1 : 0);
    if (step == 0) return;
    const auto here = std::find(rows.begin(), rows.end(), focused);
    const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
    std::ptrdiff_t place = step > 0 ? 0 : last;
    if (here != rows.end()) place = std::clamp<std::ptrdiff_t>(here - rows.begin() + step, 0, last);
    canvas.focus_on(rows[static_cast<std::size_t>(place)]);
}

} // namespace klubba::ui
