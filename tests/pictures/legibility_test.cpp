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
constexpr float smallest_text = 8;

bool contains(const ui::Box& outer, const ui::Box& inner)
{
    const ui::Box room = outer.inset(-1.5F); // Rounding to whole pixels moves ink by less.
    return inner.x >= room.x && inner.y >= room.y && inner.right() <= room.right() &&
           inner.bottom() <= room.bottom();
}

/// Whether a later fill, as that of a panel, hides the text altogether.
bool is_hidden(const ui::TextLog& log, const ui::TextLog::Text& text)
{
    return std::any_of(log.fills.begin() + static_cast<std::ptrdiff_t>(text.fills_before),
                       log.fills.end(),
                       [&](const auto& fill) { return contains(fill.where, text.ink); });
}

/// Whether the edge of what the text is drawn on, or of what is drawn on it, goes through it. A
/// fill of the same colour as its ground has no edge.
bool is_cut_by_edge(const ui::TextLog& log, const ui::TextLog::Text& text)
{
    for (std::size_t i = log.fills.size(); i > 0; --i) {
        const auto& fill = log.fills[i - 1];
        const bool is_above = i > text.fills_before;
        const bool has_edge = is_above || fill.colour != text.background;
        const bool is_inside = contains(fill.where, text.ink);
        if (has_edge && !is_inside && fill.where.overlaps(text.ink.inset(1.5F))) return true;
        // What lies below the ground is not seen.
        if (!is_above && is_inside) return false;
    }
    return false;
}

/// One sentence for each text that is at the edge of the screen, too small, cut by an edge or,
/// where pages do not turn by themselves, cut to a page.
std::vector<std::string> more_complaints(const ui::TextLog& log, Size size, demo::Screen screen)
{
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const ui::Box inside =
        ui::Box{0, 0, width, height}.inset(std::min(width, height) * margin_part);
    std::vector<std::string> out;
    for (const auto& text : log.texts) {
        if (!contains(inside, text.ink))
            out.push_back("'" + text.text + "' is at the edge of the screen");
        if (text.size < smallest_text)
            out.push_back("'" + text.text + "' is of " + std::to_string(text.size) + " pixels");
        if (is_cut_by_edge(log, text))
            out.push_back("'" + text.text + "' crosses the edge of what it is drawn on");
    }
    if (screen != demo::Screen::Room)
        for (const auto& text : log.paged)
            out.push_back("'" + text + "' is cut to a page");
    return out;
}

/// What can be seen of it: nothing under a panel.
ui::TextLog seen_of(ui::TextLog log)
{
    const ui::TextLog all = log;
    std::erase_if(log.texts, [&](const auto& text) { return is_hidden(all, text); });
    return log;
}

/// Every state in every edition at this size. What is wrong is told once with the states that have
/// it, or a screen that is wrong in one place would be told a hundred times.
void check_legible(Size size)
{
    Sheet sheet(size);
    std::map<std::string, std::set<std::string>> wrong;
    for (const Edition& edition : editions()) {
        for (const demo::State& state : demo::states()) {
            const ui::TextLog log = seen_of(sheet.draw(state, edition));
            const std::string where = std::string{state.name} + "-" + edition.name;
            if (log.texts.empty()) wrong["nothing is written"].insert(where);
            for (const auto& complaint : ui::complaints(log))
                wrong[complaint].insert(where);
            for (const auto& complaint : more_complaints(log, size, state.screen))
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
