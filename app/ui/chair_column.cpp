#include "ui/button.h"
#include "ui/chair_rows.h"
#include "ui/trail_words.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ChairView;
using meeting::RoomSlot;
using meeting::SlotKind;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle drift_style{Weight::Regular, 26, 0, 1.25F};
constexpr float undo_height = 64;
constexpr float between = 18;
constexpr float least_rows = 3 * 73.0F + 44;

Word begins_word(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Lunch:
        return Word::LunchBegins;
    case SlotKind::GroupMeeting:
        return Word::GroupMeetingBegins;
    case SlotKind::Break:
    case SlotKind::Business:
        break;
    }
    return Word::BreakBegins;
}

/// What becomes of the next break if this goes on; empty where it is as planned.
std::string on_next_break(const ChairView& view, const Desk& desk)
{
    const auto& coming = view.coming;
    const auto next = std::find_if(coming.begin(), coming.end(), [](const RoomSlot& slot) {
        return slot.kind != SlotKind::Business;
    });
    if (next == coming.end() || !next->planned_start || !next->forecast_start) return {};
    if (*next->forecast_start - *next->planned_start < std::chrono::minutes{1}) return {};
    const Words& words = desk.words;
    std::string text = words(begins_word(next->kind), {clock_text(desk, *next->forecast_start),
                                                       clock_text(desk, *next->planned_start)});
    if (!next->planned_end || !next->forecast_end) return text;
    const Duration planned = *next->planned_end - *next->planned_start;
    const Duration left = *next->forecast_end - *next->forecast_start;
    if (planned - left >= std::chrono::minutes{1})
        text += " " + words(Word::ItBecomesShorter, {words.minutes(left), words.minutes(planned)});
    return text;
}

Paragraph drift(const Canvas& canvas, const ChairView& view, const Desk& desk, float width)
{
    const Theme& theme = canvas.theme();
    const Words& words = desk.words;
    if (!view.behind_plan)
        return canvas.wrap(drift_style, theme.muted,
                           words(Word::FollowsScheduleOfOtherDay, {words.day(view.info.day)}),
                           width);
    const Duration behind = *view.behind_plan;
    const bool late = behind >= std::chrono::minutes{1};
    const bool early = behind <= -std::chrono::minutes{1};
    std::string first(words(Word::FollowsSchedule));
    if (late) first = words(Word::BehindSchedule, {words.minutes(behind)}) + ".";
    if (early) first = words(Word::AheadOfSchedule, {words.minutes(behind)}) + ".";
    std::string second;
    if (const auto on_break = on_next_break(view, desk); !on_break.empty()) second = " " + on_break;
    if (view.forecast_end)
        second += " " + words(Word::EndIsExpected, {clock_text(desk, *view.forecast_end)});
    const std::array spans{Span{first, late ? theme.late : theme.ink, Weight::Bold},
                           Span{second, theme.ink, Weight::Regular}};
    return canvas.wrap(drift_style, spans, width);
}

/// What the last step was, and the key that takes it back.
void draw_undo(Canvas& canvas, const ChairMoment& now, const Box& box)
{
    const auto& last = *now.view.last;
    const auto what = trail_words(now.desk.words, last.event, last.subject);
    const auto text = now.desk.words(Word::UndoLast, {what});
    const Button button{"undo", text, {.key = Key::Z, .control = true}};
    if (touch_button(canvas, now.desk.words, box, button)) ask(now.out, meeting::Undo{});
}

} // namespace

void chair_column(Canvas& canvas, const ChairMoment& now, Box area)
{
    const ChairView& view = now.view;
    const bool is_on = view.phase == meeting::Phase::Open;
    if (view.last) {
        draw_undo(canvas, now, area.cut_bottom(undo_height));
        area.cut_bottom(between);
    }
    if (is_at_rest(view)) return chair_rest_column(canvas, now, area);
    const Paragraph sentence = is_on ? drift(canvas, view, now.desk, area.w) : Paragraph{};
    const float below = is_on ? sentence.height() + between : 0;
    if (is_on) chair_speakers(canvas, now, area, below + least_rows);
    chair_coming(canvas, now, area, below);
    area.cut_top(between);
    if (is_on) canvas.paragraph(area.top_left(), sentence);
    go_among_rows(canvas, now);
}

} // namespace klubba::ui
