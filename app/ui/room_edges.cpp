#include "ui/room_edges.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using namespace std::chrono_literals;

static constexpr float day_gap = 24;
static constexpr float baseline_drop = 1.5F; ///< So that both sizes stand on one line.
static constexpr float bar_height = 16;
static constexpr float shortest_bar = 60;

void draw_room_header(RoomFrame& frame, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme;
    canvas.horizontal_line({box.x, box.bottom() - border}, box.w, theme.line, border);
    Box row = box.inset(wall_margin, 0);
    row.h -= border;
    const float clock_width = canvas.width(wall_clock, "00:00");
    canvas.text_in(row.cut_right(clock_width), Align::Right, wall_clock, theme.ink,
                   frame.clock(frame.clock_now));
    row.cut_right(wall_gap);

    const std::string& body = frame.view.body;
    // On the second day of a meeting that is its day.
    const auto& view = frame.view;
    const bool goes_on = view.opened && !view.closed;
    std::string where =
        frame.words.day_of_month(goes_on && frame.today() > view.day ? frame.today() : view.day);
    if (!frame.view.place.empty()) where += " · " + frame.view.place;
    const TextStyle small{Weight::Regular, wall_floor};
    const float body_width = canvas.width(wall_header, body);
    if (body_width + day_gap + canvas.width(small, where) <= row.w) {
        canvas.text_in(row, Align::Left, wall_header, theme.ink, body);
        row.cut_left(body_width + day_gap);
        row.y += baseline_drop;
        canvas.text_in(row, Align::Left, small, theme.muted, where);
        return;
    }
    const std::string rest = "  " + where;
    const Span spans[] = {{body, theme.ink, Weight::SemiBold}, {rest, theme.muted}};
    frame.line(row, small, wall_floor, spans);
}

namespace {

const meeting::RoomSlot* current_slot(const meeting::RoomView& view)
{
    for (const auto& slot : view.schedule)
        if (slot.stage == meeting::SlotStage::Current) return &slot;
    return nullptr;
}

struct Course {
    std::string set_aside;
    std::string left;
    bool is_over = false;
    float part_used = 0;
};

/// Of the present slot; nothing while there is none, or when its clock stands still.
std::optional<Course> course_of(const RoomFrame& frame)
{
    const auto* slot = current_slot(frame.view);
    const bool is_adjourned =
        frame.view.pause && frame.view.pause->kind == meeting::SlotKind::Business;
    if (slot == nullptr || is_adjourned || !slot->planned_start || !slot->planned_end ||
        !slot->forecast_start || !slot->forecast_end)
        return {};
    const auto length = minutes_between(*slot->planned_start, *slot->planned_end);
    if (length <= 0min) return {};
    const auto used = minutes_between(*slot->forecast_start, frame.now);
    const auto left = minutes_between(frame.now, *slot->forecast_end);
    Course course;
    course.set_aside = frame.words(Word::MinutesSetAside, {frame.words.minutes(length)});
    course.is_over = left <= 0min && used > length;
    course.left = course.is_over
                      ? frame.words(Word::MinutesOverTime, {frame.words.minutes(used - length)})
                      : frame.words(Word::MinutesLeft, {frame.words.minutes(std::max(left, 0min))});
    const float part = static_cast<float>(used.count()) / static_cast<float>((used + left).count());
    course.part_used = course.is_over ? 1 : std::clamp(part, 0.0F, 1.0F);
    return course;
}

Span drift_of(const RoomFrame& frame, std::string& text)
{
    if (!frame.view.behind_plan) {
        text = frame.words(Word::ScheduleOfOtherDay, {frame.words.day(frame.view.day)});
        return {text, frame.theme.muted, Weight::SemiBold};
    }
    const auto behind = std::chrono::floor<std::chrono::minutes>(*frame.view.behind_plan);
    if (behind == 0min)
        text = frame.words(Word::OnSchedule);
    else
        text = frame.words(behind > 0min ? Word::BehindSchedule : Word::AheadOfSchedule,
                           {frame.words.minutes(behind)});
    if (behind > 0min) return {text, frame.theme.late, Weight::Bold};
    return {text, frame.theme.muted, Weight::SemiBold};
}

/// From when to when the meeting is to be, or was.
std::string span_of_meeting(const RoomFrame& frame)
{
    const auto& view = frame.view;
    if (view.opened && view.closed)
        return frame.words(Word::MeetingLasted,
                           {frame.clock(view.opened), frame.clock(view.closed)});
    if (!view.planned_end) return {};
    return frame.words(Word::MeetingIsPlanned,
                       {frame.clock(view.starts), frame.clock(view.planned_end)});
}

void draw_bar(const RoomFrame& frame, const Box& box, const Course& course)
{
    const Box bar = box.inset(0, (box.h - bar_height) / 2);
    frame.canvas.fill(bar, frame.theme.line, bar_height / 2);
    Box used = bar;
    used.w = std::max(bar_height, bar.w * course.part_used);
    const Colour colour = course.is_over ? frame.theme.over_time : frame.theme.accent;
    if (course.part_used > 0) frame.canvas.fill(used, colour, bar_height / 2);
}

/// How old the picture is, in place of times that nobody knows to be right.
void draw_age(RoomFrame& frame, const Box& box)
{
    const Theme& theme = frame.theme;
    frame.canvas.fill(box, theme.late);
    const bool is_of_today = frame.day_of(frame.now) == frame.today();
    const std::string when = is_of_today ? frame.clock(frame.now) : frame.day_and_clock(frame.now);
    const auto age = minutes_between(frame.now, frame.clock_now);
    frame.line(box.inset(wall_margin, 0), wall_footer.with(Weight::Bold), wall_floor,
               theme.background,
               frame.words(Word::PictureIsFrom, {when, frame.words.minutes(age)}));
}

} // namespace

void draw_room_footer(RoomFrame& frame, const Box& box)
{
    if (frame.is_stale()) return draw_age(frame, box);
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme;
    canvas.horizontal_line({box.x, box.y}, box.w, theme.line, border);
    Box row = box.inset(wall_margin, 0);
    row.cut_top(border);
    const bool goes_on = frame.view.phase == meeting::RoomPhase::Running ||
                         frame.view.phase == meeting::RoomPhase::Break;
    if (!goes_on) {
        canvas.text_in(row, Align::Left, wall_footer, theme.muted, span_of_meeting(frame));
        return;
    }
    std::string drift_text;
    const Span drift = drift_of(frame, drift_text);
    const auto course = course_of(frame);
    if (!course) {
        canvas.spans_in(row, Align::Right, wall_footer, {&drift, 1});
        return;
    }
    const Span left{course->left, course->is_over ? theme.over_time : theme.ink, Weight::Bold};
    const auto width = [&](const Span& span) {
        return canvas.width(wall_footer.with(span.weight), span.text);
    };
    const float aside = canvas.width(wall_footer, course->set_aside);
    const float words_width = aside + width(left) + width(drift) + 3 * wall_gap;
    if (words_width + shortest_bar <= row.w) {
        canvas.text_in(row.cut_left(aside), Align::Left, wall_footer, theme.muted,
                       course->set_aside);
        canvas.spans_in(row.cut_right(width(drift)), Align::Right, wall_footer, {&drift, 1});
        row.cut_right(wall_gap);
        canvas.spans_in(row.cut_right(width(left)), Align::Right, wall_footer, {&left, 1});
        draw_bar(frame, row.inset(wall_gap, 0), *course);
        return;
    }
    Box upper = row.inset(0, 6);
    Box lower = upper.cut_bottom(upper.h / 2);
    const TextStyle small = wall_footer.sized(wall_floor);
    canvas.text_in(upper, Align::Left, small, theme.muted, course->set_aside);
    canvas.spans_in(upper, Align::Right, small, {&left, 1});
    canvas.spans_in(lower, Align::Right, small, {&drift, 1});
    lower.cut_right(canvas.width(small.with(drift.weight), drift.text) + wall_gap);
    draw_bar(frame, lower, *course);
}

} // namespace klubba::ui
