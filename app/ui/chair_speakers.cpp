#include "ui/button.h"
#include "ui/chair_rows.h"
#include "ui/kind_words.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace klubba::ui {

using meeting::ChairSpeaker;
using meeting::ChairView;
using meeting::ListStage;
using meeting::SpeechKind;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr TextStyle name_style{Weight::SemiBold, 36};
constexpr TextStyle row_style{Weight::Regular, 30};
constexpr TextStyle small_style{Weight::Regular, 22};
constexpr float label_height = 44;
constexpr float row_height = 73;
constexpr float floor_height = 122;
constexpr float bar_height = 18;
constexpr float least_text = 17;
constexpr float stripe = 16;

/// "2:08"
std::string time_text(Duration time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto shown = std::max<std::chrono::seconds::rep>(0, seconds);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%lld:%02lld", static_cast<long long>(shown / 60),
                  static_cast<long long>(shown % 60));
    return text.data();
}

/// How a speech stands to its time.
struct Spent {
    Duration spoken{};
    bool is_over = false;
    bool is_short = false; ///< Less than half a minute is left.
    float left = 1;        ///< Part of the time.
};

Spent spent_by(const meeting::RoomSpeaker& floor, Instant now)
{
    Spent spent{meeting::spoken(floor, now)};
    if (!floor.limit || floor.limit->count() <= 0) return spent;
    spent.is_over = spent.spoken > *floor.limit;
    spent.is_short = !spent.is_over && *floor.limit - spent.spoken <= std::chrono::seconds{30};
    spent.left = std::clamp(1 - static_cast<float>(spent.spoken.count()) /
                                    static_cast<float>(floor.limit->count()),
                            0.0F, 1.0F);
    return spent;
}

/// Bars across `box`: what says "over" without colour.
void draw_stripes(Canvas& canvas, const Box& box, Colour colour)
{
    const bool lies = box.w > box.h;
    for (float at = 0; at < (lies ? box.w : box.h); at += 2 * stripe) {
        const float length = std::min(stripe, (lies ? box.w : box.h) - at);
        canvas.fill(lies ? Box{box.x + at, box.y, length, box.h}
                         : Box{box.x, box.y + at, box.w, length},
                    colour);
    }
}

void draw_bar(Canvas& canvas, const Box& bar, const Spent& spent)
{
    const Theme& theme = canvas.theme();
    canvas.fill(bar, theme.line, 4);
    if (spent.is_over) return draw_stripes(canvas, bar, theme.over_time);
    const Box left{bar.x, bar.y, bar.w * spent.left, bar.h};
    canvas.fill(left, spent.is_short ? theme.late : theme.accent, 4);
}

/// "Replik till Ulla Karlberg (S) · pausad"
std::string about_floor(const meeting::RoomSpeaker& floor, const Words& words, const Spent& spent)
{
    std::string text(words(speaking_word(floor.kind)));
    if (!floor.to.empty()) text = words(Word::ReplyTo, {floor.to});
    if (floor.paused_since) text += " · " + std::string(words(Word::ClockIsPaused));
    if (spent.is_over) text += " · " + std::string(words(Word::TimeIsUp));
    return text;
}

void draw_floor(Canvas& canvas, const ChairMoment& now, const Box& box)
{
    const Theme& theme = canvas.theme();
    const auto& floor = *now.view.floor;
    const Spent spent = spent_by(floor, now.desk.now);
    const Colour edge = spent.is_over ? theme.over_time : theme.accent;
    canvas.card(box, theme.surface, edge, radius_card);
    canvas.outline(box, edge, spent.is_over ? 6.0F : 3.0F, radius_card);
    Box inside = box.inset(22, 10);
    if (floor.limit) {
        draw_bar(canvas, inside.cut_bottom(bar_height), spent);
        inside.cut_bottom(6);
    }
    const std::string time = time_text(spent.spoken);
    Box clock = inside.cut_right(std::max(112.0F, canvas.width(desk_clock, time)));
    inside.cut_right(14);
    canvas.text_in(clock, Align::Right, desk_clock, spent.is_over ? theme.over_time : theme.ink,
                   time);
    canvas.fitted_in(inside.cut_bottom(28), Align::Left, small_style, 13,
                     spent.is_over ? theme.over_time : theme.muted,
                     about_floor(floor, now.desk.words, spent));
    canvas.fitted_in(inside, Align::Left, name_style, 15, theme.ink, floor.name);
}

std::string kind_text(const ChairSpeaker& speaker, const Words& words)
{
    switch (speaker.kind) {
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

std::string row_id(const ChairSpeaker& speaker)
{
    return "waiting " + speaker.request.text;
}

/// Before which one the speaker at `place` goes when moved down; empty: last.
meeting::RequestId two_below(const ChairView& view, std::size_t place)
{
    return place + 2 < view.waiting.size() ? view.waiting[place + 2].request : meeting::RequestId{};
}

void carry_out(const ChairMoment& now, std::size_t place, const RowAsked& asked)
{
    const auto& waiting = now.view.waiting;
    const auto& speaker = waiting[place];
    if (asked.act)
        ask(now.out, meeting::GiveFloor{
                         speaker.person, speaker.person ? "" : speaker.name, speaker.kind, {}});
    if (asked.up && place > 0)
        ask(now.out, meeting::MoveSpeaker{speaker.request, waiting[place - 1].request});
    if (asked.down && place + 1 < waiting.size())
        ask(now.out, meeting::MoveSpeaker{speaker.request, two_below(now.view, place)});
    if (asked.off) ask(now.out, meeting::WithdrawSpeaker{speaker.request});
}

/// Pressing a row gives its speaker the floor out of turn; so does its number.
DrawnRow draw_waiting(Canvas& canvas, const ChairMoment& now, std::size_t place, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto& speaker = now.view.waiting[place];
    const std::string id = row_id(speaker);
    Box row = area.cut_top(row_height);
    const Box whole = row;
    RowAsked asked = begin_row(canvas, now, id, row);
    canvas.horizontal_line({whole.x, whole.bottom() - hairline}, whole.w, theme.line);
    const std::string kind = kind_text(speaker, now.desk.words);
    Box text = row.inset(6, 0);
    canvas.text_in(text.cut_left(44), Align::Left, small_style, theme.muted,
                   std::to_string(place + 1));
    canvas.text_in(text.cut_right(canvas.width(small_style, kind)), Align::Right, small_style,
                   theme.muted, kind);
    text.cut_right(10);
    canvas.fitted_in(text, Align::Left, row_style, least_text, theme.ink, speaker.name);
    if (now.local.opened_row == id)
        draw_row_buttons(canvas, now, area.cut_top(row_buttons_height), Word::GiveFloorNow, asked);
    if (place < 9 && !digits_are_taken(now.view)) {
        const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + place);
        asked.act = canvas.pressed(digit, Word::KeyGivesFloor) || asked.act;
        asked.off = canvas.pressed({.key = digit, .shift = true}, Word::ActWithdraw) || asked.off;
    }
    carry_out(now, place, asked);
    return {id, whole, asked.touch};
}

void draw_label(Canvas& canvas, const ChairMoment& now, Box line)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    std::string right;
    if (now.view.floor && now.view.floor->limit)
        right = words(Word::MinutesPerSpeech, {words.minutes(*now.view.floor->limit)});
    Colour colour = theme.muted;
    if (now.view.list == ListStage::Closing) right = words(Word::ListIsClosing);
    if (now.view.list == ListStage::Closed) right = words(Word::ListHasClosed);
    if (now.view.item && now.view.item->debate_closed) right = words(Word::DebateIsOver);
    if (now.view.list != ListStage::Open) colour = theme.late;
    line.cut_left(
        canvas.text_in(line, Align::Left, label_style, theme.muted, words(Word::SpeakersList)) +
        16);
    canvas.fitted_in(line, Align::Right, label_style, 15, colour, right);
}

} // namespace

void chair_speakers(Canvas& canvas, const ChairMoment& now, Box& area, float least_left)
{
    canvas.keys_under(Word::SpeakersList);
    draw_label(canvas, now, area.cut_top(label_height));
    const ChairView& view = now.view;
    if (view.floor) {
        draw_floor(canvas, now, area.cut_top(floor_height));
        area.cut_top(10);
    }
    if (view.waiting.empty() && !view.floor)
        canvas.text_in(area.cut_top(row_height), Align::Left, small_style, canvas.theme().muted,
                       now.desk.words(Word::NobodyWaits));
    std::vector<DrawnRow> rows;
    for (std::size_t i = 0; i < view.waiting.size(); ++i) {
        if (area.h - 2 * row_height < least_left && i + 1 < view.waiting.size()) {
            const auto more =
                now.desk.words(Word::AndMore, {std::to_string(view.waiting.size() - i)});
            canvas.text_in(area.cut_top(40), Align::Right, small_style, canvas.theme().muted, more);
            break;
        }
        rows.push_back(draw_waiting(canvas, now, i, area));
    }
    if (const auto drop = follow_drag(canvas, now.local.drag, rows)) {
        const auto before = drop->before < view.waiting.size() ? view.waiting[drop->before].request
                                                               : meeting::RequestId{};
        ask(now.out, meeting::MoveSpeaker{view.waiting[drop->from].request, before});
    }
    area.cut_top(26);
}

void chair_time_edge(Canvas& canvas, const ChairMoment& now, const Box& strip)
{
    if (!now.view.floor || !now.view.floor->limit) return;
    const Theme& theme = canvas.theme();
    const Spent spent = spent_by(*now.view.floor, now.desk.now);
    if (spent.is_over) return draw_stripes(canvas, strip, theme.over_time);
    // It sinks as the time runs out, and is broader at the end.
    const float height = strip.h * spent.left;
    const float width = spent.is_short ? strip.w : strip.w * 0.6F;
    canvas.fill({strip.x, strip.bottom() - height, width, height},
                spent.is_short ? theme.late : theme.accent);
}

} // namespace klubba::ui
