#include "ui/room_states.h"

#include "ui/room_card.h"
#include "ui/room_heading.h"
#include "ui/room_matter.h"

#include <algorithm>

namespace klubba::ui {

using meeting::SlotKind;
using words::Word;
using namespace std::chrono_literals;

namespace {

/// The last minutes are counted in seconds.
constexpr Duration counted_in_seconds = 10min;

/// How long until then, in words that stay true until the frame's next change.
std::string countdown(RoomFrame& frame, Instant to)
{
    const Duration left = to - frame.now;
    if (left <= Duration{}) return std::string(frame.words(Word::AnyMomentNow));
    if (left > counted_in_seconds)
        return frame.words(Word::InTime, {frame.words.minutes(minutes_between(frame.now, to))});
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    frame.change_at(to - seconds + 1s);
    return running_time(seconds);
}

std::string capitalised(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
    return out;
}

std::string full_day(const RoomFrame& frame)
{
    return capitalised(frame.words.weekday(frame.view.day)) + " " + frame.words.day(frame.view.day);
}

std::string title_of(const RoomFrame& frame, const meeting::RoomSlot& slot)
{
    return slot.closed_doors ? std::string(frame.words(Word::ClosedDoors)) : slot.title;
}

Word word_of(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Business:
        return Word::MeetingIsAdjourned;
    case SlotKind::Break:
        return Word::SlotKindBreak;
    case SlotKind::Lunch:
        return Word::SlotKindLunch;
    case SlotKind::GroupMeeting:
        break;
    }
    return Word::SlotKindGroupMeeting;
}

/// Draws the card at the foot and the heading above it.
void draw_waiting(RoomFrame& frame, const RoomHeading& heading, const RoomCard& card, Box box)
{
    draw_room_card(frame, card, box.cut_bottom(room_card_height(card)));
    box.cut_bottom(wall_gap / 2);
    draw_room_heading(frame, heading, box);
}

} // namespace

void draw_room_before(RoomFrame& frame, const Box& box)
{
    RoomHeading heading;
    heading.kicker = full_day(frame);
    heading.title = frame.view.body;
    heading.subtitle = frame.view.place;
    RoomCard card;
    card.label = frame.words(Word::MeetingStarts);
    card.name = frame.clock(frame.view.starts);
    card.time = countdown(frame, frame.view.starts);
    if (!frame.view.schedule.empty()) {
        card.next_label = frame.words(Word::BeginsWith);
        card.next = {title_of(frame, frame.view.schedule.front())};
    }
    draw_waiting(frame, heading, card, box);
}

void draw_room_break(RoomFrame& frame, const Box& box)
{
    const meeting::RoomBreak pause = frame.view.pause.value_or(meeting::RoomBreak{});
    const std::string_view kind = frame.words(word_of(pause.kind));
    RoomHeading heading;
    heading.kicker = pause.kind == SlotKind::Business
                         ? std::string(frame.words(Word::SlotKindBreak))
                         : frame.planned_time();
    heading.title = pause.title.empty() ? std::string(kind) : pause.title;
    const auto until = pause.until ? pause.until : pause.next_start;
    RoomCard card;
    if (until) {
        card.label = frame.words(Word::WeGoOn);
        card.name = frame.clock(until);
        card.time = countdown(frame, *until);
        if (!pause.next_title.empty()) {
            card.next_label = frame.words(Word::UpNext);
            card.next = {pause.next_title};
        }
    } else if (!pause.next_title.empty()) {
        card.label = frame.words(Word::UpNext);
        card.name = pause.next_title;
    } else {
        draw_room_heading(frame, heading, box);
        return;
    }
    draw_waiting(frame, heading, card, box);
}

namespace {

std::string verification_of(const RoomFrame& frame)
{
    const auto& verification = *frame.view.verification;
    std::string text;
    for (const auto& name : verification.verifiers)
        text += (text.empty() ? "" : ", ") + name;
    std::string others;
    for (const auto& name : verification.substitutes)
        others += (others.empty() ? "" : ", ") + name;
    if (!others.empty())
        text += " (" + std::string(frame.words(Word::WithSubstitute)) + " " + others + ")";
    if (verification.deadline)
        text += ", " +
                frame.words(Word::VerifiedAtTheLatest, {frame.words.day(*verification.deadline)});
    return text;
}

/// § number, title and outcome of each decision.
void draw_decisions(RoomFrame& frame, const Box& box)
{
    const Theme& theme = frame.theme;
    std::vector<std::string> texts;
    for (const auto& decided : frame.view.decisions) {
        texts.push_back(frame.words(Word::SectionNumber, {std::to_string(decided.section)}) + "  ");
        texts.push_back(
            (decided.title.empty() ? std::string(frame.words(Word::ClosedDoors)) : decided.title) +
            "\n");
        std::string outcome(frame.words(ui::word_of(decided.outcome)));
        if (decided.verified_immediately)
            outcome += " · " + std::string(frame.words(Word::VerifiedImmediately));
        const bool is_last = &decided == &frame.view.decisions.back();
        texts.push_back(outcome + (is_last ? "" : "\n"));
    }
    std::vector<Span> spans;
    for (std::size_t i = 0; i < texts.size(); i += 3) {
        spans.push_back({texts[i], theme.accent, Weight::Bold});
        spans.push_back({texts[i + 1], theme.ink, Weight::SemiBold});
        spans.push_back({texts[i + 2], theme.muted});
    }
    if (spans.empty()) spans.push_back({frame.words(Word::NothingWasDecided), theme.ink});
    constexpr float padding = 42;
    constexpr float padding_down = 34;
    const float head = wall_label.line_height() + 10;
    Box inside = box.inset(padding, padding_down);
    inside.cut_top(head);
    const TextStyle style = wall_body.sized(32);
    const Fitted fitted = frame.canvas.fit(style, wall_floor, spans, inside);
    const float used =
        static_cast<float>(std::min(fitted.lines_per_page, fitted.paragraph.lines.size())) *
        fitted.paragraph.style.line_height();
    Box card = box;
    card.h = std::min(box.h, used + head + 2 * padding_down);
    frame.canvas.card(card, theme.surface, theme.line);
    inside = card.inset(padding, padding_down);
    Box row = inside.cut_top(head);
    row.h = wall_label.line_height();
    row.cut_right(frame.page_number(row, fitted));
    frame.line(row, wall_label, wall_floor, theme.muted, frame.words(Word::DecisionsOfTheDay));
    frame.page(inside.top_left(), fitted);
}

} // namespace

void draw_room_after(RoomFrame& frame, const Box& box)
{
    Box rest = box;
    RoomHeading heading;
    heading.kicker = full_day(frame);
    heading.title = frame.words(Word::MeetingIsClosed);
    if (frame.view.verification && !frame.view.verification->verifiers.empty()) {
        heading.subtitle_label = frame.words(Word::VerifiedBy);
        heading.subtitle = verification_of(frame);
    }
    Box upper = rest;
    upper.h = rest.h * 0.45F;
    rest.cut_top(draw_room_heading(frame, heading, upper) + wall_gap);
    draw_decisions(frame, rest);
}

void draw_room_nothing(RoomFrame& frame, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const TextStyle clock{Weight::Bold, std::min(300.0F, box.w / 4), -0.02F};
    const float height = clock.line_height() + 2 * wall_subtitle.line_height();
    Box middle{box.x, box.y + (box.h - height) / 2, box.w, height};
    canvas.text_in(middle.cut_top(clock.line_height()), Align::Centre, clock, frame.theme.ink,
                   frame.clock(frame.now));
    const Day day = frame.today();
    const std::string date = capitalised(frame.words.weekday(day)) + " " + frame.words.day(day);
    canvas.text_in(middle.cut_top(wall_subtitle.line_height()), Align::Centre, wall_subtitle,
                   frame.theme.ink, date);
    canvas.text_in(middle, Align::Centre, wall_subtitle, frame.theme.muted,
                   frame.words(Word::NoMeetingNow));
}

} // namespace klubba::ui
