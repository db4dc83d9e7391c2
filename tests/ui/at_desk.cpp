#include "ui/at_desk.h"

#include "support/catch.h"

#include <imgui.h>

#include <utility>

namespace klubba::ui::testing {

AtDesk::AtDesk(DeskMeeting::Start start, float width, words::Language language)
    : meeting(start), drawing(width, width * 9 / 16), words(language)
{
}

AtDesk::~AtDesk() = default;

void AtDesk::frame()
{
    last.clear();
    drawing.frame([&](Canvas& canvas) { draw(canvas, last); });
    Commands wishes = last;
    if (!wishes.empty()) meeting.carry_out(wishes);
}

Commands AtDesk::press(KeyPress key)
{
    drawing.keys = {key};
    frame();
    Commands made = last;
    if (!is_in_hurry) frame();
    return made;
}

void AtDesk::type(const char* text)
{
    ImGui::GetIO().AddInputCharactersUTF8(text);
    if (!is_in_hurry) return frame();
    const auto letters = std::exchange(ImGui::GetIO().InputQueueCharacters, {});
    for (const ImWchar letter : letters) {
        ImGui::GetIO().AddInputCharacter(letter);
        frame();
    }
}

Commands AtDesk::click(float x, float y)
{
    Commands made;
    for (const bool down : {false, true, false, false}) {
        drawing.mouse(x, y, down);
        frame();
        made.insert(made.end(), last.begin(), last.end());
    }
    drawing.mouse(5, 5, false);
    return made;
}

void AtDesk::step_to(const char* item, Key step)
{
    while (meeting.state().open_item.text != item)
        REQUIRE(press(step).size() == 1);
}

} // namespace klubba::ui::testing
