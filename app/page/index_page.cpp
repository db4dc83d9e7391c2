#include "page/index_page.h"

#include "page/document.h"
#include "page/markup.h"

#include <algorithm>
#include <map>
#include <utility>

namespace klubba::page {

using words::Word;

namespace {

bool is_of_today(const Listed& listed, const Reader& reader)
{
    const auto& brief = listed.brief;
    const bool goes_on = brief.opened && !brief.closed;
    return goes_on || reader.zone.day_of(brief.starts) == reader.zone.day_of(reader.now);
}

bool is_to_come(const Listed& listed, const Reader& reader)
{
    return listed.brief.starts > reader.now && !listed.brief.opened;
}

std::string state_chip(const Listed& listed, const Reader& reader)
{
    if (listed.brief.closed) return " " + chip("over", reader.words(Word::MeetingHasEnded));
    if (listed.brief.opened) return " " + chip("on", reader.words(Word::MeetingGoesOnNow));
    return {};
}

std::string row_html(const Listed& listed, const Reader& reader)
{
    const auto& brief = listed.brief;
    const auto day = reader.zone.day_of(brief.starts);
    const auto address = "/m/" + listed.meeting + "?lang=" + language_code(reader);
    std::string when =
        html_text(std::string(reader.words.weekday(day)) + " " + day_text(reader, day)) + " " +
        time_element(reader, brief.starts);
    if (brief.ends && reader.zone.day_of(*brief.ends) == day)
        when += "–" + time_element(reader, *brief.ends);
    std::string html = element("a", attribute("href", address), when) + state_chip(listed, reader);
    if (!brief.joint_bodies.empty()) html += " " + isolated(brief.joint_bodies);
    if (!brief.place.empty())
        html += " " + element("span", of_class("muted"), isolated(brief.place));
    return element("li", {}, html) + "\n";
}

/// A heading, and below it the meetings of each body.
std::string list_html(std::string_view title, std::vector<Listed> meetings, const Reader& reader)
{
    if (meetings.empty()) return {};
    std::stable_sort(meetings.begin(), meetings.end(), [](const Listed& one, const Listed& other) {
        return one.brief.starts < other.brief.starts;
    });
    std::vector<std::string> bodies; // In the order of their first meeting.
    std::map<std::string, std::string> rows;
    for (const auto& listed : meetings) {
        auto& of_body = rows[listed.brief.body];
        if (of_body.empty()) bodies.push_back(listed.brief.body);
        of_body += row_html(listed, reader);
    }
    std::string html = element("h2", {}, html_text(title)) + "\n";
    for (const auto& body : bodies)
        html += element("div", of_class("card"),
                        element("h3", attribute("dir", "auto"), html_text(body)) +
                            element("ul", of_class("meetings"), "\n" + rows[body])) +
                "\n";
    return element("section", of_class("listed"), "\n" + html) + "\n";
}

Document plain_document(std::string_view title)
{
    Document document;
    document.title = title;
    document.banner = element("div", of_class("title"), element("h1", {}, html_text(title)));
    document.skip = "#main";
    document.address = "/";
    return document;
}

} // namespace

std::optional<Listed> listed(const std::string& meeting, const meeting::History& history)
{
    auto brief = meeting::meeting_brief(history.state());
    if (!brief) return {};
    return Listed{meeting, std::move(*brief), history.events().back().stamp.wall};
}

std::string index_page(const std::vector<Listed>& meetings,
                       const Reader& reader,
                       const std::vector<ListedBody>& bodies)
{
    std::vector<Listed> today;
    std::vector<Listed> coming;
    for (const auto& listed : meetings) {
        if (is_of_today(listed, reader))
            today.push_back(listed);
        else if (is_to_come(listed, reader))
            coming.push_back(listed);
    }
    auto document = plain_document(reader.words(Word::PageMeetings));
    document.main = list_html(reader.words(Word::MeetingsToday), std::move(today), reader) +
                    list_html(reader.words(Word::ComingMeetings), std::move(coming), reader);
    if (document.main.empty())
        document.main =
            element("p", of_class("alone"), html_text(reader.words(Word::PageNoMeetings))) + "\n";
    document.main += bodies_html(bodies, reader);
    document.footer =
        element("nav", attribute("aria-label", reader.words(Word::PageMeetings)),
                element("ul", {},
                        element("li", {},
                                element("a", attribute("href", "/meetings.ics"),
                                        html_text(reader.words(Word::PageCalendar))))));
    return to_html(document, reader);
}

std::string not_found_page(const Reader& reader)
{
    auto document = plain_document(reader.words(Word::PageNotFound));
    document.main =
        element("p", of_class("alone"), html_text(reader.words(Word::PageNotFoundWhy))) + "\n";
    document.back = element("a", attribute("href", "/?lang=" + language_code(reader)),
                            html_text(reader.words(Word::PageAllMeetings)));
    return to_html(document, reader);
}

} // namespace klubba::page
