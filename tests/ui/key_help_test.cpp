#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"
#include "ui/button.h"
#include "ui/secretary_actions.h"

#include <algorithm>
#include <tuple>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::AtDesk;
using testing::Chair;
using testing::ctrl;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;
using words::Word;

namespace {

bool offers(const AtDesk& desk, KeyPress key, Word does)
{
    const auto& uses = desk.drawing.focus.key_uses;
    return std::any_of(uses.begin(), uses.end(),
                       [&](const KeyUse& use) { return use.key == key && use.does == does; });
}

/// All that the pages of the help say, one after the other.
std::string help_of(AtDesk& desk)
{
    std::string all;
    desk.press(Key::F1);
    const std::string first = desk.drawing.text();
    std::string page = first;
    do {
        all += page;
        const auto wrong = complaints(desk.drawing.log);
        CHECK(wrong.empty());
        for (const auto& each : wrong)
            UNSCOPED_INFO(each);
        desk.press(Key::PageDown);
        page = desk.drawing.text();
    } while (page != first);
    desk.press(Key::Escape);
    return all;
}

} // namespace

TEST_CASE("F1 tells what each key of the chair does now, and no other", "[ui][help]")
{
    Chair chair;
    chair.frame();
    CHECK(offers(chair, {Key::Space}, Word::NextStepKey));
    CHECK_FALSE(offers(chair, {Key::P}, Word::TakeBreak));
    chair.press(Key::Space);
    CHECK(offers(chair, {Key::P}, Word::TakeBreak));
    CHECK_FALSE(offers(chair, {Key::O}, Word::GiveFloorToNext));
    const std::string help = help_of(chair);
    CHECK(help.find(chair.words(Word::TakeBreak)) != std::string::npos);
    CHECK(help.find(chair.words(Word::KeysOfActions)) != std::string::npos);
    CHECK_FALSE(chair.sees(chair.words(Word::KeysTitle)));
}

TEST_CASE("while the keys are shown they do nothing else", "[ui][help]")
{
    Chair chair;
    chair.press(Key::F1);
    REQUIRE(chair.sees(chair.words(Word::KeysTitle)));
    CHECK(chair.press(Key::Space).empty());
    CHECK(chair.press(Key::F1).empty());
    CHECK_FALSE(chair.sees(chair.words(Word::KeysTitle)));
    CHECK(is_one<Advance>(chair.press(Key::Space)));
}

TEST_CASE("the keys of a list are told while the keyboard is in it", "[ui][help]")
{
    Secretary secretary;
    secretary.press(Key::F4);
    secretary.press(ctrl(Key::Digit2));
    CHECK(offers(secretary, {Key::N}, Word::InTheRoom));
    CHECK_FALSE(offers(secretary, {Key::H}, Word::ActSkipItem));
    secretary.press(ctrl(Key::Digit1));
    CHECK(offers(secretary, {Key::H}, Word::ActSkipItem));
    CHECK_FALSE(offers(secretary, {Key::N}, Word::InTheRoom));
}

TEST_CASE("what is written stays while the keys are shown, and letters do not get in", "[ui][help]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(ctrl(Key::Digit3));
    secretary.press({.key = Key::End, .control = true});
    secretary.type(" nu");
    const std::string before = secretary.local.text.text();
    CHECK(offers(secretary, {Key::Enter}, Word::WriteNewLine));
    CHECK_FALSE(offers(secretary, {Key::H}, Word::ActSkipItem));
    const std::string help = help_of(secretary);
    CHECK(help.find(secretary.words(Word::WritePaste)) != std::string::npos);
    secretary.press(Key::F1);
    secretary.type("x");
    secretary.press(Key::F1);
    CHECK(secretary.local.text.text() == before);
    secretary.type("!");
    CHECK(secretary.local.text.text() == before + "!");
}

TEST_CASE("every key of the secretary's actions stands in the help", "[ui][help]")
{
    for (const auto start :
         {DeskMeeting::Start::Nothing, DeskMeeting::Start::Draft, DeskMeeting::Start::Called}) {
        Secretary secretary(start);
        if (start == DeskMeeting::Start::Called) secretary.advance_to("i5");
        const std::string help = help_of(secretary);
        const auto view = secretary_view(secretary.meeting.history, secretary.meeting.now, 10);
        const auto room = room_view(secretary.meeting.state(), secretary.meeting.now);
        for (const auto& action : actions_now({view, secretary.meeting.state(), room, nullptr})) {
            if (!action.key) continue;
            CHECK(offers(secretary, *action.key, action.word));
            CHECK(help.find(key_text(secretary.words, *action.key)) != std::string::npos);
        }
    }
}

TEST_CASE("each key that a text is said to take does something with it", "[ui][help]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(ctrl(Key::Digit3));
    std::vector<KeyUse> uses;
    for (const auto& use : secretary.drawing.focus.key_uses)
        if (use.heading == Word::KeysOfWriting) uses.push_back(use);
    REQUIRE(uses.size() > 15);
    for (const auto& use : uses) {
        const std::string key = key_text(secretary.words, use.key);
        CAPTURE(key);
        // In the middle of the second line of three, with something selected, something to paste
        // and something to take back and bring back.
        Prose& text = secretary.local.text;
        text = Prose("ett två tre\nfyra fem sex\nsju");
        text.write("x");
        text.undo();
        text.write("åtta ");
        text.move_to(16);
        text.move_to(18, use.key == ctrl(Key::C) || use.key == ctrl(Key::X) ? Prose::Selecting::Yes
                                                                            : Prose::Selecting::No);
        if (use.does == Word::WriteRedo) text.undo();
        ImGui::SetClipboardText("klister");
        const auto seen = [&] {
            return std::tuple(text.text(), text.caret(), text.selection_begin(),
                              std::string(ImGui::GetClipboardText()));
        };
        const auto before = seen();
        secretary.press(use.key);
        CHECK(seen() != before);
    }
}
