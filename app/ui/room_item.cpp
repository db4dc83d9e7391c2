#include "ui/room_item.h"

#include "ui/clauses.h"
#include "ui/kind_words.h"
#include "ui/room_card.h"
#include "ui/room_heading.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ItemKind;
using meeting::Outcome;
using meeting::SpeechKind;
using words::Word;

namespace {

constexpr float text_gap = 48;     ///< From the heading to the decision.
constexpr float text_padding = 46; ///< Inside its card.
constexpr float text_padding_down = 39;
constexpr float label_gap = 15;

Word word_of(SpeechKind kind)
{
    switch (kind) {
    case SpeechKind::Speech:
        return Word::HasTheFloor;
    case SpeechKind::Presentation:
        return Word::IsPresenting;
    case SpeechKind::Reply:
        return Word::IsReplying;
    case SpeechKind::PointOfOrder:
        return Word::RaisesPointOfOrder;
    case SpeechKind::PointOfInformation:
        return Word::GivesInformation;
    }
    return Word::HasTheFloor;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// "§ 31 · Punkt 12", as far as there are such numbers; else when the slot was planned.
std::string kicker_of(const RoomFrame& frame, const meeting::RoomItem& item)
{
    std::string kicker;
    if (item.section) kicker = frame.words(Word::SectionNumber, {std::to_string(*item.section)});
    if (!item.number.empty()) {
        if (!kicker.empty()) kicker += " · ";
        kicker += frame.words(Word::ItemNumber, {item.number});
    }
    return kicker.empty() ? frame.planned_time() : kicker;
}

RoomHeading heading_of(const RoomFrame& frame, const meeting::RoomItem& item)
{
    const Theme& theme = frame.theme;
    RoomHeading heading;
    heading.kicker = kicker_of(frame, item);
    if (item.closed_doors) {
        heading.title = frame.words(Word::ClosedDoors);
        heading.subtitle = frame.words(Word::BehindClosedDoors);
        return heading;
    }
    if (item.kind && *item.kind != ItemKind::Formality)
        heading.chips.push_back(
            {std::string(frame.words(kind_word(*item.kind))), theme.accent, theme.accent_soft});
    if (item.verified_immediately)
        heading.chips.push_back({std::string(frame.words(Word::VerifiedImmediately)), theme.adopted,
                                 theme.adopted_soft});
    heading.title = item.title;
    if (frame.view.decision) {
        heading.title_style = wall_title_above_text;
    } else if (!item.presenters.empty()) {
        heading.subtitle_label = frame.words(Word::PresentedBy);
        heading.subtitle = joined(item.presenters);
    }
    return heading;
}

RoomCard card_of(RoomFrame& frame, const meeting::RoomSpeaker& speaker)
{
    RoomCard card;
    card.label = frame.words(word_of(speaker.kind));
    card.name = speaker.name;
    const Duration spoken = meeting::spoken(speaker, frame.now);
    Duration shown = spoken;
    if (speaker.limit) {
        card.is_over_time = spoken >= *speaker.limit;
        shown = card.is_over_time ? spoken - *speaker.limit : *speaker.limit - spoken;
        // A time that runs down shows the second that has begun, so that it ends at nought.
        if (!card.is_over_time) shown = std::chrono::ceil<std::chrono::seconds>(shown);
        card.time_label = frame.words(card.is_over_time ? Word::TimeIsUp : Word::TimeLeft);
    }
    card.time = running_time(shown);
    if (speaker.paused_since) card.time_label = frame.words(Word::ClockIsPaused);
    if (const auto next = next_second(speaker, frame.now)) frame.change_at(*next);
    if (!speaker.next.empty()) {
        card.next_label = frame.words(Word::NextInLine);
        card.next = speaker.next;
    }
    return card;
}

/// What the card says above its text, and the text.
void draw_decision(RoomFrame& frame, const meeting::RoomDecision& decision, const Box& box)
{
    const Theme& theme = frame.theme;
    Canvas& canvas = frame.canvas;
    std::string_view label =
        frame.words(decision.outcome ? ui::word_of(*decision.outcome) : Word::ProposedDecision);
    Clauses clauses(decision.clauses, decision.clause_style, {theme.ink, theme.ink}, frame.words);
    if (!decision.reason.empty()) clauses.add(decision.reason, theme.muted);
    if (clauses.spans().empty()) {
        clauses.add(std::string(label), theme.ink);
        label = {};
    }
    const float head = label.empty() ? 0 : wall_label.line_height() + label_gap;
    Box inside = box.inset(text_padding, text_padding_down);
    inside.cut_top(head);
    const Fitted fitted = canvas.fit(wall_body, wall_body_floor, clauses.spans(), inside);
    const float used =
        static_cast<float>(std::min(fitted.lines_per_page, fitted.paragraph.lines.size())) *
        fitted.paragraph.style.line_height();
    Box card = box;
    card.h = std::min(box.h, used + head + 2 * text_padding_down);
    canvas.card(card, theme.surface, theme.line);
    inside = card.inset(text_padding, text_padding_down);
    Box row = inside.cut_top(head);
    row.h = wall_label.line_height();
    if (!label.empty()) {
        row.cut_right(frame.page_number(row, fitted));
        frame.line(row, wall_label, wall_floor, theme.muted, label);
    }
    frame.page(inside.top_left(), fitted);
}

/// Between two items: what is to come.
void draw_up_next(RoomFrame& frame, const Box& box)
{
    RoomHeading heading;
    heading.kicker = frame.words(Word::UpNext);
    for (const auto& slot : frame.view.schedule) {
        if (slot.stage != meeting::SlotStage::Upcoming) continue;
        heading.title =
            slot.closed_doors ? std::string(frame.words(Word::ClosedDoors)) : slot.title;
        heading.subtitle = frame.clock(slot.forecast_start);
        break;
    }
    if (heading.title.empty()) {
        heading.kicker.clear();
        heading.title = frame.words(Word::MeetingEnds);
    }
    draw_room_heading(frame, heading, box);
}

} // namespace

Word word_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return Word::DecidedAsProposed;
    case Outcome::Amended:
        return Word::DecidedAsAmended;
    case Outcome::Rejected:
        return Word::ProposalRejected;
    case Outcome::ReferredBack:
        return Word::ItemReferredBack;
    case Outcome::Postponed:
        return Word::ItemPostponed;
    case Outcome::Noted:
        break;
    }
    return Word::ItemNoted;
}

void draw_room_item(RoomFrame& frame, const Box& box)
{
    Box rest = box;
    const auto& decision = frame.view.decision;
    if (const auto& speaker = frame.view.speaker) {
        const RoomCard card = card_of(frame, *speaker);
        if (decision)
            draw_room_strip(frame, card, rest.cut_bottom(room_strip_height));
        else
            draw_room_card(frame, card, rest.cut_bottom(room_card_height(card)));
        rest.cut_bottom(wall_gap / 2);
    }
    if (!frame.view.item) {
        draw_up_next(frame, rest);
        return;
    }
    Box upper = rest;
    if (decision) upper.h = rest.h / 2;
    rest.cut_top(draw_room_heading(frame, heading_of(frame, *frame.view.item), upper));
    if (!decision) return;
    rest.cut_top(std::min(text_gap, rest.h / 12));
    draw_decision(frame, *decision, rest);
}

} // namespace klubba::ui
