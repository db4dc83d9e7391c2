#include "pictures/sheet.h"
#include "support/catch.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace klubba;
using namespace klubba::testing;
using window::Size;

namespace {

/// Of the shorter side: nothing is written nearer to the edge of a screen.
constexpr float margin_part = 8.0F / 1080;
/// In pixels: what is smaller is not read on any screen.
constexpr float smallest_text = 11;

/// One sentence for each text that is too near to the edge, or too small.
std::vector<std::string> complaints_of_size(const ui::TextLog& log, Size size)
{
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const ui::Box inside =
        ui::Box{0, 0, width, height}.inset(std::min(width, height) * margin_part);
    std::vector<std::string> out;
    for (const auto& text : log.texts) {
        const bool is_inside = text.ink.x >= inside.x && text.ink.y >= inside.y &&
                               text.ink.right() <= inside.right() &&
                               text.ink.bottom() <= inside.bottom();
        if (!is_inside) out.push_back("'" + text.text + "' is at the edge of the screen");
        if (text.size < smallest_text)
            out.push_back("'" + text.text + "' is of " + std::to_string(text.size) + " pixels");
    }
    return out;
}

/// Every state in every edition at this size. What is wrong is told once with the states that have
/// it, or a screen that is wrong in one place would be told a hundred times.
void check_legible(Size size)
{
    Sheet sheet(size);
    std::map<std::string, std::set<std::string>> wrong;
    for (const Edition& edition : editions()) {
        for (const demo::State& state : demo::states()) {
            const ui::TextLog log = sheet.draw(state, edition);
            const std::string where = std::string{state.name} + "-" + edition.name;
            if (log.texts.empty()) wrong["nothing is written"].insert(where);
            // Only the room's pages turn by themselves.
            if (state.screen != demo::Screen::Room)
                for (const auto& text : log.paged)
                    wrong["'" + text + "' is cut to a page"].insert(where);
            for (const auto& complaint : ui::complaints(log))
                wrong[complaint].insert(where);
            for (const auto& complaint : complaints_of_size(log, size))
                wrong[complaint].insert(where);
        }
    }
    for (const auto& [complaint, places] : wrong)
        FAIL_CHECK(complaint << " (" << *places.begin() << " and " << places.size() - 1
                             << " more)");
}

} // namespace

// A test case for each size, so that they can run side by side.

TEST_CASE("every state can be read at 1280 x 720", "[pictures]")
{
    check_legible({1280, 720});
}

TEST_CASE("every state can be read at 1920 x 1080", "[pictures]")
{
    check_legible({1920, 1080});
}

TEST_CASE("every state can be read at 3840 x 2160", "[pictures]")
{
    check_legible({3840, 2160});
}

TEST_CASE("every state can be read at 1080 x 1920", "[pictures]")
{
    check_legible({1080, 1920});
}

TEST_CASE("every state can be read at 1024 x 768", "[pictures]")
{
    check_legible({1024, 768});
}

TEST_CASE("every state has a name of its own, which says its screen", "[pictures]")
{
    std::set<std::string_view> names;
    for (const demo::State& state : demo::states()) {
        INFO(state.name);
        CHECK(names.insert(state.name).second);
        CHECK(demo::find_state(state.name) == &state);
        static constexpr std::array screens{"room-", "chair-", "secretary-"};
        CHECK(state.name.starts_with(screens[static_cast<std::size_t>(state.screen)]));
        CHECK_FALSE(state.says.empty());
    }
    CHECK(demo::find_state("room") == nullptr);
}

TEST_CASE("no two states look alike, nor any state in two languages", "[pictures]")
{
    Sheet sheet({1920, 1080});
    const auto all = editions();
    std::map<std::string, std::string> seen;
    for (const Edition& edition : all) {
        if (!edition.name.starts_with("light-")) continue;
        for (const demo::State& state : demo::states()) {
            const ui::TextLog log = sheet.draw(state, edition);
            std::string text(1, static_cast<char>('0' + static_cast<int>(state.screen)));
            for (const auto& each : log.texts)
                text += each.text + " ";
            for (const auto& fill : log.fills)
                text += std::to_string(fill.colour);
            const std::string name = std::string{state.name} + "-" + edition.name;
            const auto [same, is_new] = seen.emplace(text, name);
            INFO(name << " looks like " << same->second);
            CHECK(is_new);
        }
    }
}
