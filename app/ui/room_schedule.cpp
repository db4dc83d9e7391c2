#include "ui/room_schedule.h"

#include <algorithm>

namespace klubba::ui {

using meeting::RoomSlot;
using meeting::SlotKind;
using meeting::SlotStage;
using words::Word;

namespace {

constexpr float head_height = 92; ///< From the column's top to the first row.
constexpr float row_height = 57;  ///< With the line below it.
constexpr float current_height = 70;
constexpr float foot_height = 56;
constexpr float time_width = 136;
constexpr float mark_gap = 16;
constexpr float tick_gap = 8;
constexpr std::string_view tick = "✓";
constexpr float bar_width = 10;
constexpr float line_width = 1;
constexpr std::size_t earlier_rows = 4; ///< Kept in sight above the present one.

constexpr TextStyle row_style{Weight::Regular, 28};
constexpr TextStyle row_style_wrapped{Weight::Regular, wall_floor};

enum class Tone { Done, Now, Upcoming, Pause };

struct Row {
    std::string planned;
    std::string prefix; ///< In bold before the title.
    std::string title;
    std::string mark; ///< The forecast, or the § of what is done.
    Tone tone = Tone::Upcoming;
    bool is_late = false;
    bool has_tick = false;
    Paragraph set_title;
    float mark_width = 0;
    float height = 0;
};

bool is_late(std::optional<Instant> planned, std::optional<Instant> forecast)
{
    return planned && forecast && minutes_between(*planned, *forecast).count() > 0;
}

Tone tone_of(const RoomSlot& slot)
{
    switch (slot.stage) {
    case SlotStage::Current:
        return Tone::Now;
    case SlotStage::Done:
    case SlotStage::Skipped:
        return Tone::Done;
    case SlotStage::Upcoming:
        break;
    }
    return slot.kind == SlotKind::Business ? Tone::Upcoming : Tone::Pause;
}

Row row_of(const RoomFrame& frame, const RoomSlot& slot)
{
    Row row;
    row.planned = frame.clock(slot.planned_start);
    row.title = slot.closed_doors ? std::string(frame.words(Word::ClosedDoors)) : slot.title;
    row.tone = tone_of(slot);
    if (slot.decides && slot.stage == SlotStage::Upcoming)
        row.prefix = frame.words(Word::DecidingSlot);
    if (slot.stage == SlotStage::Skipped) {
        row.mark = frame.words(Word::SlotIsDropped);
    } else if (slot.stage == SlotStage::Done) {
        row.has_tick = true;
        if (slot.section)
            row.mark = frame.words(Word::SectionNumber, {std::to_string(*slot.section)});
    } else {
        row.mark = frame.clock(slot.forecast_start);
        row.is_late = frame.view.behind_plan && is_late(slot.planned_start, slot.forecast_start);
    }
    return row;
}

/// The close of the meeting, unless the schedule has a slot for it.
std::optional<Row> last_row(const RoomFrame& frame)
{
    const auto& view = frame.view;
    if (!view.planned_end || view.schedule.empty()) return {};
    if (view.schedule.back().planned_start == view.planned_end) return {};
    Row row;
    row.planned = frame.clock(view.planned_end);
    row.title = frame.words(Word::MeetingEnds);
    row.has_tick = view.phase == meeting::RoomPhase::After;
    row.tone = row.has_tick ? Tone::Done : Tone::Upcoming;
    if (!row.has_tick) row.mark = frame.clock(view.forecast_end);
    row.is_late = !row.has_tick && is_late(view.planned_end, view.forecast_end);
    return row;
}

Colour title_colour(const RoomFrame& frame, Tone tone)
{
    switch (tone) {
    case Tone::Done:
        return frame.theme.faint;
    case Tone::Pause:
        return frame.theme.muted;
    case Tone::Now:
    case Tone::Upcoming:
        break;
    }
    return frame.theme.ink;
}

TextStyle mark_style(const Row& row)
{
    const bool is_strong = row.is_late || row.tone == Tone::Now;
    return row_style.with(is_strong ? Weight::SemiBold : Weight::Regular);
}

void set(const RoomFrame& frame, Row& row, float width)
{
    const Canvas& canvas = frame.canvas;
    row.mark_width = canvas.width(mark_style(row), row.mark);
    if (row.has_tick)
        row.mark_width += canvas.width(row_style, tick) + (row.mark.empty() ? 0 : tick_gap);
    const Colour colour = title_colour(frame, row.tone);
    const Weight weight = row.tone == Tone::Now ? Weight::Bold : Weight::Regular;
    const Span spans[] = {{row.prefix, colour, Weight::Bold},
                          {row.prefix.empty() ? "" : " ", colour, weight},
                          {row.title, colour, weight}};
    const float room = width - time_width - row.mark_width - mark_gap;
    row.set_title = canvas.wrap(row_style, spans, room);
    if (row.set_title.lines.size() > 1) row.set_title = canvas.wrap(row_style_wrapped, spans, room);
    const float least = row.tone == Tone::Now ? current_height : row_height;
    row.height =
        least - row_style.line_height() + std::max(row.set_title.height(), row_style.line_height());
}

/// Which rows there is room for; the present one always is.
struct Shown {
    std::size_t first = 0;
    std::size_t end = 0;
};

Shown shown_of(const std::vector<Row>& rows, float room)
{
    const auto end_from = [&](std::size_t first) {
        float sum = 0;
        std::size_t end = first;
        while (end < rows.size() && sum + rows[end].height <= room)
            sum += rows[end++].height;
        return std::max(end, std::min(first + 1, rows.size()));
    };
    const auto is_ahead = [](const Row& row) { return row.tone != Tone::Done; };
    const auto found = std::find_if(rows.begin(), rows.end(), is_ahead);
    const auto present = static_cast<std::size_t>(found - rows.begin());
    if (present == rows.size()) { // All is done: as many of the last ones as there is room for.
        Shown shown{0, end_from(0)};
        while (shown.end < rows.size())
            shown.end = end_from(++shown.first);
        return shown;
    }
    Shown shown{present - std::min(present, earlier_rows), 0};
    shown.end = end_from(shown.first);
    const std::size_t wanted = std::min(rows.size(), present + 3);
    while (shown.end < wanted && shown.first < present)
        shown.end = end_from(++shown.first);
    return shown;
}

void draw_mark(const RoomFrame& frame, const Row& row, Box box)
{
    Colour colour = title_colour(frame, row.tone);
    if (row.is_late) colour = frame.theme.late;
    if (row.has_tick) {
        const float width = frame.canvas.width(row_style, tick);
        frame.canvas.text_in(box.cut_right(width), Align::Right, row_style, colour, tick);
        box.cut_right(tick_gap);
    }
    frame.canvas.text_in(box, Align::Right, mark_style(row), colour, row.mark);
}

void draw_row(const RoomFrame& frame, const Row& row, const Box& box, float overhang)
{
    Canvas& canvas = frame.canvas;
    const bool is_now = row.tone == Tone::Now;
    if (is_now) {
        Box band{box.x - overhang, box.y, box.w + 2 * overhang, box.h};
        canvas.fill(band, frame.theme.accent_soft);
        canvas.fill(band.cut_left(bar_width), frame.theme.accent);
    }
    // One line's box; a title of more lines goes on below it.
    Box line = box;
    line.h = is_now ? current_height : row_height - line_width;
    const Weight weight = row.tone == Tone::Done ? Weight::Regular : Weight::SemiBold;
    canvas.text_in(line, Align::Left, row_style.with(weight), title_colour(frame, row.tone),
                   row.planned);
    draw_mark(frame, row, line);
    const float top = line.y + (line.h - row.set_title.style.line_height()) / 2;
    canvas.paragraph({box.x + time_width, top}, row.set_title);
}

void draw_head(const RoomFrame& frame, const Box& box)
{
    const TextStyle style = row_style.with(Weight::SemiBold);
    const std::string_view forecast = frame.words(Word::ForecastColumn);
    Box left = box;
    const Box right = left.cut_right(frame.canvas.width(style, forecast));
    frame.canvas.text_in(left, Align::Left, style, frame.theme.muted,
                         frame.words(Word::PreliminarySchedule));
    frame.canvas.text_in(right, Align::Right, style, frame.theme.muted, forecast);
}

} // namespace

void draw_room_schedule(RoomFrame& frame, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const bool is_beside = box.x > 0;
    const float left = is_beside ? 48 : wall_margin;
    Box column{box.x + left, box.y, box.w - left - wall_margin, box.h};
    canvas.fill(box, frame.theme.surface);
    Box head = column.cut_top(head_height);
    draw_head(frame, head.cut_bottom(70));

    std::vector<Row> rows;
    for (const auto& slot : frame.view.schedule)
        rows.push_back(row_of(frame, slot));
    if (auto row = last_row(frame)) rows.push_back(std::move(*row));
    for (Row& row : rows)
        set(frame, row, column.w);

    const Box foot = column.cut_bottom(foot_height);
    const Shown shown = shown_of(rows, column.h);
    for (std::size_t i = shown.first; i < shown.end; ++i) {
        const Box place = column.cut_top(rows[i].height);
        const bool has_line = rows[i].tone != Tone::Now && i + 1 < shown.end;
        if (has_line)
            canvas.horizontal_line({place.x, place.bottom() - line_width}, place.w,
                                   frame.theme.line, line_width);
        draw_row(frame, rows[i], place, left / 2);
    }
    if (shown.end < rows.size()) {
        const auto& view = frame.view;
        const auto end = view.forecast_end ? view.forecast_end : view.planned_end;
        const std::string below = frame.words(
            Word::RowsBelow, {std::to_string(rows.size() - shown.end), frame.clock(end)});
        frame.line(foot, row_style_wrapped, wall_floor, frame.theme.muted, below);
    }
}

} // namespace klubba::ui
