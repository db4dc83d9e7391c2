#include "page/meeting_page.h"

#include "base/describe.h"
#include "page/document.h"
#include "page/markup.h"
#include "wire/json.h"

#include <array>
#include <string_view>
#include <utility>

namespace klubba::page {

using words::Word;

namespace {

const std::string& html_of(const Regions& all, std::string_view id)
{
    static const std::string none;
    for (const auto& region : all)
        if (region.id == id) return region.html;
    return none;
}

/// Whether what changes is said aloud in its turn: with all that is around it, or by itself. What
/// changes by the minute is not.
enum class Said { Whole, Part, Not };

std::string region_element(const Regions& all, std::string_view id, Said said)
{
    std::string attributes = attribute("id", id);
    if (said != Said::Not) attributes += attribute("aria-live", "polite");
    if (said == Said::Whole) attributes += attribute("aria-atomic", "true");
    return element("div", attributes, html_of(all, id)) + "\n";
}

std::string list_element(const Regions& all, std::string_view list)
{
    std::string rows;
    for (const auto& region : all)
        if (region.list == list)
            rows += element("li", attribute("id", region.id), region.html) + "\n";
    return element("ol", attribute("id", list) + attribute("role", "list"), "\n" + rows) + "\n";
}

std::string section(std::string_view id,
                    std::string_view title,
                    std::string_view after_title,
                    std::string_view inner)
{
    const auto heading = std::string(id) + "-heading";
    return element("section", of_class(id) + attribute("aria-labelledby", heading),
                   "\n" +
                       element("div", of_class("head"),
                               element("h2", attribute("id", heading), html_text(title)) +
                                   std::string(after_title)) +
                       "\n" + std::string(inner)) +
           "\n";
}

std::string main_html(const Regions& all, const Reader& reader)
{
    const auto& words = reader.words;
    std::string now = region_element(all, "state", Said::Not);
    now += region_element(all, "message", Said::Whole);
    now += region_element(all, "item", Said::Whole);
    now += region_element(all, "decision", Said::Whole);
    now += region_element(all, "vote", Said::Part);
    now += region_element(all, "speaker", Said::Part);
    now += region_element(all, "pace", Said::Not);
    std::string html =
        element("section",
                of_class("present") + attribute("aria-label", words(Word::PageHappensNow)),
                "\n" + now) +
        "\n";
    html += section("plan", words(Word::PreliminarySchedule),
                    element("span", of_class("column") + attribute("aria-hidden", "true"),
                            html_text(words(Word::ForecastColumn))),
                    list_element(all, "schedule"));
    std::string after = region_element(all, "decisions", Said::Not);
    after += region_element(all, "verification", Said::Not);
    html += element("div", of_class("results"), "\n" + after) + "\n";
    return html + section("items", words(Word::PageAgenda), {}, list_element(all, "agenda"));
}

/// The words that the script fills with what it counts.
std::string words_for_script(const Reader& reader)
{
    constexpr std::array words{std::pair{"minutes", Word::Minutes},
                               std::pair{"hours", Word::Hours},
                               std::pair{"both", Word::HoursAndMinutes},
                               std::pair{"left", Word::TimeLeft},
                               std::pair{"over", Word::TimeIsUp},
                               std::pair{"paused", Word::ClockIsPaused},
                               std::pair{"in", Word::InTime},
                               std::pair{"soon", Word::AnyMomentNow},
                               std::pair{"minutesLeft", Word::MinutesLeft},
                               std::pair{"minutesOver", Word::MinutesOverTime},
                               std::pair{"live", Word::PageLive},
                               std::pair{"connecting", Word::PageConnecting},
                               std::pair{"lost", Word::PageLost},
                               std::pair{"asOf", Word::PageAsOf}};
    Value value;
    for (const auto& [name, word] : words)
        value.set(name, Value{reader.words(word)});
    return wire::print_json(value);
}

std::string banner_html(const meeting::RoomView& room, const Reader& reader)
{
    std::string bodies = room.body;
    for (const auto& other : room.joint_bodies)
        bodies += ", " + other;
    std::string where = html_text(full_day(reader, room.day));
    if (!room.place.empty()) where += " · " + isolated(room.place);
    return element("div", of_class("title"),
                   element("h1", attribute("dir", "auto"), html_text(bodies)) +
                       element("p", {}, where)) +
           element("p", attribute("id", "clock") + attribute("role", "timer"), {});
}

std::string link(const std::string& address, std::string_view text)
{
    return element("li", {}, element("a", attribute("href", address), html_text(text)));
}

std::string footer_html(const PageAddress& address, const std::string& at, const Reader& reader)
{
    const auto& words = reader.words;
    const auto time =
        element("time", attribute("datetime", to_text(reader.now)), clock(reader, reader.now));
    // Where the script runs, it says here how it goes instead.
    const auto age = element("p", attribute("id", "age") + attribute("role", "status"),
                             html_text(words(Word::PageAsOf, {clock(reader, reader.now)})) + ". " +
                                 element("span", {}, html_text(words(Word::PageReload))));
    std::string links;
    if (!address.minutes.empty()) links += link(address.minutes, words(Word::PageMinutes));
    links += link(at + ".ics", words(Word::PageCalendar));
    links += link(at + ".json", words(Word::PageData));
    return age + element("nav", attribute("aria-label", words(Word::PageLinks)),
                         element("ul", {}, links));
}

} // namespace

std::string meeting_page(const meeting::PublicView& view,
                         const PageAddress& address,
                         const Reader& reader,
                         const DocumentAddress& address_of)
{
    const auto& room = view.room;
    const auto all = regions(view, reader, address_of);
    const auto at = "/m/" + address.meeting;
    const auto language = language_code(reader);
    auto live = at + "/live?lang=" + language;
    if (!address.event.empty()) live += "&after=" + address.event;
    Document document;
    document.title = room.body + ", " + day_text(reader, room.day);
    document.scripts =
        attribute("data-live", live) +
        attribute("data-now", std::to_string(reader.now.time_since_epoch().count())) +
        attribute("data-zone", reader.zone.name()) +
        attribute("data-words", words_for_script(reader));
    document.banner = banner_html(room, reader);
    document.main = main_html(all, reader);
    document.footer = footer_html(address, at, reader);
    document.skip = "#item";
    document.address = at;
    document.back = element("a", attribute("href", "/?lang=" + language),
                            html_text(reader.words(Word::PageAllMeetings)));
    return to_html(document, reader);
}

std::string meeting_json(const meeting::PublicView& view, const std::string& meeting, Instant at)
{
    Value value;
    value.set("meeting", Value{meeting});
    value.set("at", to_value(at));
    value.set("room", to_value(view.room));
    value.set("agenda", to_value(view.agenda));
    return wire::print_json(value, wire::Layout::Indented) + "\n";
}

} // namespace klubba::page
