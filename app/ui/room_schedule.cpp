#include "ui/room_schedule.h"

#include "ui/row_pages.h"

#include <algorithm>
#include <numeric>

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
constexpr float narrow = 430;        ///< A column in which titles stand below their times.
constexpr float stacked_height = 46; ///< Of the line with the times then.
constexpr float stacked_padding = 8;
constexpr float mark_gap = 16;
constexpr float tick_gap = 8;
constexpr std::string_view tick = "✓";
constexpr float bar_width = 10;
constexpr float band_overhang = 24; ///< Of the present row's colour, to both sides.
constexpr float line_width = 1;
constexpr std::size_t earlier_rows = 4;        ///< Kept in sight above the present one.
constexpr std::size_t fewest_earlier_rows = 2; ///< Where the whole rest of the day fits then.
constexpr std::size_t least_page = 3;          ///< Rows that turn at a time, at least.
constexpr float highest_title = 0.4F;          ///< Of the column, before it turns pages itself.

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
    Fitted set_title;
    bool is_stacked = false; ///< The title stands below the times.
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

/// Which day's rows are shown: today's, or those of the day that the meeting has come to.
std::optional<Day> day_shown(const RoomFrame& frame)
{
    std::optional<Day> come_to;
    for (const auto& slot : frame.view.schedule) {
        if (!slot.planned_start) continue;
        const Day day = frame.day_of(*slot.planned_start);
        if (day == frame.today()) return day;
        const bool is_over = slot.stage == SlotStage::Done || slot.stage == SlotStage::Skipped;
        if (!come_to || !is_over) come_to = day;
        if (!is_over) break;
    }
    return come_to;
}

bool is_of(const RoomFrame& frame, std::optional<Day> day, std::optional<Instant> instant)
{
    return !day || !instant || frame.day_of(*instant) == *day;
}

/// The close of the meeting, unless the schedule has a slot for it.
std::optional<Row> last_row(const RoomFrame& frame, std::optional<Day> day)
{
    const auto& view = frame.view;
    if (!view.planned_end || view.schedule.empty()) return {};
    if (!is_of(frame, day, view.planned_end)) return {};
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

void set(const RoomFrame& frame, Row& row, const Box& column)
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
    row.is_stacked = column.w < narrow;
    const float beside = time_width + row.mark_width + mark_gap;
    const float width = row.is_stacked ? column.w : column.w - beside;
    row.set_title.paragraph = canvas.wrap(row_style, spans, width);
    if (row.set_title.paragraph.lines.size() > 1)
        row.set_title = canvas.fit(row_style_wrapped, wall_floor, spans,
                                   {0, 0, width, column.h * highest_title});
    if (row.is_stacked) {
        row.height = stacked_height + row.set_title.page_height() + 2 * stacked_padding;
        return;
    }
    const float least = row.tone == Tone::Now ? current_height : row_height;
    row.height = least - row_style.line_height() +
                 std::max(row.set_title.page_height(), row_style.line_height());
}

/// Rows that stay, and below them the rest of the day, a page at a time.
struct Shown {
    std::size_t first = 0;
    std::size_t stay_until = 0;
    std::vector<RowPage> pages;
};

float sum(std::span<const float> heights, std::size_t first, std::size_t end)
{
    return std::accumulate(heights.begin() + static_cast<std::ptrdiff_t>(first),
                           heights.begin() + static_cast<std::ptrdiff_t>(end), 0.0F);
}

/// When all is done: as many of the last ones as there is room for.
Shown last_of(std::span<const float> heights, float room)
{
    Shown shown{0, heights.size(), {{heights.size(), heights.size()}}};
    while (shown.first + 1 < heights.size() && sum(heights, shown.first, heights.size()) > room)
        ++shown.first;
    return shown;
}

Shown shown_of(const std::vector<Row>& rows, std::span<const float> heights, float room)
{
    const auto is_ahead = [](const Row& row) { return row.tone != Tone::Done; };
    const auto found = std::find_if(rows.begin(), rows.end(), is_ahead);
    if (found == rows.end()) return last_of(heights, room);
    const auto present = static_cast<std::size_t>(found - rows.begin());
    const std::size_t most = std::min(present, earlier_rows);
    Shown shown{present - most, present + 1, {}};
    // Nothing turns if all that is to come fits with fewer of the rows that are over.
    std::size_t first = shown.first;
    while (first + fewest_earlier_rows < present && sum(heights, first, rows.size()) > room)
        ++first;
    if (sum(heights, first, rows.size()) <= room) {
        shown.first = first;
    } else {
        const std::size_t wanted = std::min(rows.size(), shown.stay_until + least_page);
        while (shown.first < present && sum(heights, shown.first, wanted) > room)
            ++shown.first;
    }
    const auto turn_below = [&] {
        const float stay = sum(heights, shown.first, shown.stay_until);
        shown.pages = row_pages(heights, shown.stay_until, room - stay);
    };
    turn_below();
    // Rows that are over make room before anybody has to wait for a third page.
    while (shown.pages.size() > 2 && shown.first + 1 < present) {
        ++shown.first;
        turn_below();
    }
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

void draw_row(RoomFrame& frame, const Row& row, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const bool is_now = row.tone == Tone::Now;
    if (is_now) {
        Box band{box.x - band_overhang, box.y, box.w + 2 * band_overhang, box.h};
        canvas.fill(band, frame.theme.accent_soft);
        canvas.fill(band.cut_left(bar_width), frame.theme.accent);
    }
    // One line's box; a title of more lines goes on below it.
    Box line = box;
    line.h = is_now ? current_height : row_height - line_width;
    if (row.is_stacked) {
        line.y += stacked_padding;
        line.h = stacked_height;
    }
    const Weight weight = row.tone == Tone::Done ? Weight::Regular : Weight::SemiBold;
    canvas.text_in(line, Align::Left, row_style.with(weight), title_colour(frame, row.tone),
                   row.planned);
    draw_mark(frame, row, line);
    if (row.is_stacked) {
        frame.page({box.x, line.bottom()}, row.set_title);
        return;
    }
    const TextStyle& style = row.set_title.paragraph.style;
    const float top = line.y + (line.h - style.line_height()) / 2;
    frame.page({box.x + time_width, top}, row.set_title);
}

enum class Below { OtherRows, Nothing };

/// Rows one below the other, with a line between them. Takes their room off the column.
void draw_rows(RoomFrame& frame, std::span<const Row> rows, Box& column, Below below)
{
    for (const Row& row : rows) {
        const Box place = column.cut_top(row.height);
        const bool is_last = &row == &rows.back() && below == Below::Nothing;
        if (row.tone != Tone::Now && !is_last)
            frame.canvas.horizontal_line({place.x, place.bottom() - line_width}, place.w,
                                         frame.theme.line, line_width);
        draw_row(frame, row, place);
    }
}

void draw_head(RoomFrame& frame, const Box& box, std::optional<Day> day)
{
    const TextStyle style = row_style.with(Weight::SemiBold);
    const std::string_view forecast = frame.words(Word::ForecastColumn);
    Box left = box;
    const Box right = left.cut_right(frame.canvas.width(style, forecast));
    std::string title(frame.words(Word::PreliminarySchedule));
    const auto is_of_other_day = [&](const RoomSlot& slot) {
        return !is_of(frame, day, slot.planned_start);
    };
    const auto& schedule = frame.view.schedule;
    if (day && std::any_of(schedule.begin(), schedule.end(), is_of_other_day))
        title += " · " + frame.words.day_of_month(*day);
    left.cut_right(mark_gap);
    frame.line(left, style, wall_floor, frame.theme.muted, title);
    frame.canvas.text_in(right, Align::Right, style, frame.theme.muted, forecast);
}

std::vector<Row> rows_of(RoomFrame& frame, std::optional<Day> day, const Box& column)
{
    std::vector<Row> rows;
    for (const auto& slot : frame.view.schedule)
        if (is_of(frame, day, slot.planned_start)) rows.push_back(row_of(frame, slot));
    if (auto row = last_row(frame, day)) rows.push_back(std::move(*row));
    for (Row& row : rows)
        set(frame, row, column);
    return rows;
}

/// Which page it is, and how the day ends where that is on another one.
void draw_foot(RoomFrame& frame, const Shown& shown, std::size_t page, Box box)
{
    const auto& view = frame.view;
    const std::string number = std::to_string(page + 1) + "/" + std::to_string(shown.pages.size());
    box.cut_right(frame.canvas.text_in(box, Align::Right, wall_label, frame.theme.muted, number));
    box.cut_right(mark_gap);
    const auto end = view.forecast_end ? view.forecast_end : view.planned_end;
    if (page + 1 == shown.pages.size() || !end) return;
    const std::string text = std::string(frame.words(Word::MeetingEnds)) + " " + frame.clock(end);
    frame.line(box, row_style_wrapped, wall_floor, frame.theme.muted, text);
}

} // namespace

void draw_room_schedule(RoomFrame& frame, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const bool is_beside = box.x > 0;
    const float left = is_beside ? 48 : wall_margin;
    Box column{box.x + left, box.y, box.w - left - wall_margin, box.h};
    canvas.fill(box, frame.theme.surface);
    const auto day = day_shown(frame);
    Box head = column.cut_top(head_height);
    draw_head(frame, head.cut_bottom(70), day);

    const Box foot = column.cut_bottom(foot_height);
    const auto rows = rows_of(frame, day, column);
    std::vector<float> heights;
    for (const Row& row : rows)
        heights.push_back(row.height);
    const Shown shown = shown_of(rows, heights, column.h);
    const std::size_t page = frame.row_page(shown.pages.size());
    const auto [first, end] = shown.pages[page];
    const std::span all(rows);
    draw_rows(frame, all.subspan(shown.first, shown.stay_until - shown.first), column,
              first == end ? Below::Nothing : Below::OtherRows);
    const auto mark = canvas.drawn();
    draw_rows(frame, all.subspan(first, end - first), column, Below::Nothing);
    frame.fade_turned_rows(mark);
    if (shown.pages.size() > 1) draw_foot(frame, shown, page, foot);
}

} // namespace klubba::ui
