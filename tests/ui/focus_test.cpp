#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"

#include <imgui.h>

#include <algorithm>
#include <set>
#include <string_view>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::AtDesk;
using testing::Chair;
using testing::ctrl;
using testing::DeskMeeting;
using testing::Secretary;

namespace {

/// Every corner of what the last frame drew, as a number.
std::size_t picture()
{
    const ImDrawData& data = *ImGui::GetDrawData();
    std::size_t sum = 0;
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (const ImDrawVert& corner : data.CmdLists[i]->VtxBuffer) {
            const std::string_view bytes(reinterpret_cast<const char*>(&corner), sizeof corner);
            sum = sum * 31 + std::hash<std::string_view>{}(bytes);
        }
    return sum;
}

/// Tab goes once around: every place to press is reached, and each looks otherwise than the one
/// before, which is to say that it is seen where the keyboard is.
enum class IsForm { No, Yes };
void tabs_around(AtDesk& desk, IsForm is_form = IsForm::No)
{
    desk.frame();
    const auto order = desk.drawing.focus.order;
    REQUIRE_FALSE(order.empty());
    std::set<unsigned> reached;
    std::size_t before = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        desk.press(Key::Tab);
        CAPTURE(i, order.size());
        reached.insert(desk.drawing.focus.now);
        const auto now = picture();
        if (order.size() > 1) CHECK(now != before);
        before = now;
    }
    // In a form the entries of a field are there while the keyboard is in it, or in them.
    for (const unsigned place : order)
        if (is_form == IsForm::No) CHECK(reached.contains(place));
    const unsigned last = desk.drawing.focus.now;
    desk.press({.key = Key::Tab, .shift = true});
    if (order.size() > 1) CHECK(desk.drawing.focus.now != last);
    desk.press(Key::Tab);
    CHECK(desk.drawing.focus.now == last);
}

} // namespace

TEST_CASE("Tab reaches all that the chair can press, and shows where it is", "[ui][focus]")
{
    Chair chair;
    tabs_around(chair);
    chair.advance_to("i5");
    tabs_around(chair);
    chair.press(Key::T);
    tabs_around(chair, IsForm::Yes);
    chair.press(Key::Escape);
    chair.press(Key::P);
    tabs_around(chair);
}

TEST_CASE("Tab reaches all that the secretary can press, and shows where it is", "[ui][focus]")
{
    Secretary secretary;
    tabs_around(secretary);
    secretary.advance_to("i5");
    tabs_around(secretary);
    secretary.press(ctrl(Key::K));
    tabs_around(secretary, IsForm::Yes);
    secretary.press(Key::Escape);
    tabs_around(secretary);
    Secretary drafting(DeskMeeting::Start::Draft);
    tabs_around(drafting);
    Secretary beginning(DeskMeeting::Start::Nothing);
    tabs_around(beginning);
}
