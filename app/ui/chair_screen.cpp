#include "ui/chair_screen.h"

#include "ui/after_meeting.h"
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
constexpr float widest_column = 560;
constexpr float margin = 40;
constexpr float between = 20;
constexpr float edge_width = 22;
constexpr TextStyle name_style{Weight::SemiBold, 30};
constexpr TextStyle about_style{Weight::Regular, 26};
constexpr TextStyle say_label{Weight::SemiBold, 22};

/// "9 av 9 tjänstgör · beslutsför"; with "!" before it where something lacks, so that it is not
/// told by colour alone.
std::string quorum_text(const ChairView& view, const words::Words& words)
{
    const auto& quorum = view.quorum;
    std::string text =
        words(Word::ServingOfSeats, {std::to_string(quorum.serving), std::to_string(quorum.seats)});
    text += " · ";
    if (quorum.is_met())
        text += std::string(words(Word::Quorate));
    else
        text = "! " + text + words(Word::NotQuorate, {std::to_string(quorum.needed)});
    if (!view.roll_called) text += " · " + std::string(words(Word::RollIsNotCalled));
    return text;
}

std::string presence_text(const ChairView& view, const words::Words& words)
{
    if (view.in_room + view.remote == 0) return {};
    return " · " + words(Word::InRoomAndRemote,
                         {std::to_string(view.in_room), std::to_string(view.remote)});
}

void draw_header(Canvas& canvas, const ChairMoment& now, const Box& strip)
{
    const ChairView& view = now.view;
    const Desk& desk = now.desk;
    const Theme& theme = canvas.theme();
    Box line = draw_desk_head(canvas, desk, strip, {name_style, desk_clock, margin},
                              desk.words(Word::ChairDesk));
    now.local.wants_lock = lock_button(canvas, desk, line);
    const bool counts = view.phase == meeting::Phase::Open;
    const bool lacks = counts && (!view.quorum.is_met() || !view.roll_called);
    const std::string quorum = counts ? quorum_text(view, desk.words) : "";
    const std::string there = counts ? presence_text(view, desk.words) : "";
    const std::string body = quorum.empty() ? view.info.body : " · " + view.info.body;
    // What matters most stands first; a long name of the body is left out before that gets small.
    const std::string most = quorum + there;
    const TextStyle whole = fit_line(canvas.measure(), about_style, 20, most + body, line.w);
    const bool has_room = canvas.width(whole, most + body) <= line.w;
    const TextStyle style =
        has_room ? whole
                 : fit_line(canvas.measure(), about_style, 14, most.empty() ? body : most, line.w);
    std::vector<Span> spans{
        Span{quorum, lacks ? theme.late : theme.ink, Weight::SemiBold},
        Span{there, theme.muted, Weight::Regular},
    };
    if (has_room || most.empty()) spans.push_back({body, theme.muted, Weight::Regular});
    canvas.spans_in(line, Align::Left, style, spans);
}

/// Gives how much of the height it took.
float draw_say(Canvas& canvas, const ChairView& view, const Desk& desk, const Box& area)
{
    const std::string text = what_to_say(view, desk);
    if (text.empty()) return 0;
    const Theme& theme = canvas.theme();
    const Box inside = area.inset(36, 26);
    const float label = say_label.line_height() + 8;
    const Span span{text, theme.ink, desk_body.weight};
    const Fitted fitted = canvas.fit(desk_body, 18, {&span, 1}, {0, 0, inside.w, inside.h - label});
    const float height = label + fitted.paragraph.height() + 50;
    canvas.fill({area.x, area.y, area.w, height}, theme.accent_soft, radius_card);
    canvas.text(inside.top_left(), say_label, theme.accent, desk.words(Word::ToSay));
    canvas.page({inside.x, inside.y + label}, fitted);
    return height;
}

/// Whether something is asked that takes the place of the rest.
bool draw_asking(Canvas& canvas, const ChairMoment& now, const Box& area)
{
    if (now.local.message) {
        auto& draft = *now.local.message;
        if (draw_message(canvas, now.view, now.desk, area, draft, now.out) == MessageEnd::Done)
            now.local.message.reset();
        return true;
    }
    if (now.local.form) {
        const auto end = draw_form(canvas, now.desk.words, area, *now.local.form, now.out);
        if (end != FormEnd::Open) now.local.form.reset();
        return true;
    }
    if (!now.local.picker) return false;
    const PickInput input{now.view, now.in.seats, now.desk};
    if (draw_picker(canvas, input, area, *now.local.picker, now.out) == PickEnd::Done)
        now.local.picker.reset();
    return true;
}

void draw_main(Canvas& canvas, const ChairMoment& now, Box area)
{
    banner(canvas, now.desk, area);
    draw_overdue(canvas,
                 overdue_lines(now.in.meetings, now.view.info.body,
                               now.desk.zone.day_of(now.desk.now), now.desk.words),
                 area);
    if (draw_asking(canvas, now, area)) return;
    if (is_at_rest(now.view)) {
        const Box actions = area.cut_bottom(chair_actions_height(now, area.w));
        if (actions.h > 0) area.cut_bottom(between);
        chair_item(canvas, now.view, now.desk, area);
        chair_rest(canvas, now, area);
        return chair_actions(canvas, now, actions);
    }
    const Box next = area.cut_bottom(touch_height_main);
    area.cut_bottom(between);
    const Box actions = area.cut_bottom(chair_actions_height(now, area.w));
    area.cut_bottom(between);
    chair_item(canvas, now.view, now.desk, area);
    if (now.local.shows_times) {
        chair_times(canvas, now, area);
    } else {
        Box say = area;
        say.h = std::min(say.h, std::max(190.0F, area.h * 0.55F));
        const float taken = draw_say(canvas, now.view, now.desk, say);
        area.cut_top(taken + between);
        chair_panel(canvas, now, area);
    }
    chair_actions(canvas, now, actions);
    chair_next(canvas, now, next);
}

/// Side by side, or below one another where the screen stands.
void draw_parts(Canvas& canvas, const ChairMoment& now, Box area)
{
    const Theme& theme = canvas.theme();
    const bool stands = canvas.is_portrait();
    Box column = stands ? area.cut_bottom(area.h * 0.42F)
                        : area.cut_right(std::clamp(area.w * 0.29F, 470.0F, widest_column));
    canvas.fill(column, theme.surface);
    if (stands)
        canvas.horizontal_line(column.top_left(), column.w, theme.line, border);
    else
        canvas.vertical_line(column.top_left(), column.h, theme.line, border);
    Box main = area.inset(margin, margin);
    main.y -= 10;
    main.h += 10;
    draw_main(canvas, now, main);
    chair_time_edge(canvas, now, {column.x, column.y, edge_width, column.h});
    column.cut_left(edge_width);
    column.cut_right(margin - edge_width);
    chair_column(canvas, now, column.inset(edge_width, 20));
}

} // namespace

Instant draw_chair(
    Canvas& canvas, const ChairInput& input, const Desk& desk, ChairScreen& local, Commands& out)
{
    const ChairView& view = input.view;
    const ChairMoment now{input, view, desk, local, out};
    Box area = canvas.area();
    const KeyboardPlace keyboard = canvas.keyboard();
    draw_header(canvas, now, area.cut_top(header_height));
    draw_parts(canvas, now, area);
    follow_keyboard(canvas, local.keyboard_before, keyboard,
                    local.picker || local.message || local.form ? 1 : 0, KeyboardGoes::Back);
    key_help(canvas, desk.words, area);
    if (!view.floor) return next_minute(desk.now);
    const auto minute = next_minute(desk.now);
    return std::min<Instant>(minute, next_second(*view.floor, desk.now).value_or(minute));
}

} // namespace klubba::ui
