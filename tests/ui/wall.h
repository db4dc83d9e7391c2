#pragma once

#include "support/catch.h"
#include "ui/drawing.h"
#include "ui/room_screen.h"
#include "ui/room_views.h"

#include <algorithm>
#include <string>

// A wall to draw room views on, at the sizes that walls have.
namespace klubba::ui::testing {

struct Size {
    float width;
    float height;
};
inline constexpr Size sizes[] = {
    {1280, 720}, {1920, 1080}, {3840, 2160}, {1024, 768}, {1080, 1920}};

struct Wall {
    explicit Wall(Size size = {1920, 1080}) : drawing(size.width, size.height) {}

    Instant draw(const meeting::RoomView& view, Instant now)
    {
        Instant next{};
        drawing.frame([&](Canvas& canvas) {
            const RoomMoment moment{now, zone, &surroundings, transition};
            next = draw_room(view, words, moment, local, canvas);
        });
        return next;
    }
    /// With what it is surrounded by, which stays.
    Instant draw(const NamedView& state)
    {
        meetings = state.meetings;
        surroundings = {state.organisation, {}, meetings, state.picture_from};
        return draw(state.view, state.now);
    }
    bool shows(std::string_view wanted) const { return drawing.shows(wanted); }

    Drawing drawing;
    RoomScreen local;
    words::Words words{words::Language::Swedish};
    Zone zone = *Zone::named("Europe/Stockholm");
    RoomSurroundings surroundings;
    std::vector<meeting::MeetingBrief> meetings;
    Duration transition{};
};

inline void check_legible(const Wall& wall)
{
    for (const auto& complaint : complaints(wall.drawing.log))
        FAIL_CHECK(complaint);
    CHECK_FALSE(wall.drawing.log.texts.empty());
}

inline std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += (i > 0 ? " " : "") + text;
    return all;
}

} // namespace klubba::ui::testing
