#include "ui/chair_rows.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ChairView;
using meeting::RoomSlot;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr TextStyle row_style{Weight::Regular, 28};
constexpr TextStyle small_style{Weight::Regular, 24};
constexpr TextStyle time_style{Weight::Bold, 26};
constexpr float label_height = 44;
constexpr float row_height = 73;
constexpr float least_text = 17;
constexpr float planned_width = 86;
constexpr float expected_width = 78;
constexpr float dots = 48; ///< As wide as the end of a row of begin_row().

struct Times {
    std::optional<Instant> planned;
    std::optional<Instant> expected;

    [[nodiscard]] bool is_late() const
    {
        return planned && expected && *expected - *planned >= std::chrono::minutes{1};
    }
};

std::string title_of(const RoomSlot& slot, const Words& words)
{
    return (slot.decides ? std::string(words(Word::DecidingSlot)) + " " : "") + slot.title;
}

/// The times at the ends of `row`, and the title between them.
void draw_line(Canvas& canvas, const Desk& desk, Box row, const Times& times, const Fitted& title)
{
    const Theme& theme = canvas.theme();
    const Box planned = row.cut_left(planned_width);
    if (times.planned)
        canvas.text_in(planned, Align::Left, small_style, theme.muted,
                       clock_text(desk, *times.planned));
    const Box expected = row.cut_right(expected_width);
    if (times.expected)
        canvas.text_in(expected, Align::Right, times.is_late() ? time_style : small_style,
                       times.is_late() ? theme.late : theme.muted,
                       clock_text(desk, *times.expected));
    canvas.paragraph({row.x, row.y + (row.h - title.paragraph.height()) / 2}, title.paragraph);
}

/// A title steps down to what can still be read, and then the row grows.
Fitted fit_title(Canvas& canvas, const Box& area, std::string_view text, Colour ink)
{
    const float width = area.w - planned_width - expected_width - dots;
    const Span span{text, ink, row_style.weight};
    return canvas.fit(row_style, least_text, {&span, 1}, {0, 0, width, row_height - 6});
}

float height_of(const Fitted& title)
{
    return std::max(row_height, title.paragraph.height() + 12);
}

std::string row_id(const RoomSlot& slot)
{
    return "coming " + slot.slot.text;
}

void move(const ChairMoment& now, std::size_t place, std::size_t before)
{
    const auto& coming = now.view.coming;
    const auto target = before < coming.size() ? coming[before].slot : meeting::SlotId{};
    ask(now.out, meeting::MoveSlot{coming[place].slot, target});
}

void carry_out(const ChairMoment& now, std::size_t place, const RowAsked& asked)
{
    const auto& coming = now.view.coming;
    if (asked.act) ask(now.out, meeting::StartSlot{coming[place].slot});
    if (asked.up && place > 0) move(now, place, place - 1);
    if (asked.down && place + 1 < coming.size()) move(now, place, place + 2);
    if (asked.off) ask(now.out, meeting::SkipSlot{coming[place].slot});
}

/// Pressing a row shows what can be done with it: to start it takes one press more, so that a
/// finger that scrolls or misses does not move the meeting.
DrawnRow
draw_row(Canvas& canvas, const ChairMoment& now, std::size_t place, const Fitted& title, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto& slot = now.view.coming[place];
    const std::string id = row_id(slot);
    const Box whole = area.cut_top(height_of(title));
    Box row = whole;
    RowAsked asked = begin_row(canvas, now, id, row);
    auto& opened = now.local.opened_row;
    const bool is_open = now.view.phase == meeting::Phase::Open;
    if (std::exchange(asked.act, false)) {
        opened = opened == id || !is_open ? std::string{} : id;
        if (!opened.empty())
            canvas.focus_on("row button " + std::to_string(static_cast<int>(Word::StartNow)));
    }
    draw_line(canvas, now.desk, row, {slot.planned_start, slot.forecast_start}, title);
    canvas.horizontal_line({whole.x, whole.bottom() - hairline}, whole.w, theme.line);
    if (opened == id && is_open)
        draw_row_buttons(canvas, now, area.cut_top(row_buttons_height), Word::StartNow, asked);
    if (is_open) carry_out(now, place, asked);
    return {id, whole, asked.touch};
}

void draw_more(Canvas& canvas, const Desk& desk, Box& list, std::size_t count)
{
    const std::string more = desk.words(Word::AndMore, {std::to_string(count)});
    canvas.text_in(list.cut_top(40), Align::Right, small_style, canvas.theme().muted, more);
}

} // namespace

void chair_coming(Canvas& canvas, const ChairMoment& now, Box& area, float below)
{
    const ChairView& view = now.view;
    const Theme& theme = canvas.theme();
    const bool has_end = view.planned_end && view.phase != meeting::Phase::Closed;
    if (view.coming.empty() && !has_end) return;
    canvas.text_in(area.cut_top(label_height), Align::Left, label_style, theme.muted,
                   now.desk.words(Word::ComingUp));
    canvas.keys_under(Word::KeysOfSlots);
    Box list = area;
    list.cut_bottom(below);
    std::vector<DrawnRow> rows;
    const std::size_t count = view.coming.size() + (has_end ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_end = i == view.coming.size();
        const bool is_break = !is_end && view.coming[i].kind != meeting::SlotKind::Business;
        const Fitted title = fit_title(canvas, list,
                                       is_end ? std::string(now.desk.words(Word::MeetingEnds))
                                              : title_of(view.coming[i], now.desk.words),
                                       is_break || is_end ? theme.muted : theme.ink);
        const float needed = height_of(title) + (i + 1 < count ? 40 : 0);
        if (needed > list.h) {
            if (list.h >= 40) draw_more(canvas, now.desk, list, count - i);
            break;
        }
        if (!is_end) {
            rows.push_back(draw_row(canvas, now, i, title, list));
            continue;
        }
        Box row = list.cut_top(height_of(title));
        row.cut_right(dots);
        draw_line(canvas, now.desk, row, {view.planned_end, view.forecast_end}, title);
    }
    if (const auto drop = follow_drag(canvas, now.local.drag, rows))
        move(now, drop->from, drop->before);
    area.cut_top(list.y - area.y);
}

} // namespace klubba::ui
