#include "base/icalendar.h"
#include "minutes/swedish.h"
#include "yearbook/activity_plan.h"
#include "yearbook/frame.h"

#include <algorithm>

namespace klubba::yearbook {

namespace {

std::string date(const Day& day)
{
    auto text = to_text(day);
    std::erase(text, '-');
    return text;
}

std::string when(const year::PlannedMeeting& meeting, const Zone& zone)
{
    if (!meeting.start) return icalendar_line("DTSTART;VALUE=DATE:" + date(*meeting.day));
    const auto starts = zone.at(*meeting.day, *meeting.start);
    auto text = icalendar_line("DTSTART:" + icalendar_stamp(starts));
    if (meeting.end && *meeting.end > *meeting.start)
        text += icalendar_line("DTEND:" + icalendar_stamp(zone.at(*meeting.day, *meeting.end)));
    return text;
}

std::string matters(const year::MeetingOfPlan& planned)
{
    std::string text = planned.meeting.visit.empty() ? std::string{}
                                                     : "Verksamhetsbesök: " + planned.meeting.visit;
    for (const auto& line : planned.lines)
        if (line.became != year::Became::Removed)
            text += (text.empty() ? "" : "\n") + line.matter.title;
    return text;
}

std::string
event(const YearFacts& facts, const year::MeetingOfPlan& planned, const Zone& zone, Instant changed)
{
    const auto& meeting = planned.meeting;
    auto text = icalendar_line("BEGIN:VEVENT");
    text += icalendar_line("UID:" + icalendar_text(meeting.id.text) + "." + anchor(facts.body) +
                           "@klubba");
    text += icalendar_line("DTSTAMP:" + icalendar_stamp(changed));
    text += when(meeting, zone);
    const auto with = meeting.joint && !meeting.joint_with.empty() ? ", " + meeting.joint_with : "";
    text += icalendar_line("SUMMARY:" + icalendar_text(minutes::capitalised(facts.body) + with));
    if (!meeting.place.empty()) text += icalendar_line("LOCATION:" + icalendar_text(meeting.place));
    if (const auto lines = matters(planned); !lines.empty())
        text += icalendar_line("DESCRIPTION:" + icalendar_text(lines));
    text += icalendar_line(planned.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    return text + icalendar_line("END:VEVENT");
}

} // namespace

std::string plan_calendar(const YearFacts& facts, const Zone& zone, Instant changed)
{
    const auto name = icalendar_text(framed(facts, "Sammanträden").title);
    auto text = icalendar_line("BEGIN:VCALENDAR");
    text += icalendar_line("VERSION:2.0");
    text += icalendar_line("PRODID:-//Klubba//Klubba//SV");
    text += icalendar_line("CALSCALE:GREGORIAN");
    text += icalendar_line("NAME:" + name);
    text += icalendar_line("X-WR-CALNAME:" + name);
    for (const auto& planned : facts.view.plan)
        if (planned.meeting.day) text += event(facts, planned, zone, changed);
    return text + icalendar_line("END:VCALENDAR");
}

} // namespace klubba::yearbook
