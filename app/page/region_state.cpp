#include "page/region_parts.h"
#include "words/stage_words.h"

#include <algorithm>

namespace klubba::page {

using meeting::RoomPhase;
using words::Word;
using namespace std::chrono_literals;

namespace {

std::string paragraph(std::string_view kind, std::string_view inner)
{
    return element("p", of_class(kind), inner);
}

/// From when to when the meeting is to be, or was.
std::string span_of_meeting(const Shown& shown)
{
    const auto& room = shown.view.room;
    const auto& reader = shown.reader;
    if (room.opened && room.closed)
        return reader.words(Word::MeetingLasted,
                            {clock(reader, *room.opened), clock(reader, *room.closed)});
    if (!room.planned_end) return {};
    return reader.words(Word::MeetingIsPlanned,
                        {clock(reader, room.starts), clock(reader, *room.planned_end)});
}

std::string drift(const Shown& shown)
{
    const auto& room = shown.view.room;
    const auto& words = shown.reader.words;
    if (!room.behind_plan)
        return element("span", of_class("drift"),
                       html_text(words(Word::ScheduleOfOtherDay, {words.day(room.day)})));
    const auto behind = std::chrono::floor<std::chrono::minutes>(*room.behind_plan);
    if (behind == 0min)
        return element("span", of_class("drift"), html_text(words(Word::OnSchedule)));
    const auto word = behind > 0min ? Word::BehindSchedule : Word::AheadOfSchedule;
    return element("span", of_class(behind > 0min ? "drift late" : "drift"),
                   html_text(words(word, {words.minutes(behind)})));
}

std::string expected_end(const Shown& shown)
{
    const auto& end = shown.view.room.forecast_end;
    if (!end) return {};
    return " " +
           element("span", of_class("end"),
                   html_text(shown.reader.words(Word::EndIsExpected, {clock(shown.reader, *end)})));
}

} // namespace

const meeting::RoomSlot* current_slot(const meeting::RoomView& room)
{
    const auto found =
        std::find_if(room.schedule.begin(), room.schedule.end(),
                     [](const auto& slot) { return slot.stage == meeting::SlotStage::Current; });
    return found == room.schedule.end() ? nullptr : &*found;
}

std::string state_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    std::string span = span_of_meeting(shown);
    if (!span.empty()) span = " " + element("span", of_class("end"), html_text(span));
    switch (room.phase) {
    case RoomPhase::Nothing:
        return paragraph("status", html_text(shown.word(Word::NoMeetingNow)));
    case RoomPhase::Before:
        return paragraph("status", chip("waits", shown.word(Word::PageHasNotStarted)) + span);
    case RoomPhase::Running:
    case RoomPhase::Break:
        break;
    case RoomPhase::After:
        return paragraph("status", chip("over", shown.word(Word::MeetingHasEnded)) + span);
    }
    return paragraph("status", chip("on", shown.word(Word::MeetingGoesOnNow)) + " " + drift(shown) +
                                   expected_end(shown));
}

std::string message_html(const Shown& shown)
{
    const auto& text = shown.view.room.message;
    if (text.empty()) return {};
    return element(
        "div", of_class("card note"),
        element("p", of_class("label"), html_text(shown.word(Word::MessageFromChair))) +
            element("p", attribute("dir", "auto") + language_of_texts(shown.reader), lines(text)));
}

std::string pace_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    const auto& reader = shown.reader;
    const auto* slot = current_slot(room);
    // A break is counted down to its end.
    if (room.phase != RoomPhase::Running || slot == nullptr || !slot->planned_start ||
        !slot->planned_end || !slot->forecast_start || !slot->forecast_end)
        return {};
    const auto length =
        std::chrono::floor<std::chrono::minutes>(*slot->planned_end - *slot->planned_start);
    if (length <= 0min) return {};
    // Past its time the forecast moves with the clock; what was set aside does not.
    const Instant until = std::min<Instant>(*slot->forecast_end, *slot->forecast_start + length);
    return element(
        "p",
        of_class("pace") +
            attribute("data-from",
                      std::to_string(slot->forecast_start->time_since_epoch().count())) +
            attribute("data-until", std::to_string(until.time_since_epoch().count())),
        element("span", of_class("aside"),
                html_text(reader.words(Word::MinutesSetAside, {reader.words.minutes(length)}))) +
            element("span", of_class("bar"), {}) +
            element("b", of_class("left"),
                    time_element(reader, *slot->forecast_start) + "–" +
                        time_element(reader, until)));
}

std::string verification_html(const Shown& shown)
{
    const auto& verification = shown.view.room.verification;
    const auto& words = shown.reader.words;
    std::string late;
    for (const auto& deadline : shown.view.room.overdue)
        late += element("p", {}, element("b", {}, html_text(overdue_text(words, deadline)) + "."));
    if (!verification || verification->verifiers.empty())
        return late.empty() ? late
                            : element("h2", {}, html_text(words(Word::PageVerification))) + late;
    std::string text = html_text(words(Word::VerifiedBy)) + " " +
                       element("b", {}, isolated(verification->verifiers));
    if (!verification->substitutes.empty())
        text += " (" + html_text(words(Word::WithSubstitute)) + " " +
                isolated(verification->substitutes) + ")";
    if (verification->deadline)
        text += ", " +
                html_text(words(Word::VerifiedAtTheLatest, {words.day(*verification->deadline)}));
    return element("h2", {}, html_text(words(Word::PageVerification))) +
           element("p", {}, text + ".") + late;
}

} // namespace klubba::page
