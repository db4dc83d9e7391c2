#include "ui/room_item.h"

#include "ui/kind_words.h"
#include "ui/room_card.h"
#include "ui/room_heading.h"
#include "ui/room_matter.h"
#include "ui/room_vote.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ItemKind;
using words::Word;

namespace {

constexpr float text_gap = 48; ///< From the heading to the card below it.

Word list_word(meeting::ListStage stage)
{
    return stage == meeting::ListStage::Closing ? Word::ListIsClosing : Word::ListHasClosed;
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

/// Behind closed doors nothing of the item is told, and of the meeting that they are closed.
RoomHeading closed_heading(const RoomFrame& frame, std::string kicker)
{
    RoomHeading heading;
    heading.kicker = std::move(kicker);
    heading.title = frame.words(Word::ClosedDoors);
    heading.subtitle = frame.words(Word::BehindClosedDoors);
    return heading;
}

RoomHeading
heading_of(const RoomFrame& frame, const meeting::RoomItem& item, const RoomMatter& matter)
{
    const Theme& theme = frame.theme;
    RoomHeading heading;
    heading.kicker = kicker_of(frame, item);
    if (item.closed_doors) return closed_heading(frame, std::move(heading.kicker));
    if (item.kind && *item.kind != ItemKind::Formality)
        heading.chips.push_back(
            {std::string(frame.words(kind_word(*item.kind))), theme.accent, theme.accent_soft});
    if (item.verified_immediately)
        heading.chips.push_back({std::string(frame.words(Word::VerifiedImmediately)), theme.adopted,
                                 theme.adopted_soft});
    if (!item.assignments.empty())
        heading.chips.push_back({frame.words(Word::AssignmentNumbers, {joined(item.assignments)}),
                                 theme.ink, theme.surface});
    if (!item.debated_with.empty())
        heading.chips.push_back({frame.words(Word::DebatedWith, {joined(item.debated_with)}),
                                 theme.muted, theme.surface});
    if (frame.view.speakers_list != meeting::ListStage::Open)
        heading.chips.push_back({std::string(frame.words(list_word(frame.view.speakers_list))),
                                 theme.late, theme.surface});
    heading.title = item.title;
    if (!matter.text.empty()) {
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
    card.label = frame.words(speaking_word(speaker.kind));
    card.name = speaker.name;
    if (!speaker.next.empty()) {
        card.next_label = frame.words(Word::NextInLine);
        card.next = speaker.next;
    }
    if (frame.is_stale()) return card; // A time that is not known to run is not shown to.
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
    return card;
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

namespace {

/// At the foot: who speaks, and how the vote goes or went. Gives whether there is anything.
void draw_foot(RoomFrame& frame, const RoomMatter& matter, Box& rest)
{
    const auto& view = frame.view;
    if (view.speaker) {
        const RoomCard card = card_of(frame, *view.speaker);
        if (matter.text.empty())
            draw_room_card(frame, card, rest.cut_bottom(room_card_height(card)));
        else
            draw_room_strip(frame, card, rest.cut_bottom(room_strip_height));
        rest.cut_bottom(wall_gap / 2);
    }
    if (!view.vote) return;
    if (view.vote->result) {
        draw_room_result(frame, *view.vote->result, rest.cut_bottom(room_vote_height));
    } else {
        RoomCard card;
        card.label = frame.words(Word::VoteGoesOn);
        card.name = frame.words(Word::HaveAnswered, {std::to_string(view.vote->answered),
                                                     std::to_string(view.vote->voters)});
        draw_room_strip(frame, card, rest.cut_bottom(room_strip_height));
    }
    rest.cut_bottom(wall_gap / 2);
}

} // namespace

void draw_room_item(RoomFrame& frame, const Box& box)
{
    Box rest = box;
    RoomMatter matter;
    tell_matter(frame, matter);
    draw_foot(frame, matter, rest);
    if (!frame.view.item) {
        if (frame.view.doors_closed)
            draw_room_heading(frame, closed_heading(frame, {}), rest);
        else
            draw_up_next(frame, rest);
        return;
    }
    Box upper = rest;
    if (!matter.text.empty()) upper.h = rest.h / 2;
    rest.cut_top(draw_room_heading(frame, heading_of(frame, *frame.view.item, matter), upper));
    if (matter.text.empty()) return;
    rest.cut_top(std::min(text_gap, rest.h / 12));
    draw_room_matter(frame, matter, rest);
}

} // namespace klubba::ui
