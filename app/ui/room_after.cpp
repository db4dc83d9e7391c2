#include "ui/kind_words.h"
#include "ui/room_card.h"
#include "ui/room_heading.h"
#include "ui/room_matter.h"
#include "ui/room_states.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;

namespace {

std::string verification_of(const RoomFrame& frame)
{
    const auto& verification = *frame.view.verification;
    std::string text = joined(verification.verifiers);
    const std::string others = joined(verification.substitutes);
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
        std::string outcome(frame.words(decided_word(decided.outcome)));
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

/// Of the same body, as far as it has been called.
const meeting::MeetingBrief* next_meeting(const RoomFrame& frame)
{
    for (const auto& brief : frame.surroundings.meetings)
        if (brief.body == frame.view.body && !brief.opened && brief.starts > frame.now)
            return &brief;
    return nullptr;
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
    if (const auto* next = next_meeting(frame)) {
        draw_next_meeting(frame, *next, rest.cut_bottom(room_strip_height));
        rest.cut_bottom(wall_gap / 2);
    }
    RoomHeading heading;
    heading.kicker = frame.full_day(frame.view.day);
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

} // namespace klubba::ui
