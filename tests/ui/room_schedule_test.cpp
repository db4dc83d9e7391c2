#include "ui/row_pages.h"
#include "ui/wall.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::ui::testing;
using namespace std::chrono_literals;

namespace {

/// Makes this row of the day the present one.
void go_to(meeting::RoomView& view, std::size_t present)
{
    for (std::size_t i = 0; i < view.schedule.size(); ++i)
        view.schedule[i].stage = i < present    ? meeting::SlotStage::Done
                                 : i == present ? meeting::SlotStage::Current
                                                : meeting::SlotStage::Upcoming;
}

} // namespace

TEST_CASE("rows are on one page each, as many as there is room for", "[ui][room]")
{
    const float heights[] = {10, 10, 10, 30, 10};
    CHECK(row_pages(heights, 0, 25) == std::vector<RowPage>{{0, 2}, {2, 3}, {3, 4}, {4, 5}});
    CHECK(row_pages(heights, 2, 100) == std::vector<RowPage>{{2, 5}});
    CHECK(row_pages(heights, 5, 25) == std::vector<RowPage>{{5, 5}});
}

TEST_CASE("the present row stays in sight and the day ends with its last row", "[ui][room]")
{
    Wall wall;
    wall.draw(decided(), at("14:47"));
    CHECK_FALSE(wall.shows("09:00"));
    CHECK(wall.shows("13:00"));
    CHECK(wall.shows("Mötet avslutas"));
    CHECK(wall.shows("15:32"));
    for (const Size size : sizes) {
        Wall other(size);
        auto view = speaking();
        for (auto& slot : view.schedule)
            slot.title = repeated("Mycket lång rubrik i tidplanen", 4);
        for (std::size_t present = 0; present < view.schedule.size(); ++present) {
            go_to(view, present);
            view.schedule[present].title = "Denna nu";
            for (int turn = 0; turn < 12; ++turn) {
                other.draw(view, at("10:52") + turn * 12s);
                check_legible(other);
                CHECK(other.shows("Denna nu"));
            }
        }
    }
}

TEST_CASE("a long day turns in whole rows below the present one, and shows every row", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    CHECK(wall.draw(view, at("10:52")) == at("10:52:01"));
    CHECK(wall.shows("1/2"));
    CHECK(wall.shows("09:00"));
    CHECK(wall.shows("Inspel till budget"));
    CHECK(wall.shows("Mötet avslutas 15:30"));
    CHECK_FALSE(wall.shows("Svar på anmälda frågor"));
    wall.draw(view, at("10:52:12"));
    CHECK(wall.shows("2/2"));
    CHECK(wall.shows("Mötet öppnas, upprop"));
    CHECK_FALSE(wall.shows("Inspel till budget"));
    CHECK(wall.shows("Svar på anmälda frågor"));
    // Another present row begins at the first page, another speaker does not.
    view.speaker->name = "Birgit Holm (L)";
    wall.draw(view, at("10:52:13"));
    CHECK(wall.shows("2/2"));
    go_to(view, 3);
    wall.draw(view, at("10:52:14"));
    CHECK(wall.shows("1/2"));
}

TEST_CASE("nothing turns when the rest of the day fits below fewer rows that are over",
          "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    go_to(view, 6);
    wall.draw(view, at("12:10"));
    CHECK(wall.shows("Svar på anmälda frågor"));
    CHECK_FALSE(wall.shows("1/2"));
    CHECK(wall.shows("10:30"));
    CHECK_FALSE(wall.shows("09:45"));
}

TEST_CASE("of a meeting of several days today's rows are shown", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    view.planned_end = view.forecast_end = at("15:30") + 24h;
    for (std::size_t i = 7; i < view.schedule.size(); ++i) {
        auto& slot = view.schedule[i];
        for (auto* time :
             {&slot.planned_start, &slot.planned_end, &slot.forecast_start, &slot.forecast_end})
            **time += 24h;
    }
    wall.draw(view, at("10:52"));
    CHECK(wall.shows("Preliminär tidplan · 24 november"));
    CHECK(wall.shows("Lunch"));
    CHECK_FALSE(wall.shows("Ekonomi inför 2021"));
    CHECK_FALSE(wall.shows("Mötet avslutas"));
    go_to(view, 8);
    wall.draw(view, at("13:40") + 24h);
    CHECK(wall.shows("Preliminär tidplan · 25 november"));
    CHECK(wall.shows("Ekonomi inför 2021"));
    CHECK(wall.shows("Mötet avslutas"));
    CHECK_FALSE(wall.shows("Lunch"));
    CHECK(wall.shows("25 november · Almen"));
}
