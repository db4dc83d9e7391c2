#include "page/calendar.h"

#include <algorithm>
#include <string_view>

namespace klubba::page {

using words::Word;

namespace {

constexpr std::size_t longest_line = 75; ///< In bytes, the end of the line left out.

/// Text in a property; what would end it early, or has no place in it, is escaped or left out.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char letter : text) {
        if (letter == '\n')
            safe += "\\n";
        else if (letter == '\\' || letter == ';' || letter == ',')
            safe.append(1, '\\').append(1, letter);
        else if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F)
            safe += letter;
    }
    return safe;
}

bool continues_a_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// A content line, folded between characters.
std::string line(std::string_view text)
{
    std::string folded;
    std::size_t room = longest_line;
    while (text.size() > room) {
        std::size_t end = room;
        while (end > 0 && continues_a_character(text[end]))
            --end;
        folded.append(text.substr(0, end)).append("\r\n ");
        text.remove_prefix(end);
        room = longest_line - 1; // The blank that goes before counts.
    }
    return folded.append(text).append("\r\n");
}

/// "20201124T080000Z"
std::string stamp(Instant instant)
{
    std::string text;
    for (const char letter :
         to_text(instant).substr(0, std::string_view{"2020-11-24T08:00:00"}.size()))
        if (letter != '-' && letter != ':') text += letter;
    return text + "Z";
}

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
    const auto changed = stamp(listed.changed);
    std::string text = line("BEGIN:VEVENT");
    text += line("UID:" + escaped(listed.meeting) + "@" + std::string(name_of_host(host)));
    text += line("DTSTAMP:" + changed);
    text += line("LAST-MODIFIED:" + changed);
    text += line("DTSTART:" + stamp(brief.starts));
    if (brief.ends && *brief.ends > brief.starts) text += line("DTEND:" + stamp(*brief.ends));
    text += line("SUMMARY:" + escaped(bodies));
    if (!brief.place.empty()) text += line("LOCATION:" + escaped(brief.place));
    text += line("URL:" + host + "/m/" + listed.meeting + "?lang=" +
                 std::string(words.language() == words::Language::Swedish ? "sv" : "en"));
    text += line("STATUS:CONFIRMED");
    return text + line("END:VEVENT");
}

} // namespace

std::string
calendar(const std::vector<Listed>& meetings, const std::string& host, const words::Words& words)
{
    std::string text = line("BEGIN:VCALENDAR");
    text += line("VERSION:2.0");
    text += line("PRODID:-//Klubba//Klubba//SV");
    text += line("CALSCALE:GREGORIAN");
    text += line("NAME:" + escaped(words(Word::PageMeetings)));
    text += line("X-WR-CALNAME:" + escaped(words(Word::PageMeetings)));
    auto sorted = meetings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Listed& one, const Listed& other) {
        return one.brief.starts < other.brief.starts;
    });
    for (const auto& listed : sorted)
        text += event(listed, host, words);
    return text + line("END:VCALENDAR");
}

} // namespace klubba::page
