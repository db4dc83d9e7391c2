#include "support/catch.h"
#include "ui/longest_lines.h"
#include "ui/room_views.h"
#include "ui/wall.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::ui::testing;
using namespace std::chrono_literals;
using words::Language;
using words::Words;

namespace {

/// All texts over the pages that turn while the view stays.
std::string all_pages(Wall& wall, const meeting::RoomView& view, Instant now)
{
    std::string all;
    for (int page = 0; page < 12; ++page) {
        wall.draw(view, now + page * 8s);
        check_legible(wall);
        all += wall.drawing.text();
    }
    return all;
}

std::string without_spaces(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

} // namespace

TEST_CASE("every state of the wall can be read at every size", "[ui][room]")
{
    for (const Size size : sizes) {
        Wall wall(size);
        for (const Theme& theme : {light_theme, dark_theme}) {
            wall.drawing.theme = theme;
            for (const Language language : {Language::Swedish, Language::English}) {
                wall.words = Words(language);
                for (const auto& state : every_state()) {
                    INFO(state.name << " at " << size.width << " x " << size.height);
                    wall.draw(state);
                    check_legible(wall);
                }
            }
        }
    }
}

TEST_CASE("nothing on the wall is smaller than a fortieth of its height", "[ui][room]")
{
    Wall wall;
    for (const auto& state : every_state()) {
        wall.draw(state);
        for (const auto& text : wall.drawing.log.texts) {
            INFO(state.name << ": " << text.text);
            CHECK(text.size >= 1080 * 0.024F);
        }
    }
}

TEST_CASE("long titles, names and decisions turn pages and lose nothing", "[ui][room]")
{
    const std::string long_title =
        "Begynnelse: " + repeated("återrapportering av hälso- och sjukvårdsnämndens uppdrag", 4) +
        " slutord";
    const std::string long_name = "Karl-Gustaf von Übelhör-Ljungström Ángčđŋšŧž (Partipartiet)";
    for (const Size size : sizes) {
        INFO(size.width << " x " << size.height);
        Wall wall(size);
        auto view = decided();
        view.body = "Beredningen för nära vård, folkhälsa, tandvård och högspecialiserad vård";
        view.place = "Digitalt (sammanträdesrum Stora Almen, Östra Storgatan 12 B)";
        view.item->title = long_title;
        view.item->presenters = {long_name, long_name, long_name};
        view.decision->clauses.assign(5, long_title);
        view.speaker = speaking().speaker;
        view.speaker->name = long_name;
        for (auto& slot : view.schedule)
            slot.title = repeated("Återrapportering av nämndens uppdrag", 3);
        const std::string seen = without_spaces(all_pages(wall, view, at("14:47")));
        CHECK(seen.find("Begynnelse:") != std::string::npos);
        CHECK(seen.find("slutord") != std::string::npos);

        view.decision.reset();
        view.speaker->next.assign(5, long_name);
        const std::string named = without_spaces(all_pages(wall, view, at("14:47")));
        CHECK(named.find("Begynnelse:") != std::string::npos);
        CHECK(named.find("slutord") != std::string::npos);
        CHECK(named.find(without_spaces(long_name)) != std::string::npos);
        for (const auto& state : every_state()) {
            INFO(state.name);
            auto other = state.view;
            other.body = view.body;
            other.place = view.place;
            for (auto& slot : other.schedule)
                slot.title = view.schedule.front().title;
            for (auto& decision : other.decisions)
                decision.title = long_title;
            if (other.pause) other.pause->title = other.pause->next_title = long_title;
            all_pages(wall, other, state.now);
        }
    }
}

TEST_CASE("the longest lines of a real notice can be read", "[ui][room]")
{
    const std::filesystem::path seeds = KLUBBA_SOURCE_DIR "/../shared/seeds";
    if (!std::filesystem::exists(seeds)) {
        WARN("skipped: no ../shared/seeds here");
        return;
    }
    const auto lines = longest_lines(seeds, 80, 20);
    REQUIRE_FALSE(lines.empty());
    for (const Size size : sizes) {
        Wall wall(size);
        auto view = speaking();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            view.schedule[i % view.schedule.size()].title = lines[i];
            view.item->title = lines[i];
            wall.draw(view, at("10:52"));
            check_legible(wall);
        }
    }
}

TEST_CASE("the wall shows who speaks, for how long, and who is next", "[ui][room]")
{
    Wall wall;
    wall.draw(speaking(), at("10:52"));
    CHECK(wall.shows("Punkt 6"));
    CHECK(wall.shows("Anna Lindqvist (C)"));
    CHECK(wall.shows("1:42"));
    CHECK(wall.shows("Ulla Karlsson (S)"));
    CHECK(wall.shows("44 min kvar"));
    CHECK(wall.shows("6 min efter tidplanen"));
    wall.draw(speaking(), at("10:52:18"));
    CHECK(wall.shows("2:00"));
}

TEST_CASE("on a day that the plan is not for, the wall says which it is for", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    view.behind_plan.reset();
    wall.draw(view, at("10:52"));
    CHECK(wall.shows("tidplanen gäller 24 november 2020"));
    CHECK_FALSE(wall.shows("efter tidplanen"));
}

TEST_CASE("a speaker with a time limit sees what is left, then what is over", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    view.speaker->limit = 2min;
    wall.draw(view, at("10:52"));
    CHECK(wall.shows("0:18"));
    CHECK(wall.shows("kvar"));
    wall.draw(view, at("10:52:30"));
    CHECK(wall.shows("0:12"));
    CHECK(wall.shows("över tiden"));
}

TEST_CASE("a decision shows its § and clauses with the words that join them", "[ui][room]")
{
    Wall wall;
    wall.draw(decided(), at("14:47"));
    CHECK(wall.shows("§ 31 · Punkt 12"));
    CHECK(wall.shows("Beslut enligt förslaget"));
    CHECK(wall.shows("Omedelbart justerad"));
    CHECK(wall.shows("2021, samt"));
    CHECK(wall.shows("omedelbart justerad."));
}

TEST_CASE("behind closed doors the wall shows a number and nothing else of the item", "[ui][room]")
{
    Wall wall;
    for (const auto& state : every_state()) {
        if (state.name != "closed-doors") continue;
        wall.draw(state.view, state.now);
        CHECK(wall.shows("Punkt 6"));
        CHECK(wall.shows("Stängda dörrar"));
        CHECK_FALSE(wall.shows("Cervix"));
        CHECK_FALSE(wall.shows("Har ordet"));
    }
}

TEST_CASE("the wall says when it will look different", "[ui][room]")
{
    Wall wall;
    CHECK(wall.draw(speaking(), at("10:52")) == at("10:52:01"));
    auto view = speaking();
    view.speaker->began += 400ms;
    CHECK(wall.draw(view, at("10:52") + 100ms) == at("10:52") + 400ms);
    view.speaker.reset();
    CHECK(wall.draw(view, at("10:52:13")) == at("10:52:24")); // rows of the schedule turn
    view.schedule.resize(6);
    CHECK(wall.draw(view, at("10:52:13")) == at("10:53"));
    for (const auto& state : every_state()) {
        const Instant next = wall.draw(state);
        INFO(state.name);
        CHECK(next > state.now);
        CHECK(next <= state.now + 1min);
        if (state.name == "before-soon") CHECK(next == state.now + 1s);
        if (state.name == "before") CHECK(next == state.now + 12s);
        if (state.name == "after") CHECK(next == at("15:41"));
    }
}

TEST_CASE("pages turn after some seconds, from the first one for each new subject", "[ui][room]")
{
    Wall wall;
    auto view = decided();
    view.decision->clauses.assign(20, "bifalla motionen om längre öppettider på biblioteket");
    const Instant turns = wall.draw(view, at("14:47:01"));
    CHECK(turns == at("14:47:09"));
    CHECK(wall.shows("1/2"));
    wall.draw(view, turns);
    CHECK(wall.shows("2/2"));
    view.item->number = "13";
    wall.draw(view, turns);
    CHECK(wall.shows("1/2"));
}

TEST_CASE("a running time keeps its place as its digits change", "[ui][room]")
{
    Wall wall;
    const auto box_of = [&](const std::string& text) {
        for (const auto& each : wall.drawing.log.texts)
            if (each.text == text) return each.ink;
        FAIL("no " << text);
        return Box{};
    };
    wall.draw(speaking(), at("10:51:29"));
    const Box first = box_of("1:11");
    wall.draw(speaking(), at("10:52:06"));
    CHECK(box_of("1:48") == first);
}
