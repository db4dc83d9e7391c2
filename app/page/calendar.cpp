#include "page/calendar.h"

#include "base/icalendar.h"

#include <algorithm>
#include <string_view>

namespace klubba::page {

using words::Word;

namespace {

std::string_view name_of_host(std::string_view host)
{
    const auto scheme = host.find("://");
    return scheme == std::string_view::npos ? host : host.substr(scheme + 3);
}

std::string event(const Listed& listed, const std::string& host, const words::Words& words)
{
    const auto& brief = listed.brief;
    std::string bodies = brief.body;
    for (const auto& other : brief.joint_bodies)
        bodies += ", " + other;
    const auto changed = icalendar_stamp(listed.changed);
    std::string text = icalendar_line("BEGIN:VEVENT");
    text += icalendar_line("UID:" + icalendar_text(listed.meeting) + "@" +
                           std::string(name_of_host(host)));
    text += icalendar_line("DTSTAMP:" + changed);
    text += icalendar_line("LAST-MODIFIED:" + changed);
    text += icalendar_line("DTSTART:" + icalendar_stamp(brief.starts));
    if (brief.ends && *brief.ends > brief.starts)
        text += icalendar_line("DTEND:" + icalendar_stamp(*brief.ends));
    text += icalendar_line("SUMMARY:" + icalendar_text(bodies));
    if (!brief.place.empty()) text += icalendar_line("LOCATION:" + icalendar_text(brief.place));
    text += icalendar_line("URL:" + host + "/m/" + listed.meeting + "?lang=" +
                           std::string(words.language() == words::Language::Swedish ? "sv" : "en"));
    text += icalendar_line("STATUS:CONFIRMED");
    return text + icalendar_line("END:VEVENT");
}

} // namespace

std::string
calendar(const std::vector<Listed>& meetings, const std::string& host, const words::Words& words)
{
    std::string text = icalendar_line("BEGIN:VCALENDAR");
    text += icalendar_line("VERSION:2.0");
    text += icalendar_line("PRODID:-//Klubba//Klubba//SV");
    text += icalendar_line("CALSCALE:GREGORIAN");
    text += icalendar_line("NAME:" + icalendar_text(words(Word::PageMeetings)));
    text += icalendar_line("X-WR-CALNAME:" + icalendar_text(words(Word::PageMeetings)));
    auto sorted = meetings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Listed& one, const Listed& other) {
        return one.brief.starts < other.brief.starts;
    });
    for (const auto& listed : sorted)
        text += event(listed, host, words);
    return text + icalendar_line("END:VCALENDAR");
}

} // namespace klubba::page
