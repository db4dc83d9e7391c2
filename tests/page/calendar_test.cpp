#include "page/calendar.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::page;
using klubba::testing::at;

namespace {

const std::string host = "https://moten.example.se";

Listed meeting_named(std::string body)
{
    return {"meeting-2026-03-10",
            {std::move(body),
             {"Nämnd B"},
             "Sal Björken, Regionhuset; plan 2",
             at("09:00"),
             at("14:15"),
             {},
             {}},
            at("08:00")};
}

std::string calendar_of(std::vector<Listed> meetings)
{
    return calendar(meetings, host, words::Words{words::Language::Swedish});
}

/// Its lines as they are folded; fails where one does not end as it should.
std::vector<std::string> lines_of(std::string text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(0, end));
        text.erase(0, end + 2);
    }
    return lines;
}

std::vector<std::string> unfolded(const std::vector<std::string>& lines)
{
    std::vector<std::string> whole;
    for (const auto& line : lines) {
        if (line.starts_with(" "))
            whole.back() += line.substr(1);
        else
            whole.push_back(line);
    }
    return whole;
}

bool has(const std::vector<std::string>& lines, const std::string& line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_CASE("a meeting in the calendar has its time, place, link and a name that lasts",
          "[page][calendar]")
{
    const auto lines = unfolded(lines_of(calendar_of({meeting_named("Nämnd A")})));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(has(lines, "UID:meeting-2026-03-10@moten.example.se"));
    CHECK(has(lines, "DTSTAMP:20260310T070000Z"));
    CHECK(has(lines, "DTSTART:20260310T080000Z"));
    CHECK(has(lines, "DTEND:20260310T131500Z"));
    CHECK(has(lines, "SUMMARY:Nämnd A\\, Nämnd B"));
    CHECK(has(lines, "LOCATION:Sal Björken\\, Regionhuset\\; plan 2"));
    CHECK(has(lines, "URL:https://moten.example.se/m/meeting-2026-03-10?lang=sv"));
}

TEST_CASE("no line of a calendar is longer than 75 bytes, and none parts a letter",
          "[page][calendar]")
{
    std::string body;
    for (int length = 0; length < 200; ++length) {
        body += length % 3 == 0 ? "å" : length % 3 == 1 ? "\xF0\x9F\x94\xA8" : "x";
        const auto lines = lines_of(calendar_of({meeting_named(body)}));
        for (const auto& line : lines) {
            CHECK(line.size() <= 75);
            const auto first = line.find_first_not_of(' ');
            REQUIRE(first != std::string::npos);
            CHECK((static_cast<unsigned char>(line[first]) & 0xC0U) != 0x80U);
        }
        CHECK(has(unfolded(lines), "SUMMARY:" + body + "\\, Nämnd B"));
    }
}

TEST_CASE("a text in a calendar ends no property early", "[page][calendar]")
{
    const auto lines =
        unfolded(lines_of(calendar_of({meeting_named("A\r\nEND:VEVENT\nATTACH:x\\;,\x01")})));
    CHECK(has(lines, "SUMMARY:A\\nEND:VEVENT\\nATTACH:x\\\\\\;\\,\\, Nämnd B"));
    CHECK(std::count(lines.begin(), lines.end(), "END:VEVENT") == 1);
}

TEST_CASE("the same meetings give the same calendar", "[page][calendar]")
{
    auto other = meeting_named("Nämnd C");
    other.meeting = "m2";
    other.brief.starts = at("08:00");
    const auto one = meeting_named("Nämnd A");
    CHECK(calendar_of({one, other}) == calendar_of({other, one}));
}
