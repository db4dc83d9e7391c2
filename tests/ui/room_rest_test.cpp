#include "ui/room_rest.h"
#include "ui/wall.h"

#include <imgui.h>

#include <cmath>
#include <set>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::ui::testing;
using namespace std::chrono_literals;

namespace {

ClockTime clock(const char* text)
{
    return *clock_time_from(text);
}

/// The strength of the faintest thing drawn that is seen at all.
unsigned least_alpha()
{
    unsigned least = 255;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int list = 0; list < data.CmdListsCount; ++list)
        for (const ImDrawVert& vertex : data.CmdLists[list]->VtxBuffer)
            if (const unsigned alpha = vertex.col >> 24U; alpha > 0) least = std::min(least, alpha);
    return least;
}

} // namespace

TEST_CASE("hours may go over midnight", "[ui][room]")
{
    const RoomHours day{clock("07:00"), clock("22:00")};
    CHECK(day.hold(clock("07:00")));
    CHECK_FALSE(day.hold(clock("22:00")));
    CHECK_FALSE(day.hold(clock("03:00")));
    const RoomHours night{clock("18:00"), clock("02:00")};
    CHECK(night.hold(clock("23:30")));
    CHECK(night.hold(clock("01:59")));
    CHECK_FALSE(night.hold(clock("12:00")));
}

TEST_CASE("outside its hours the wall is dark, but never while a meeting is open", "[ui][room]")
{
    const RoomHours hours{clock("07:00"), clock("08:00")};
    const Zone zone = *Zone::named("Europe/Stockholm");
    const auto dark = [&](const meeting::RoomView& view, Instant now) {
        return is_dark(hours, view, {now, zone});
    };
    CHECK(dark({}, at("10:00")));
    CHECK_FALSE(dark({}, at("07:30")));
    CHECK_FALSE(dark(speaking(), at("10:52")));
    CHECK_FALSE(dark(lunch(), at("12:20")));
    CHECK(dark(after(), at("15:40")));
    CHECK(dark(before(), at("06:30")));
    CHECK_FALSE(dark(before(), at("08:30")));
    CHECK(dark(before(), at("08:30") - 24h));
    auto view = after();
    view.message = "Glöm inte passerkorten.";
    CHECK_FALSE(dark(view, at("15:40")));
}

TEST_CASE("the picture moves by one pixel at a time, in a small square that it fills", "[ui][room]")
{
    std::set<std::pair<float, float>> places;
    Point before = pixel_shift_at(at("00:00"));
    for (int step = 1; step < 400; ++step) {
        const Point now = pixel_shift_at(at("00:00") + step * 3min);
        CHECK(std::abs(now.x - before.x) + std::abs(now.y - before.y) == 1);
        CHECK(std::abs(now.x) <= most_pixel_shift);
        CHECK(std::abs(now.y) <= most_pixel_shift);
        places.insert({now.x, now.y});
        before = now;
    }
    CHECK(places.size() == 81);
    CHECK(pixel_shift_at(at("00:00")).x == pixel_shift_at(at("00:02")).x);
}

TEST_CASE("a picture that is moved still reaches the edges, and can be read", "[ui][room]")
{
    for (const Point shift : {Point{4, -4}, Point{-4, 4}}) {
        Wall wall;
        wall.drawing.shift = shift;
        for (const auto& state : every_state()) {
            INFO(state.name);
            wall.draw(state);
            check_legible(wall);
        }
        wall.draw(speaking(), at("10:52"));
        float right = 0;
        for (const auto& fill : wall.drawing.log.fills)
            right = std::max(right, fill.where.right());
        CHECK(right == 1920);
    }
}

TEST_CASE("for a deep room all text grows, and still fits", "[ui][room]")
{
    for (const Size size : sizes)
        for (const float zoom : {1.1F, 1.2F}) {
            Wall wall(size);
            wall.drawing.zoom = zoom;
            for (const auto& state : every_state()) {
                INFO(state.name << " at " << size.width << " x " << size.height << " x " << zoom);
                wall.draw(state);
                check_legible(wall);
                for (const auto& text : wall.drawing.log.texts)
                    if (size.width > 1.5F * size.height)
                        CHECK(text.size >= size.height * 0.024F * zoom - 0.5F);
            }
        }
}

TEST_CASE("what changes comes up softly, and nothing is drawn again once it is there", "[ui][room]")
{
    Wall wall;
    wall.transition = 180ms;
    auto view = decided();
    CHECK(wall.draw(view, at("14:47:05")) == at("14:48"));
    CHECK(least_alpha() == 255);
    view.decision->outcome = meeting::Outcome::Rejected;
    const Instant next = wall.draw(view, at("14:47:06"));
    CHECK(next <= at("14:47:06") + 20ms);
    CHECK(least_alpha() < 128);
    wall.draw(view, at("14:47:06") + 150ms);
    CHECK(least_alpha() > 128);
    CHECK(wall.draw(view, at("14:47:06") + 180ms) == at("14:48"));
    CHECK(least_alpha() == 255);
}

TEST_CASE("pages that turn come up softly too", "[ui][room]")
{
    Wall wall;
    wall.transition = 180ms;
    auto view = speaking();
    view.speaker.reset();
    wall.draw(view, at("10:52"));
    wall.draw(view, at("10:52:05"));
    CHECK(least_alpha() == 255);
    CHECK(wall.draw(view, at("10:52:12")) <= at("10:52:12") + 20ms);
    CHECK(least_alpha() < 128);
    wall.draw(view, at("10:52:13"));
    CHECK(least_alpha() == 255);
}

TEST_CASE("without transitions every frame is whole", "[ui][room]")
{
    Wall wall;
    auto view = decided();
    wall.draw(view, at("14:47"));
    view.decision->outcome = meeting::Outcome::Rejected;
    CHECK(wall.draw(view, at("14:47:06")) == at("14:48"));
    CHECK(least_alpha() == 255);
}
