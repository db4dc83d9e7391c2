#include "ui/room_states.h"

#include "ui/kind_words.h"
#include "ui/room_card.h"
#include "ui/room_heading.h"

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
    if (frame.is_stale()) return {};
    const Duration left = to - frame.now;
    if (left <= Duration{}) return std::string(frame.words(Word::AnyMomentNow));
    if (left > counted_in_seconds)
        return frame.words(Word::InTime, {frame.words.minutes(minutes_between(frame.now, to))});
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    frame.change_at(to - seconds + 1s);
    return running_time(seconds);
}

std::string title_of(const RoomFrame& frame, const meeting::RoomSlot& slot)
{
    return slot.closed_doors ? std::string(frame.words(Word::ClosedDoors)) : slot.title;
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
    heading.kicker = frame.full_day(frame.view.day);
    heading.title = frame.view.body;
    // The header says it too, where a message needs the room.
    if (frame.view.message.empty()) heading.subtitle = frame.view.place;
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
    const std::string_view kind = frame.words(break_word(pause.kind));
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

} // namespace klubba::ui
