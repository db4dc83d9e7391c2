#include "ui/starting_screen.h"
#include "ui/wall.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::ui::testing;
using namespace std::chrono_literals;

namespace {

NamedView idle(Instant now)
{
    return {"signage", {}, now, "Exempelköpings kommun", meetings_here()};
}

} // namespace

TEST_CASE("a room without a meeting shows whose it is, the time, and what is held there",
          "[ui][room]")
{
    Wall wall;
    wall.draw(idle(at("10:30")));
    CHECK(wall.shows("Exempelköpings kommun"));
    CHECK(wall.shows("10:30"));
    CHECK(wall.shows("Tisdag 24 november 2020"));
    CHECK(wall.shows("08:00–09:30"));
    CHECK(wall.shows("Avslutat"));
    CHECK(wall.shows("Pågår"));
    CHECK(wall.shows("Beredning för nära vård, Beredning för specialistvård"));
    std::string all = wall.drawing.text();
    for (int turn = 1; turn < 4; ++turn) {
        wall.draw(idle(at("10:30") + turn * 12s));
        all += wall.drawing.text();
    }
    for (const char* wanted :
         {"Boken, plan 2", "Tisdag 8 december 09:00–15:30", "Torsdag 10 december 13:00"}) {
        INFO(wanted);
        CHECK(all.find(wanted) != std::string::npos);
    }
}

TEST_CASE("many meetings turn in whole rows, and each is seen", "[ui][room]")
{
    for (const Size size : sizes) {
        Wall wall(size);
        auto state = idle(at("10:30"));
        const auto two = state.meetings;
        for (int i = 0; i < 6; ++i) {
            state.meetings.push_back(two[2]);
            state.meetings.back().body = "Nämnd nummer " + std::to_string(i);
        }
        std::string all;
        for (int turn = 0; turn < 20; ++turn) {
            wall.draw(state);
            check_legible(wall);
            all += wall.drawing.text();
            state.now += 12s;
        }
        for (int i = 0; i < 6; ++i)
            CHECK(all.find("Nämnd nummer " + std::to_string(i)) != std::string::npos);
    }
}

TEST_CASE("a meeting called for another day is to come, and is not counted down to", "[ui][room]")
{
    Wall wall;
    wall.draw(before(), at("08:35") - 24h);
    CHECK(wall.shows("Kommande möten"));
    CHECK(wall.shows("Tisdag 24 november 09:00–15:30"));
    CHECK_FALSE(wall.shows("Mötet börjar"));
    wall.draw(before(), at("00:05"));
    CHECK(wall.shows("Mötet börjar"));
}

TEST_CASE("a closed meeting is shown for the rest of its day", "[ui][room]")
{
    Wall wall;
    wall.draw(after(), at("23:59"));
    CHECK(wall.shows("Dagens beslut"));
    wall.draw(after(), at("00:00") + 24h);
    CHECK_FALSE(wall.shows("Dagens beslut"));
    CHECK(wall.shows("Inget möte just nu"));
}

TEST_CASE("after the meeting its body's next one is told, when it has been called", "[ui][room]")
{
    Wall wall;
    wall.draw({"after", after(), at("15:40"), "", meetings_here()});
    CHECK(wall.shows("Nästa sammanträde"));
    CHECK(wall.shows("Tisdag 8 december 09:00"));
    CHECK(wall.shows("Sven Malm (M)"));
    auto others = meetings_here();
    others.erase(others.begin() + 3);
    wall.draw({"after", after(), at("15:40"), "", others});
    CHECK_FALSE(wall.shows("Nästa sammanträde"));
}

TEST_CASE("a picture that may be old says how old it is, and no time runs on it", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    view.speaker->limit = 2min;
    const NamedView old{"stale", view, at("10:56"), "", {}, at("10:52")};
    CHECK(wall.draw(old) == at("10:56:12")); // when the rows of the schedule turn
    CHECK(wall.shows("Bilden är från 10:52 · 4 min gammal"));
    CHECK(wall.shows("10:56")); // the clock itself can be trusted
    CHECK(wall.shows("Anna Lindqvist (C)"));
    CHECK_FALSE(wall.shows("0:18"));
    CHECK_FALSE(wall.shows("över tiden"));
    CHECK_FALSE(wall.shows("min kvar"));
    CHECK_FALSE(wall.shows("efter tidplanen"));
    wall.draw({"stale", lunch(), at("12:56"), "", {}, at("12:52")});
    CHECK(wall.shows("13:00"));
    CHECK_FALSE(wall.shows("om 4 min"));
    CHECK_FALSE(wall.shows("4:00"));
    wall.draw({"stale", view, at("10:56") + 24h, "", {}, at("10:52")});
    CHECK(wall.shows("Bilden är från Tisdag 24 november 10:52 · 24 tim 4 min gammal"));
}

TEST_CASE("a message from the chair stands above all that is shown", "[ui][room]")
{
    Wall wall;
    for (const auto& state : every_state()) {
        auto view = state.view;
        view.message = "Utrym lokalen lugnt genom den östra trappan.";
        wall.draw(view, state.now);
        INFO(state.name);
        CHECK(wall.shows("Meddelande från ordföranden"));
        CHECK(wall.shows("Utrym lokalen lugnt"));
        check_legible(wall);
    }
    auto view = decided();
    view.message = repeated("Ett långt meddelande som får ta plats.", 20) + " Slut";
    for (const Size size : sizes) {
        Wall other(size);
        std::string all;
        for (int page = 0; page < 12; ++page) {
            other.draw(view, at("14:47") + page * 8s);
            check_legible(other);
            CHECK(other.shows("§ 31 · Punkt 12"));
            all += other.drawing.text();
        }
        CHECK(all.find("Slut") != std::string::npos);
    }
}

TEST_CASE("who has answered how in an open vote is shown where the view holds it", "[ui][room]")
{
    Wall wall;
    auto view = vote_open();
    wall.draw(view, at("14:47"));
    CHECK(wall.shows("4 av 9 har svarat"));
    CHECK_FALSE(wall.shows("Azra Petrović"));
    view.vote->ballots = {{"Azra Petrović (S)", meeting::Ballot::No}};
    wall.draw(view, at("14:47"));
    CHECK(wall.shows("Azra Petrović (S)"));
}

TEST_CASE("while the meeting is being read the screen says that Klubba starts", "[ui]")
{
    for (const Size size : sizes) {
        Wall wall(size);
        wall.drawing.frame([&](Canvas& canvas) { draw_starting(canvas, wall.words); });
        CHECK(wall.shows("Klubba startar"));
        check_legible(wall);
    }
}
