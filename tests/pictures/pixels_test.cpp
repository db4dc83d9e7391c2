#include "base/colour.h"
#include "pictures/sheet.h"
#include "support/catch.h"
#include "window/picture.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

using namespace klubba;
using namespace klubba::testing;
using window::Picture;
using window::Size;

namespace {

Rgb pixel(const Picture& picture, int x, int y)
{
    const int row = picture.size.height - 1 - y;
    const auto* at = picture.from_bottom.data() +
                     3 * (static_cast<std::ptrdiff_t>(row) * picture.size.width + x);
    return {static_cast<std::uint32_t>(at[0] << 16 | at[1] << 8 | at[2])};
}

/// How far apart the ground and what differs most from it are, in a part of the picture.
double contrast_in(const Picture& picture, const ui::Box& box)
{
    std::map<std::uint32_t, int> counts;
    const int right = std::min(picture.size.width, static_cast<int>(std::ceil(box.right())));
    const int bottom = std::min(picture.size.height, static_cast<int>(std::ceil(box.bottom())));
    for (int y = std::max(0, static_cast<int>(box.y)); y < bottom; ++y)
        for (int x = std::max(0, static_cast<int>(box.x)); x < right; ++x)
            ++counts[pixel(picture, x, y).hex];
    if (counts.empty()) return 1;
    const auto ground =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    double most = 1;
    for (const auto& [colour, count] : counts)
        most = std::max(most, contrast({colour}, {ground->first}));
    return most;
}

/// The stroke of a small letter is thinner than a pixel, and never quite of its colour.
double least_contrast_of(float size)
{
    return size < 20 ? 3.5 : 4.4;
}

/// A dash alone is thinner than a pixel of its own.
bool has_ink(const std::string& text)
{
    return text != "–" && std::any_of(text.begin(), text.end(), [](char letter) {
               return std::isalnum(static_cast<unsigned char>(letter)) != 0 || (letter & 0x80) != 0;
           });
}

Rgb rgb_of(ui::Colour colour)
{
    return {(colour & 0xFFU) << 16U | (colour & 0xFF00U) | (colour >> 16U & 0xFFU)};
}

/// Whether a row or column at the very edge holds anything but grounds, lines and what is drawn to
/// be seen from the corner of the eye: a speaker's time, and that a picture is old.
bool has_ink_at_edge(const Picture& picture, const ui::Theme& theme)
{
    constexpr double most = 3;
    const auto [width, height] = picture.size;
    const Rgb background = rgb_of(theme.background);
    const auto line = rgb_of(theme.line).hex;
    const auto accent = rgb_of(theme.accent).hex;
    const auto over_time = rgb_of(theme.over_time).hex;
    const auto late = rgb_of(theme.late).hex;
    const auto is_ink = [&](int x, int y) {
        const Rgb found = pixel(picture, x, y);
        const bool may_be_there =
            found.hex == line || found.hex == accent || found.hex == over_time || found.hex == late;
        return !may_be_there && contrast(found, background) > most;
    };
    for (int x = 0; x < width; ++x)
        if (is_ink(x, 0) || is_ink(x, height - 1)) return true;
    for (int y = 0; y < height; ++y)
        if (is_ink(0, y) || is_ink(width - 1, y)) return true;
    return false;
}

void check_pixels(const Picture& picture, const ui::TextLog& log, const Edition& edition)
{
    CHECK_FALSE(has_ink_at_edge(picture, edition.look.theme));
    for (const auto& text : log.texts) {
        if (!has_ink(text.text)) continue;
        const double found = contrast_in(picture, text.ink);
        INFO("'" << text.text << "' has " << found);
        CHECK(found >= least_contrast_of(text.size));
    }
}

void check_screen(demo::Screen screen)
{
    auto letters = letters_of(demo::states());
    REQUIRE(letters.has_value());
    auto camera = window::Camera::open({1280, 720}, **letters);
    if (!camera && camera.error().kind == Failure::Kind::Unavailable) {
        std::cout << "Skipped: " << camera.error().context << "\n";
        return;
    }
    REQUIRE(camera.has_value());
    for (const Edition& edition : editions()) {
        if (!edition.name.ends_with("-sv")) continue;
        for (const demo::State& state : demo::states()) {
            if (state.screen != screen) continue;
            INFO(state.name << "-" << edition.name);
            ui::TextLog log;
            const auto rehearsal = rehearsal_of(state, edition, **letters, &log);
            const auto draw = [&](const window::FrameInput& input) {
                return draw_answered(*rehearsal, input);
            };
            const auto picture = camera->take(draw, rehearsal->frames());
            REQUIRE(picture.has_value());
            check_pixels(*picture, log, edition);
        }
    }
}

} // namespace

TEST_CASE("what the room writes is in its pixels, and stands out from what is behind", "[pictures]")
{
    check_screen(demo::Screen::Room);
}

TEST_CASE("what the chair's screen writes is in its pixels, and stands out", "[pictures]")
{
    check_screen(demo::Screen::Chair);
}

TEST_CASE("what the secretary's screen writes is in its pixels, and stands out", "[pictures]")
{
    check_screen(demo::Screen::Secretary);
}
