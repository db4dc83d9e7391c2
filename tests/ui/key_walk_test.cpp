#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"
#include "ui/button.h"

#include <imgui.h>

#include <algorithm>
#include <functional>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::ctrl;
using testing::ctrl_shift;
using testing::Secretary;

namespace {

std::vector<KeyPress> every_key()
{
    std::vector<KeyPress> keys;
    for (int key = 0; key <= static_cast<int>(Key::Period); ++key)
        for (const auto& [control, shift, alt] :
             {std::tuple{false, false, false}, std::tuple{true, false, false},
              std::tuple{false, true, false}, std::tuple{false, false, true},
              std::tuple{true, true, false}})
            keys.push_back({static_cast<Key>(key), control, shift, alt});
    return keys;
}

/// All that is drawn, and what has been copied.
std::string seen(const testing::AtDesk& desk)
{
    std::string all = desk.drawing.text() + ImGui::GetClipboardText();
    for (const auto& fill : desk.drawing.log.fills)
        all += std::to_string(fill.colour) + "," + std::to_string(fill.where.x) + "," +
               std::to_string(fill.where.y) + "," + std::to_string(fill.where.w) + ";";
    return all;
}

/// Shift that is still held after a capital changes nothing of these, and is not told of.
KeyPress as_told(KeyPress key)
{
    const bool removes = key.key == Key::Backspace || key.key == Key::Delete;
    if (removes || key == KeyPress{.key = Key::Enter, .shift = true}) key.shift = false;
    return key;
}

/// Presses every key there is, each from how the desk stands now; those that wish for something or
/// change what is drawn must stand in the help. Gives how many did.
template <class AnyDesk>
int walk(AnyDesk& desk)
{
    const auto meeting = desk.meeting;
    const auto local = desk.local;
    const auto focus = desk.drawing.focus;
    int count = 0;
    for (const KeyPress& key : every_key()) {
        desk.meeting = meeting;
        desk.local = local;
        desk.drawing.focus = focus;
        ImGui::SetClipboardText("klister");
        desk.frame();
        const std::string before = seen(desk);
        const auto uses = desk.drawing.focus.key_uses;
        const bool wishes = !desk.press(key).empty();
        if (!wishes && seen(desk) == before) continue;
        ++count;
        INFO(key_text(desk.words, key));
        CHECK(std::any_of(uses.begin(), uses.end(),
                          [&](const auto& use) { return use.key == as_told(key); }));
    }
    return count;
}

/// On an item to be decided, with people there, a question asked and a vote half answered.
void set_up(Secretary& secretary)
{
    gather(secretary, "i6");
    auto& meeting = secretary.meeting;
    REQUIRE(meeting.carry_out(RegisterQuestion{{}, {"p3"}, "När öppnar den?", {}}));
    REQUIRE(meeting.carry_out(OpenVote{{{"v1"}, {"i6"}, {}, {}, "bifall", "avslag", {}, {}}}));
    REQUIRE(meeting.carry_out(CastBallot{{"v1"}, {"p1"}, Ballot::Yes}));
    secretary.frame();
}

} // namespace

TEST_CASE("each key that does something on a sheet stands in its help", "[ui][help][sheet]")
{
    const auto opens =
        GENERATE(ctrl(Key::Digit5), ctrl(Key::Digit6), ctrl(Key::Digit7), ctrl(Key::Digit8),
                 ctrl(Key::Digit9), ctrl_shift(Key::T), ctrl_shift(Key::F));
    Secretary secretary;
    set_up(secretary);
    secretary.press(opens);
    REQUIRE(secretary.local.sheet.has_value());
    INFO("on the sheet of " << key_text(secretary.words, opens));
    CHECK(walk(secretary) > 20);
}

TEST_CASE("each key that does something in a list, a text, a form or the line stands in its help",
          "[ui][help]")
{
    const auto goes = GENERATE(ctrl(Key::Digit1), ctrl(Key::Digit2), ctrl(Key::Digit3),
                               ctrl(Key::Digit4), ctrl(Key::F), ctrl(Key::Space));
    Secretary secretary;
    set_up(secretary);
    secretary.press(goes);
    if (goes == ctrl(Key::Space)) secretary.type("fr");
    INFO("after " << key_text(secretary.words, goes));
    CHECK(walk(secretary) > 8);
}

TEST_CASE("each key that does something on the chair's screen stands in its help", "[ui][help]")
{
    // Nothing open, the names, the parties, the seats, a message, the times.
    const auto panel = GENERATE(range(0, 6));
    Chair chair;
    chair.lead_to("i4");
    for (const char* person : {"p2", "p3", "p4"})
        chair.meeting.carry_out(QueueSpeaker{{}, {person}, {}, {}});
    if (panel >= 1 && panel <= 3) chair.press(Key::T);
    if (panel == 2) chair.press(ctrl(Key::Digit2));
    if (panel == 3) chair.press(ctrl(Key::Digit3));
    if (panel == 4) chair.press(Key::M);
    if (panel == 5) chair.press(Key::K);
    chair.frame();
    INFO("with panel " << panel);
    CHECK(walk(chair) > 6);
}
