#include "page/year_page.h"

#include "page/document.h"
#include "page/markup.h"
#include "wire/json.h"
#include "words/kind_words.h"
#include "words/year_words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace klubba::page {

using words::Word;
using year::MarkKind;
using year::PublicMark;
using year::PublicYear;

namespace {

// The picture, in its own units.
constexpr double width = 1000;
constexpr double label_width = 110;
constexpr double row_height = 34;
constexpr double head_height = 64;

std::string address_of(const std::string& body, int year)
{
    return "/b/" + body + "/" + std::to_string(year);
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

std::string shape(std::string_view name, std::string_view attributes)
{
    return "<" + std::string(name) + std::string(attributes) + "/>";
}

double place_of(const std::optional<Day>& day)
{
    const double part = day ? year::part_of_year(*day) : 1.0;
    return label_width + (width - label_width - 20) * part;
}

std::string line(double x1, double y1, double x2, double y2, std::string_view kind)
{
    return shape("line", attribute("x1", number(x1)) + attribute("y1", number(y1)) +
                             attribute("x2", number(x2)) + attribute("y2", number(y2)) +
                             of_class(kind));
}

std::string circle(double x, double y, double radius, std::string_view kind)
{
    return shape("circle", attribute("cx", number(x)) + attribute("cy", number(y)) +
                               attribute("r", number(radius)) + of_class(kind));
}

std::string square(double x, double y, double half, std::string_view kind)
{
    return shape("rect", attribute("x", number(x - half)) + attribute("y", number(y - half)) +
                             attribute("width", number(2 * half)) +
                             attribute("height", number(2 * half)) + of_class(kind));
}

std::string text(double x, double y, std::string_view kind, std::string_view said)
{
    return element("text", attribute("x", number(x)) + attribute("y", number(y)) + of_class(kind),
                   html_text(said));
}

std::string mark_shape(double x, double y, MarkKind kind)
{
    switch (kind) {
    case MarkKind::Planned:
        return circle(x, y, 7, "ring");
    case MarkKind::NotTakenUp:
        return square(x, y, 6, "missed");
    case MarkKind::TakenUp:
        return circle(x, y, 8, "full");
    case MarkKind::Decided:
        return square(x, y, 9, "decided") + circle(x, y, 3, "full");
    }
    return {};
}

std::string meeting_shape(double x, double y, const year::PublicMeeting& meeting)
{
    std::string html = meeting.joint ? circle(x + 8, y, 8, "ring") : std::string{};
    switch (meeting.stands) {
    case year::MeetingStands::Held:
        html += circle(x, y, 9, "full");
        break;
    case year::MeetingStands::ToCome:
        html += circle(x, y, 8, "ring");
        break;
    case year::MeetingStands::NotHeld:
        html += square(x, y, 7, "missed");
        break;
    case year::MeetingStands::Cancelled:
        html += circle(x, y, 8, "gone") + line(x - 13, y, x + 13, y, "gone");
        break;
    }
    if (!meeting.visit.empty()) html += line(x - 8, y - 14, x + 8, y - 14, "roof");
    return html;
}

std::string months_svg(const PublicYear& view, const Reader& reader, double height)
{
    std::string html;
    for (unsigned month = 1; month <= 12; ++month) {
        const Day first{std::chrono::year{view.year}, std::chrono::month{month},
                        std::chrono::day{1}};
        const double x = place_of(first);
        const auto name =
            reader.words(static_cast<Word>(static_cast<int>(Word::January) + month - 1));
        html += line(x, 0, x, height, "month") + text(x + 5, 16, "month", name.substr(0, 3));
    }
    if (static_cast<int>(view.today.year()) == view.year)
        html += line(place_of(view.today), 22, place_of(view.today), height, "today");
    return html;
}

/// The same as the table below it, for who would rather look.
std::string line_svg(const PublicYear& view, const Reader& reader)
{
    const double height =
        head_height + row_height * static_cast<double>(view.assignments.size()) + 6;
    std::string html = months_svg(view, reader, height);
    const double middle = 44;
    html += line(label_width, middle, width - 20, middle, "month");
    for (const auto& meeting : view.meetings)
        html += meeting_shape(place_of(meeting.day), middle, meeting);
    double y = head_height + row_height / 2;
    for (const auto& assignment : view.assignments) {
        html += text(0, y + 5, "number", assignment.number);
        const auto& marks = assignment.marks;
        if (marks.size() > 1)
            html += line(place_of(view.meetings[marks.front().meeting].day), y,
                         place_of(view.meetings[marks.back().meeting].day), y, "thread");
        for (const auto& mark : marks)
            html += mark_shape(place_of(view.meetings[mark.meeting].day), y, mark.kind);
        y += row_height;
    }
    return element("svg",
                   of_class("year-line") +
                       attribute("viewBox", "0 0 " + number(width) + " " + number(height)) +
                       attribute("role", "img") +
                       attribute("aria-label", reader.words(Word::PageYearLine)),
                   html) +
           "\n";
}

std::string meeting_chips(const year::PublicMeeting& meeting, const Reader& reader)
{
    using words::stands_word;
    std::string html = " " + chip("plain", reader.words(stands_word(meeting.stands)));
    if (meeting.joint) html += " " + chip("plain", reader.words(Word::YearJoint));
    if (!meeting.visit.empty()) html += " " + chip("plain", reader.words(Word::YearVisit));
    return html;
}

std::string meeting_day(const year::PublicMeeting& meeting, const Reader& reader)
{
    if (!meeting.day) return html_text(reader.words(Word::YearWithoutDay));
    return html_text(reader.words.day_of_month(*meeting.day));
}

std::string linked_day(const year::PublicMeeting& meeting, const Reader& reader)
{
    auto day = meeting_day(meeting, reader);
    if (meeting.meeting.empty()) return day;
    return element(
        "a", attribute("href", "/m/" + meeting.meeting + "?lang=" + language_code(reader)), day);
}

std::string meetings_html(const PublicYear& view, const Reader& reader)
{
    std::string rows;
    for (const auto& meeting : view.meetings) {
        std::string row = linked_day(meeting, reader) + meeting_chips(meeting, reader);
        std::string where = isolated(meeting.place);
        for (const auto& more : {meeting.visit, meeting.joint_with})
            if (!more.empty()) where += (meeting.place.empty() ? "" : " · ") + isolated(more);
        row += " " + element("span", of_class("muted"), where);
        rows += element("li", {}, row) + "\n";
    }
    return element("section", of_class("listed") + attribute("id", "meetings"),
                   element("h2", {}, html_text(reader.words(Word::PageYearMeetings))) +
                       element("ul", of_class("meetings"), "\n" + rows)) +
           "\n";
}

std::string mark_html(const PublicYear& view, const PublicMark& mark, const Reader& reader)
{
    std::string html = linked_day(view.meetings[mark.meeting], reader) + ": ";
    if (mark.dealings.empty()) return html + html_text(reader.words(words::mark_word(mark.kind)));
    bool is_first = true;
    for (const auto& dealing : mark.dealings) {
        if (!std::exchange(is_first, false)) html += "; ";
        html += html_text(reader.words(dealing.outcome ? words::decided_word(*dealing.outcome)
                                                       : Word::YearTakenUp));
        if (dealing.section)
            html += html_text(
                " " + reader.words(Word::SectionNumber, {std::to_string(*dealing.section)}));
        html += ", " + quoted(reader, dealing.title);
    }
    return html;
}

/// Of what anybody may see: nothing is said of one that has no mark.
std::string stands_text(const year::AssignmentInPublic& assignment, const Reader& reader)
{
    for (const auto kind :
         {MarkKind::Decided, MarkKind::TakenUp, MarkKind::Planned, MarkKind::NotTakenUp})
        for (const auto& mark : assignment.marks)
            if (mark.kind == kind) return std::string(reader.words(words::mark_word(kind)));
    return "–";
}

std::string table_html(const PublicYear& view, const Reader& reader)
{
    const auto head = [&](Word word) {
        return element("th", attribute("scope", "col"), html_text(reader.words(word)));
    };
    std::string rows;
    for (const auto& assignment : view.assignments) {
        std::string marks;
        for (const auto& mark : assignment.marks)
            marks += element("li", {}, mark_html(view, mark, reader));
        rows += element("tr", {},
                        element("th", attribute("scope", "row"),
                                element("b", {}, isolated(assignment.number)) + " " +
                                    quoted(reader, assignment.text)) +
                            element("td", {}, html_text(stands_text(assignment, reader))) +
                            element("td", {},
                                    marks.empty() ? std::string{"–"} : element("ul", {}, marks))) +
                "\n";
    }
    const auto caption =
        element("caption", of_class("unseen"), html_text(reader.words(Word::PageAssignments)));
    return element(
               "table", of_class("year"),
               caption +
                   element("thead", {},
                           element("tr", {},
                                   head(Word::PageColumnAssignment) + head(Word::PageColumnStands) +
                                       head(Word::PageColumnWhere))) +
                   element("tbody", {}, "\n" + rows)) +
           "\n";
}

std::string assignments_html(const PublicYear& view, const Reader& reader)
{
    if (view.assignments.empty()) return {};
    return element("section", of_class("listed") + attribute("id", "assignments"),
                   element("h2", {}, html_text(reader.words(Word::PageAssignments))) + "\n" +
                       line_svg(view, reader) + table_html(view, reader)) +
           "\n";
}

std::string years_nav(const PublicYear& view, const std::string& body, const Reader& reader)
{
    std::string items;
    for (const int other : {view.year - 1, view.year + 1})
        items += element(
            "li", {},
            element("a",
                    attribute("href", address_of(body, other) + "?lang=" + language_code(reader)),
                    html_text(reader.words(Word::PageYearBefore, {std::to_string(other)}))));
    return element("nav", attribute("aria-label", reader.words(Word::PageYears)),
                   element("ul", {}, items));
}

} // namespace

std::string year_page(const PublicYear& view, const std::string& body, const Reader& reader)
{
    const auto year = reader.words(Word::PageYearOf, {std::to_string(view.year)});
    Document document;
    document.title = view.body + ", " + year;
    document.banner = element("div", of_class("title"),
                              element("h1", attribute("dir", "auto"), html_text(view.body)) +
                                  element("p", {}, html_text(year)));
    document.skip = "#meetings";
    document.address = address_of(body, view.year);
    document.back = element("a", attribute("href", "/?lang=" + language_code(reader)),
                            html_text(reader.words(Word::PageAllMeetings)));
    document.main = assignments_html(view, reader);
    if (!view.meetings.empty())
        document.main += meetings_html(view, reader);
    else
        document.main += element("p", of_class("alone") + attribute("id", "meetings"),
                                 html_text(reader.words(Word::PageYearEmpty))) +
                         "\n";
    document.footer = years_nav(view, body, reader);
    return to_html(document, reader);
}

std::string year_json(const PublicYear& view)
{
    return wire::print_json(to_value(view), wire::Layout::Indented) + "\n";
}

std::string bodies_html(const std::vector<ListedBody>& bodies, const Reader& reader)
{
    if (bodies.empty()) return {};
    std::string rows;
    for (const auto& body : bodies)
        rows += element("li", {},
                        element("a",
                                attribute("href", address_of(body.body, body.year) +
                                                      "?lang=" + language_code(reader)),
                                isolated(body.name) + " " + std::to_string(body.year))) +
                "\n";
    return element("section", of_class("listed"),
                   element("h2", {}, html_text(reader.words(Word::PageYears))) +
                       element("ul", of_class("meetings"), "\n" + rows)) +
           "\n";
}

} // namespace klubba::page
