#include "ui/button.h"
#include "ui/chair_parts.h"

#include <array>
#include <cstdio>

namespace klubba::ui {

using meeting::ChairView;
using meeting::SpeechKind;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr TextStyle name_style{Weight::SemiBold, 36};
constexpr TextStyle row_style{Weight::Regular, 30};
constexpr TextStyle small_style{Weight::Regular, 24};
constexpr TextStyle time_style{Weight::SemiBold, 26};
constexpr TextStyle drift_style{Weight::Regular, 28, 0, 1.25F};
constexpr float label_height = 44;
constexpr float row_height = 73;
constexpr float floor_height = 98;
constexpr float least_text = 18;

void label(Canvas& canvas, const Box& line, std::string_view left, std::string_view right)
{
    const Colour colour = canvas.theme().muted;
    canvas.text_in(line, Align::Left, label_style, colour, left);
    if (!right.empty()) canvas.text_in(line, Align::Right, label_style, colour, right);
}

/// "2:08"
std::string time_spoken(Duration time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto shown = std::max<std::chrono::seconds::rep>(0, seconds);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%lld:%02lld", static_cast<long long>(shown / 60),
                  static_cast<long long>(shown % 60));
    return text.data();
}

void draw_floor(Canvas& canvas, const ChairView& view, const Desk& desk, Box box)
{
    const Theme& theme = canvas.theme();
    const auto& floor = *view.floor;
    const Duration spoken = meeting::spoken(floor, desk.now);
    const bool over = floor.limit && spoken > *floor.limit;
    canvas.card(box, theme.surface, over ? theme.over_time : theme.accent, radius_card);
    canvas.outline(box, over ? theme.over_time : theme.accent, 3, radius_card);
    Box inside = box.inset(27, 8);
    const std::string time = time_spoken(spoken);
    Box clock = inside.cut_right(std::max(110.0F, canvas.width(desk_clock, time)));
    inside.cut_right(16);
    if (floor.paused_since) {
        canvas.text_in(clock.cut_bottom(26), Align::Right, small_style.sized(20), theme.muted,
                       desk.words(Word::ClockIsPaused));
    } else if (over) {
        canvas.text_in(clock.cut_bottom(26), Align::Right, small_style.sized(20), theme.over_time,
                       desk.words(Word::TimeIsUp));
    }
    canvas.text_in(clock, Align::Right, desk_clock, over ? theme.over_time : theme.ink, time);
    const Span span{floor.name, theme.ink, name_style.weight};
    const Fitted name = canvas.fit(name_style, least_text, {&span, 1}, inside);
    canvas.page({inside.x, inside.y + (inside.h - name.paragraph.height()) / 2}, name);
}

std::string kind_text(SpeechKind kind, const Words& words)
{
    switch (kind) {
    case SpeechKind::Speech:
        return {};
    case SpeechKind::Presentation:
        return std::string(words(Word::PresentationShort));
    case SpeechKind::Reply:
        return std::string(words(Word::ReplyShort));
    case SpeechKind::PointOfOrder:
        return std::string(words(Word::PointOfOrderShort));
    case SpeechKind::PointOfInformation:
        return std::string(words(Word::PointOfInformationShort));
    }
    return {};
}

/// Pressing a row gives its speaker the floor out of turn; so does its number.
void draw_waiting(Canvas& canvas,
                  const ChairView& view,
                  const Desk& desk,
                  std::size_t place,
                  Box row,
                  Commands& out)
{
    const Theme& theme = canvas.theme();
    const auto& speaker = view.waiting[place];
    const Touch touch = canvas.touch("waiting " + speaker.request.text, row);
    if (touch.hovered) canvas.fill(row, theme.accent_soft, 6);
    if (touch.focused) canvas.focus_ring(row.inset(4), 6);
    canvas.horizontal_line({row.x, row.bottom() - hairline}, row.w, theme.line);
    const std::string kind = kind_text(speaker.kind, desk.words);
    const std::string number = std::to_string(place + 1);
    canvas.text_in(row.cut_left(64), Align::Left, small_style, theme.muted, number);
    canvas.text_in(row.cut_right(canvas.width(small_style, kind)), Align::Right, small_style,
                   theme.muted, kind);
    row.cut_right(10);
    canvas.fitted_in(row, Align::Left, row_style, least_text, theme.ink, speaker.name);
    const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + place);
    canvas.keys_under(Word::SpeakersList);
    const bool called = place < 9 && canvas.pressed(digit, Word::KeyGivesFloor);
    if (touch.clicked || called)
        ask(out, meeting::GiveFloor{
                     speaker.person, speaker.person ? "" : speaker.name, speaker.kind, {}});
    if (place < 9 && canvas.pressed({.key = digit, .shift = true}, Word::ActWithdraw))
        ask(out, meeting::WithdrawSpeaker{speaker.request});
}

void draw_speakers(Canvas& canvas,
                   const ChairView& view,
                   const Desk& desk,
                   Box& area,
                   float least_left,
                   Commands& out)
{
    const bool limited = view.floor && view.floor->limit;
    const std::string limit =
        limited ? desk.words(Word::MinutesPerSpeech, {desk.words.minutes(*view.floor->limit)}) : "";
    label(canvas, area.cut_top(label_height), desk.words(Word::SpeakersList), limit);
    area.cut_top(4);
    if (view.floor) {
        draw_floor(canvas, view, desk, area.cut_top(floor_height));
        area.cut_top(10);
    }
    if (view.waiting.empty() && !view.floor)
        canvas.text_in(area.cut_top(row_height), Align::Left, small_style, canvas.theme().muted,
                       desk.words(Word::NobodyWaits));
    const std::size_t count = view.waiting.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (area.h - 2 * row_height < least_left && i + 1 < count) {
            const std::string more = desk.words(Word::AndMore, {std::to_string(count - i)});
            canvas.text_in(area.cut_top(40), Align::Right, small_style, canvas.theme().muted, more);
            break;
        }
        draw_waiting(canvas, view, desk, i, area.cut_top(row_height), out);
    }
    area.cut_top(36);
}

struct Coming {
    std::string title;
    std::optional<Instant> planned;
    std::optional<Instant> expected;
    bool is_break = false;
    bool is_late = false;
};

std::vector<Coming> coming_of(const ChairView& view, const Words& words)
{
    std::vector<Coming> rows;
    for (const auto& slot : view.coming) {
        const std::string lead = slot.decides ? std::string(words(Word::DecidingSlot)) + " " : "";
        rows.push_back({lead + slot.title, slot.planned_start, slot.forecast_start,
                        slot.kind != meeting::SlotKind::Business});
    }
    if (view.planned_end && view.phase != meeting::Phase::Closed)
        rows.push_back(
            {std::string(words(Word::MeetingEnds)), view.planned_end, view.forecast_end});
    for (auto& row : rows)
        row.is_late =
            row.planned && row.expected && *row.expected - *row.planned >= std::chrono::minutes{1};
    return rows;
}

/// A row is as high as its title needs at the least size at which it can be read.
float draw_coming_row(Canvas& canvas, const Coming& row, const Desk& desk, Box area)
{
    const Theme& theme = canvas.theme();
    constexpr float planned_width = 82;
    constexpr float expected_width = 90;
    const Box title{area.x + planned_width, area.y, area.w - planned_width - expected_width,
                    row_height - 6};
    const Span span{row.title, row.is_break ? theme.muted : theme.ink, row_style.weight};
    const Fitted fitted = canvas.fit(row_style, 20, {&span, 1}, title);
    const float height = std::max(row_height, fitted.paragraph.height() + 12);
    if (height > area.h) return 0;
    const Box all{area.x, area.y, area.w, height};
    if (row.planned)
        canvas.text_in(all, Align::Left, small_style, theme.muted, clock_text(desk, *row.planned));
    canvas.paragraph({title.x, all.y + (height - fitted.paragraph.height()) / 2}, fitted.paragraph);
    if (row.expected) {
        canvas.text_in(all, Align::Right, row.is_late ? time_style.with(Weight::Bold) : small_style,
                       row.is_late ? theme.late : theme.muted, clock_text(desk, *row.expected));
    }
    canvas.horizontal_line({all.x, all.bottom() - hairline}, all.w, theme.line);
    return height;
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
    if (view.forecast_end)
        second = " " + words(Word::EndIsExpected, {clock_text(desk, *view.forecast_end)});
    const std::array spans{Span{first, late ? theme.late : theme.ink, Weight::Bold},
                           Span{second, theme.ink, Weight::Regular}};
    return canvas.wrap(drift_style, spans, width);
}

void draw_coming(Canvas& canvas, const ChairView& view, const Desk& desk, Box& area, float below)
{
    const auto rows = coming_of(view, desk.words);
    if (rows.empty()) return;
    label(canvas, area.cut_top(label_height), desk.words(Word::ComingUp), {});
    Box list = area;
    list.cut_bottom(below);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Box room = list;
        if (i + 1 < rows.size()) room.cut_bottom(40);
        const float height = draw_coming_row(canvas, rows[i], desk, room);
        if (height <= 0) {
            const std::string more = desk.words(Word::AndMore, {std::to_string(rows.size() - i)});
            canvas.text_in(list.cut_top(40), Align::Right, small_style, canvas.theme().muted, more);
            break;
        }
        list.cut_top(height);
    }
    area.cut_top(list.y - area.y);
}

} // namespace

void chair_column(Canvas& canvas, const ChairView& view, const Desk& desk, Box area, Commands& out)
{
    const bool is_on = view.phase == meeting::Phase::Open;
    const Paragraph sentence = is_on ? drift(canvas, view, desk, area.w) : Paragraph{};
    const float below = is_on ? sentence.height() + 36 : 0;
    if (is_on) draw_speakers(canvas, view, desk, area, below + label_height + 3 * row_height, out);
    draw_coming(canvas, view, desk, area, below);
    area.cut_top(36);
    if (is_on) canvas.paragraph(area.top_left(), sentence);
}

} // namespace klubba::ui
