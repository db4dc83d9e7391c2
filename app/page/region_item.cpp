#include "page/region_parts.h"
#include "words/kind_words.h"

#include <algorithm>

namespace klubba::page {

using meeting::ItemKind;
using meeting::RoomPhase;
using words::Word;

namespace {

constexpr std::size_t most_waiting = 8; ///< Names; the rest are counted.

std::string kicker(std::string_view inner)
{
    return inner.empty() ? std::string{} : element("p", of_class("kicker"), inner);
}

std::string heading(std::string_view inner)
{
    return element("h2", {}, inner);
}

/// "Föredragande Lovisa Berg": what it is muted, who or when it is strong. Both are HTML.
std::string pair(std::string_view label, std::string_view inner)
{
    return element("p", of_class("pair"),
                   element("span", of_class("muted"), label) + " " + element("b", {}, inner));
}

/// Runs down to `to` where the script runs.
std::string countdown(Instant to)
{
    return element("p",
                   of_class("clock") + attribute("role", "timer") +
                       attribute("data-to", std::to_string(to.time_since_epoch().count())),
                   {});
}

/// With the day where that is not today.
std::string time_on_its_day(const Reader& reader, Instant instant)
{
    const auto day = reader.zone.day_of(instant);
    auto time = time_element(reader, instant);
    if (day == reader.zone.day_of(reader.now)) return time;
    return html_text(reader.words.day_of_month(day)) + " " + time;
}

std::string chips_of(const Shown& shown, const meeting::RoomItem& item)
{
    const auto& words = shown.reader.words;
    std::string chips;
    if (item.kind && *item.kind != ItemKind::Formality)
        chips += " " + chip("kind", words(words::kind_word(*item.kind)));
    if (item.verified_immediately) chips += " " + chip("adopted", words(Word::VerifiedImmediately));
    if (!item.debated_with.empty()) {
        std::string numbers;
        for (const auto& number : item.debated_with)
            numbers += (numbers.empty() ? "" : ", ") + number;
        chips += " " + chip("plain", words(Word::DebatedWith, {numbers}));
    }
    if (!item.assignments.empty()) {
        std::string numbers;
        for (const auto& each : item.assignments)
            numbers += (numbers.empty() ? "" : ", ") + each;
        chips += " " + chip("plain", words(Word::AssignmentNumbers, {numbers}));
    }
    const auto stage = shown.view.room.speakers_list;
    if (stage != meeting::ListStage::Open)
        chips +=
            " " + chip("late", words(stage == meeting::ListStage::Closing ? Word::ListIsClosing
                                                                          : Word::ListHasClosed));
    return chips;
}

std::string closed_html(const Shown& shown, const std::string& numbers)
{
    return kicker(html_text(numbers)) + heading(html_text(shown.word(Word::ClosedDoors))) +
           element("p", {}, html_text(shown.word(Word::BehindClosedDoors)));
}

std::string open_item_html(const Shown& shown, const meeting::RoomItem& item)
{
    const auto numbers = numbers_text(shown, item.section, item.number);
    if (item.closed_doors) return closed_html(shown, numbers);
    std::string html = kicker(html_text(numbers) + chips_of(shown, item));
    html += heading(quoted(shown.reader, item.title));
    if (!item.presenters.empty())
        html += pair(html_text(shown.word(Word::PresentedBy)), isolated(item.presenters));
    return html;
}

std::string up_next_html(const Shown& shown)
{
    for (const auto& slot : shown.view.room.schedule) {
        if (slot.stage != meeting::SlotStage::Upcoming) continue;
        std::string html = kicker(html_text(shown.word(Word::UpNext)));
        html += heading(title_html(shown, slot));
        if (slot.forecast_start)
            html += element("p", {}, time_element(shown.reader, *slot.forecast_start));
        return html;
    }
    return heading(html_text(shown.word(Word::MeetingEnds)));
}

std::string before_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    std::string html = kicker(html_text(full_day(shown.reader, room.day)));
    html += heading(html_text(shown.word(Word::MeetingStarts)) + " " +
                    time_element(shown.reader, room.starts));
    html += countdown(room.starts);
    if (!room.schedule.empty())
        html +=
            pair(html_text(shown.word(Word::BeginsWith)), title_html(shown, room.schedule.front()));
    return html;
}

std::string break_html(const Shown& shown)
{
    const auto pause = shown.view.room.pause.value_or(meeting::RoomBreak{});
    const auto kind = shown.word(words::break_word(pause.kind));
    const auto* slot = current_slot(shown.view.room);
    std::string when = html_text(shown.word(Word::SlotKindBreak));
    if (pause.kind != meeting::SlotKind::Business && slot != nullptr && slot->planned_start &&
        slot->planned_end)
        when = time_element(shown.reader, *slot->planned_start) + "–" +
               time_element(shown.reader, *slot->planned_end);
    std::string html = element("p", of_class("kicker"), element("span", {}, when));
    html += heading(pause.title.empty() ? html_text(kind) : quoted(shown.reader, pause.title));
    const auto until = pause.until ? pause.until : pause.next_start;
    if (until) {
        html += pair(html_text(shown.word(Word::WeGoOn)), time_on_its_day(shown.reader, *until));
        html += countdown(*until);
    }
    if (!pause.next_title.empty())
        html += pair(html_text(shown.word(Word::UpNext)), quoted(shown.reader, pause.next_title));
    return html;
}

std::string after_html(const Shown& shown)
{
    return kicker(html_text(full_day(shown.reader, shown.view.room.day))) +
           heading(html_text(shown.word(Word::MeetingIsClosed)));
}

/// Those in line, as many as there is room for.
std::string line_html(const Shown& shown, std::string_view label, std::vector<std::string> names)
{
    if (names.empty()) return {};
    const auto more = names.size() - std::min(names.size(), most_waiting);
    names.resize(names.size() - more);
    std::string html = html_text(label) + " " + element("b", {}, isolated(names));
    if (more > 0)
        html += " " + html_text(shown.reader.words(Word::AndMore, {std::to_string(more)}));
    return element("p", of_class("line") + attribute("aria-live", "off"), html);
}

/// Since when the speaker has it and for how long; the script lets it run.
std::string speaking_time(const Shown& shown, const meeting::RoomSpeaker& speaker)
{
    const auto& reader = shown.reader;
    std::string data = of_class("clock") + attribute("role", "timer");
    const auto began = speaker.began + speaker.paused;
    data += attribute("data-began", std::to_string(began.time_since_epoch().count()));
    if (speaker.limit) data += attribute("data-limit", std::to_string(speaker.limit->count()));
    std::string text = html_text(reader.words(Word::PageSince, {clock(reader, speaker.began)}));
    if (speaker.limit)
        text += ", " +
                html_text(reader.words(Word::PageAtMost, {reader.words.minutes(*speaker.limit)}));
    if (speaker.paused_since) {
        data += attribute("data-paused",
                          std::to_string(speaker.paused_since->time_since_epoch().count()));
        text += ", " + html_text(shown.word(Word::ClockIsPaused));
    }
    return element("p", data, text);
}

} // namespace

std::string item_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    switch (room.phase) {
    case RoomPhase::Nothing:
        return {};
    case RoomPhase::Before:
        return before_html(shown);
    case RoomPhase::Break:
        return break_html(shown);
    case RoomPhase::After:
        return after_html(shown);
    case RoomPhase::Running:
        break;
    }
    if (room.item) return open_item_html(shown, *room.item);
    return room.doors_closed ? closed_html(shown, {}) : up_next_html(shown);
}

std::string speaker_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    if (!room.speaker) {
        const auto line = line_html(shown, shown.word(Word::SpeakersList), room.waiting);
        return line.empty() ? line : element("div", of_class("card"), line);
    }
    const auto& speaker = *room.speaker;
    // Said aloud as a whole when it is another, and not when somebody more waits.
    std::string html =
        element("div", of_class("who") + attribute("aria-atomic", "true"),
                element("h3", {}, html_text(shown.word(words::speaking_word(speaker.kind)))) +
                    element("p", of_class("name"), isolated(speaker.name)));
    html += speaking_time(shown, speaker);
    html += line_html(shown, shown.word(Word::NextInLine), speaker.next);
    return element("div", of_class("card speaks"), html);
}

} // namespace klubba::page
