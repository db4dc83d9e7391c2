#include "ui/after_meeting.h"
#include "ui/room_card.h"
#include "ui/room_heading.h"
#include "ui/room_states.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;

namespace {

/// § number, title and outcome of each decision.
void draw_decisions(RoomFrame& frame, const Box& box)
{
    const Theme& theme = frame.theme;
    SpanList text;
    tell_decisions(frame.view, frame.words, theme, text);
    constexpr float padding = 42;
    constexpr float padding_down = 34;
    const float head = wall_label.line_height() + 10;
    Box inside = box.inset(padding, padding_down);
    inside.cut_top(head);
    const TextStyle style = wall_body.sized(32);
    const Fitted fitted = frame.canvas.fit(style, wall_floor, text.spans(), inside);
    Box card = box;
    card.h = std::min(box.h, fitted.page_height() + head + 2 * padding_down);
    frame.canvas.card(card, theme.surface, theme.line);
    inside = card.inset(padding, padding_down);
    Box row = inside.cut_top(head);
    row.h = wall_label.line_height();
    row.cut_right(frame.page_number(row, fitted));
    frame.line(row, wall_label, wall_floor, theme.muted, frame.words(Word::DecisionsOfTheDay));
    frame.page(inside.top_left(), fitted);
}

void draw_next_meeting(RoomFrame& frame, const meeting::MeetingBrief& next, const Box& box)
{
    RoomCard card;
    card.label = frame.words(Word::NextMeetingOfBody);
    card.name = frame.day_and_clock(next.starts);
    if (!next.place.empty() && next.place != frame.view.place) card.name += ", " + next.place;
    draw_room_strip(frame, card, box);
}

} // namespace

void draw_room_after(RoomFrame& frame, const Box& box)
{
    Box rest = box;
    if (const auto* next = next_meeting(frame.surroundings.meetings, frame.view.body, frame.now)) {
        draw_next_meeting(frame, *next, rest.cut_bottom(room_strip_height));
        rest.cut_bottom(wall_gap / 2);
    }
    RoomHeading heading;
    heading.kicker = frame.full_day(frame.view.day);
    heading.title = frame.words(Word::MeetingIsClosed);
    if (frame.view.verification && !frame.view.verification->verifiers.empty()) {
        heading.subtitle_label = frame.words(Word::VerifiedBy);
        heading.subtitle = verification_text(*frame.view.verification, frame.words);
    }
    Box upper = rest;
    upper.h = rest.h * 0.45F;
    rest.cut_top(draw_room_heading(frame, heading, upper) + wall_gap);
    draw_decisions(frame, rest);
}

} // namespace klubba::ui
