#include "ui/chair_screen.h"

#include "ui/banner.h"
#include "ui/chair_parts.h"
#include "ui/chair_say.h"
#include "ui/desk_head.h"
#include "ui/key_help.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ChairView;
using words::Word;

namespace {

constexpr float header_height = 80;
constexpr float column_width = 560;
constexpr float margin = 40;
constexpr float between = 20;
constexpr TextStyle name_style{Weight::SemiBold, 30};
constexpr TextStyle about_style{Weight::Regular, 26};
constexpr TextStyle say_label{Weight::SemiBold, 22};

std::string quorum_text(const ChairView& view, const words::Words& words)
{
    const auto& quorum = view.quorum;
    std::string text =
        words(Word::ServingOfSeats, {std::to_string(quorum.serving), std::to_string(quorum.seats)});
    text += " · ";
    text += quorum.is_met() ? std::string(words(Word::Quorate))
                            : words(Word::NotQuorate, {std::to_string(quorum.needed)});
    return text;
}

void draw_header(Canvas& canvas, const ChairView& view, const Desk& desk, const Box& strip)
{
    const Theme& theme = canvas.theme();
    const Box line = draw_desk_head(canvas, desk, strip, {name_style, desk_clock, margin},
                                    desk.words(Word::ChairDesk));
    const bool counts = view.phase == meeting::Phase::Open;
    const std::string quorum = counts ? " · " + quorum_text(view, desk.words) : "";
    const float width = canvas.width(about_style, quorum);
    Box body = line;
    body.cut_right(width);
    const TextStyle style = fit_line(canvas.measure(), about_style, 16, view.info.body, body.w);
    const Colour colour = view.quorum.is_met() ? theme.muted : theme.late;
    const std::array spans{Span{view.info.body, theme.muted, Weight::Regular},
                           Span{quorum, counts ? colour : theme.muted, Weight::Regular}};
    canvas.spans_in(line, Align::Left, style, spans);
}

void draw_say(Canvas& canvas, const ChairView& view, const Desk& desk, const Box& area)
{
    const std::string text = what_to_say(view, desk.words);
    if (text.empty()) return;
    const Theme& theme = canvas.theme();
    const Box inside = area.inset(36, 30);
    const float label = say_label.line_height() + 8;
    const Span span{text, theme.ink, desk_body.weight};
    const Fitted fitted = canvas.fit(desk_body, 18, {&span, 1}, {0, 0, inside.w, inside.h - label});
    const float height = label + fitted.paragraph.height();
    canvas.fill({area.x, area.y, area.w, height + 58}, theme.accent_soft, radius_card);
    canvas.text(inside.top_left(), say_label, theme.accent, desk.words(Word::ToSay));
    canvas.page({inside.x, inside.y + label}, fitted);
}

void draw_main(Canvas& canvas,
               const ChairView& view,
               const Desk& desk,
               Box area,
               ChairScreen& local,
               Commands& out)
{
    banner(canvas, desk, area);
    if (local.form) {
        const FormEnd end = draw_form(canvas, desk.words, area, *local.form, out);
        if (end != FormEnd::Open) local.form.reset();
        return;
    }
    const Box next = area.cut_bottom(touch_height_main);
    area.cut_bottom(between);
    const Box actions = area.cut_bottom(touch_height);
    area.cut_bottom(between);
    chair_item(canvas, view, desk, area);
    draw_say(canvas, view, desk, area);
    chair_actions(canvas, view, desk, actions, local, out);
    chair_next(canvas, view, desk, next, out);
}

} // namespace

Instant draw_chair(
    Canvas& canvas, const ChairView& view, const Desk& desk, ChairScreen& local, Commands& out)
{
    Box area = canvas.area();
    draw_header(canvas, view, desk, area.cut_top(header_height));
    const Box below_header = area;
    Box column = area.cut_right(column_width);
    canvas.fill(column, canvas.theme().surface);
    canvas.vertical_line(column.top_left(), column.h, canvas.theme().line, border);
    Box main = area.inset(margin, margin);
    main.y -= 6;
    main.h += 4;
    draw_main(canvas, view, desk, main, local, out);
    chair_column(canvas, view, desk, column.inset(margin, 25), out);
    key_help(canvas, desk.words, below_header);
    if (!view.floor) return next_minute(desk.now);
    const auto minute = next_minute(desk.now);
    return std::min<Instant>(minute, next_second(*view.floor, desk.now).value_or(minute));
}

} // namespace klubba::ui
