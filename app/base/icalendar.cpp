#include "base/icalendar.h"

#include <cstddef>

namespace klubba {

namespace {

constexpr std::size_t longest_line = 75; ///< In bytes, the end of the line left out.

bool continues_a_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::string icalendar_text(std::string_view text)
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

std::string icalendar_line(std::string_view text)
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

std::string icalendar_stamp(Instant instant)
{
    std::string text;
    for (const char letter :
         to_text(instant).substr(0, std::string_view{"2020-11-24T08:00:00"}.size()))
        if (letter != '-' && letter != ':') text += letter;
    return text + "Z";
}

} // namespace klubba
