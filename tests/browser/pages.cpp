#include "demo/stage.h"
#include "page/asset.h"
#include "page/index_page.h"
#include "page/meeting_page.h"
#include "page/stream.h"
#include "page/year_page.h"
#include "wire/json.h"
#include "year/item_assignments.h"
#include "year/public_year.h"

#include <filesystem>
#include <fstream>
#include <iostream>

// Writes the pages of the demo for a browser to look at: browser_pages DIR. Each state of the room
// is DIR/<state>.<language>.html; follow.<language>.json is a page from the morning of a meeting,
// what its script is then sent, event by event, and the same page as it is made in the evening.

namespace {

using namespace klubba;

struct Folder {
    std::filesystem::path path;

    void write(const std::string& name, std::string_view content) const
    {
        std::ofstream{path / name, std::ios::binary} << content;
    }
};

page::Reader reader_at(Instant now, words::Language language)
{
    return {words::Words{language}, *Zone::named("Europe/Stockholm"), now};
}

meeting::PublicView seen(const meeting::MeetingState& state, Instant now)
{
    return meeting::public_view(meeting::room_view(state, now), state, now);
}

/// Some documents may be fetched, and others may not.
std::string document_address(const meeting::ItemId&, const std::string& name)
{
    return name.find("PM") != std::string::npos ? "/document/" + std::to_string(name.size())
                                                : std::string{};
}

std::vector<const year::BodyState*> bodies_of(const demo::Stage& stage)
{
    std::vector<const year::BodyState*> bodies;
    for (const auto& [stream, history] : stage.station.bodies())
        bodies.push_back(&history.state());
    return bodies;
}

/// The demo's year, as its body shows it and as another would that shows nothing of assignments.
void write_years(const Folder& folder, words::Language language, const std::string& ending)
{
    const auto stage =
        *demo::stage_of({"", demo::Screen::Room, "", demo::Meeting::WholeYear, "14:40"});
    std::vector<year::HeldMeeting> held;
    for (const auto& [stream, history] : stage.station.meetings())
        held.push_back({stream.text, &history.state()});
    const auto reader = reader_at(stage.clock->now(), language);
    const auto today = reader.zone.day_of(reader.now);
    const auto write = [&](const std::string& name, const year::BodyState& state) {
        folder.write(name + ending,
                     page::year_page(year::public_year(state, 2026, held, today), name, reader));
    };
    auto state = *bodies_of(stage).front();
    write("year", state);
    state.choices = {};
    write("year-of-meetings", state);
}

void write_states(const Folder& folder, words::Language language, const std::string& ending)
{
    for (const auto& state : demo::states()) {
        if (state.screen != demo::Screen::Room || state.meeting == demo::Meeting::None) continue;
        const auto stage = *demo::stage_of(state);
        const auto now = stage.clock->now();
        const auto stream = *session::current_meeting(stage.station.meetings());
        const auto& meeting = stage.station.meetings().at(stream).state();
        auto view = seen(meeting, now);
        year::show_assignments(view, meeting,
                               year::item_assignments(stream.text, meeting, bodies_of(stage)));
        const page::PageAddress address{std::string(state.name), {}, {}};
        folder.write(std::string(state.name) + ending,
                     page::meeting_page(view, address, reader_at(now, language), document_address));
    }
}

void write_lists(const Folder& folder, words::Language language, const std::string& ending)
{
    const auto morning = *instant_from("2020-11-24T09:00:00+01:00");
    std::vector<page::Listed> meetings;
    for (const auto meeting : {demo::Meeting::FullDay, demo::Meeting::Decisions}) {
        const auto stage = *demo::stage_of({"", demo::Screen::Room, "", meeting, "09:30"});
        const auto& [stream, history] = *stage.station.meetings().begin();
        if (auto one = page::listed(stream.text, history)) meetings.push_back(std::move(*one));
    }
    folder.write("index" + ending, page::index_page(meetings, reader_at(morning, language),
                                                    {{"body-1", "Hälsonämnden", 2026}}));
    folder.write("missing" + ending, page::not_found_page(reader_at(morning, language)));
}

/// The whole of a day, one event after another.
void write_follow(const Folder& folder, words::Language language, const std::string& name)
{
    const auto stage =
        *demo::stage_of({"", demo::Screen::Room, "", demo::Meeting::FullDay, "14:47"});
    const auto& played = stage.station.meetings().begin()->second;
    meeting::History history;
    page::Regions before;
    Value::Array events;
    std::string first;
    std::string last;
    for (const auto& event : played.events()) {
        history.add(event);
        const auto now = event.stamp.wall;
        const auto view = seen(history.state(), now);
        if (view.room.phase == meeting::RoomPhase::Nothing) continue;
        const auto reader = reader_at(now, language);
        const auto after = page::regions(view, reader);
        last = page::meeting_page(view, {"follow", std::to_string(events.size()), {}}, reader);
        if (first.empty())
            first = last;
        else if (auto sent = page::change(before, after, now))
            events.emplace_back(std::move(*sent));
        before = after;
    }
    Value value;
    value.set("first", Value{first});
    value.set("events", Value{std::move(events)});
    value.set("snapshot",
              Value{page::told_at(page::snapshot(before), played.events().back().stamp.wall)});
    value.set("last", Value{last});
    folder.write(name, wire::print_json(value));
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::cerr << "browser_pages DIR\n";
        return 2;
    }
    const Folder folder{arguments[1]};
    std::filesystem::create_directories(folder.path);
    for (const auto language : {words::Language::Swedish, words::Language::English}) {
        const std::string code(name_of(language));
        write_states(folder, language, "." + code + ".html");
        write_years(folder, language, "." + code + ".html");
        write_lists(folder, language, "." + code + ".html");
        write_follow(folder, language, "follow." + code + ".json");
    }
    folder.write("policy", page::content_security_policy);
    for (const auto* name : {"klubba.css", "klubba.js", "klubba.svg"})
        folder.write(page::asset_address(name).substr(std::string_view{"/assets/"}.size()),
                     page::asset(name)->content);
    return 0;
}
