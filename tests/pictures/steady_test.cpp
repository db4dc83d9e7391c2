#include "klubba/view_pane.h"
#include "pictures/sheet.h"
#include "support/allocations.h"
#include "support/catch.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace klubba;
using namespace klubba::testing;

namespace {

/// As many as the slowest state takes until nothing is on its way any more.
constexpr int settling_frames = 3;
constexpr int steady_frames = 10;

void settle(Shown& shown)
{
    shown.settle();
    for (int i = 0; i < settling_frames; ++i)
        shown.frame();
}

/// All that ImGui was given in the last frame, byte for byte.
std::vector<char> drawn()
{
    std::vector<char> bytes;
    const auto add = [&](const auto& buffer) {
        const auto* from = reinterpret_cast<const char*>(buffer.Data);
        bytes.insert(bytes.end(), from, from + buffer.size_in_bytes());
    };
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        add(data.CmdLists[i]->VtxBuffer);
        add(data.CmdLists[i]->IdxBuffer);
        for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            bytes.push_back(static_cast<char>(command.ElemCount % 128));
            const auto* clip = reinterpret_cast<const char*>(&command.ClipRect);
            bytes.insert(bytes.end(), clip, clip + sizeof(ImVec4));
        }
    }
    return bytes;
}

/// What each of some frames takes from the heap, at the most, while the pointer moves where nothing
/// can be pressed.
std::size_t most_taken(Shown& shown)
{
    std::size_t most = 0;
    for (int i = 0; i < steady_frames; ++i) {
        shown.point_at(static_cast<float>(1 + i), 1);
        const AllocationCount count;
        shown.frame();
        most = std::max(most, count.so_far());
    }
    return most;
}

} // namespace

TEST_CASE("a frame in which nothing is new takes nothing from the heap", "[pictures]")
{
    if (!can_count_allocations()) return;
    Sheet sheet({1920, 1080});
    const Edition edition = editions().front();
    for (const demo::State& state : demo::states()) {
        INFO(state.name);
        Shown shown(state, edition, sheet.letters(), sheet.size());
        shown.point_at(0, 1);
        settle(shown);
        // What is shown while a meeting is being read is gone before it could be steady.
        const std::size_t allowed = state.condition == demo::Condition::Starting ? 2 : 0;
        CHECK(most_taken(shown) <= allowed);
    }
}

TEST_CASE("the heap is seen to be used by a frame that is drawn", "[pictures]")
{
    if (!can_count_allocations()) return;
    Sheet sheet({1920, 1080});
    const Edition edition = editions().front();
    Shown shown(*demo::find_state("chair-item"), edition, sheet.letters(), sheet.size());
    settle(shown);
    shown.stir();
    const AllocationCount count;
    shown.frame();
    CHECK(count.so_far() > 0);
}

TEST_CASE("a frame in which nothing is new looks as it did when it was drawn", "[pictures]")
{
    for (const window::Size size : {window::Size{1920, 1080}, window::Size{1080, 1920}}) {
        Sheet sheet(size);
        const Edition edition = editions().front();
        for (const demo::State& state : demo::states()) {
            INFO(state.name);
            Shown shown(state, edition, sheet.letters(), sheet.size());
            settle(shown);
            const auto shown_again = drawn();
            REQUIRE_FALSE(shown_again.empty());
            shown.stir();
            shown.frame();
            CHECK(drawn() == shown_again);
        }
    }
}
