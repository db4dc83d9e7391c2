#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"
#include "ui/lock_screen.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::ui;
using testing::AtDesk;
using words::Language;
using words::Word;

namespace {

struct Locked : AtDesk {
    using AtDesk::AtDesk;

    void draw(Canvas& canvas, Commands&) override
    {
        const auto typed =
            draw_lock(canvas, meeting.desk(words), words(Word::ChairDesk), view, local);
        if (typed) tried.push_back(*typed);
    }

    LockView view;
    LockScreen local;
    std::vector<std::string> tried;
};

} // namespace

TEST_CASE("digits and Enter make a PIN, and nothing else does", "[ui][lock]")
{
    Locked locked;
    locked.press(Key::Enter);
    CHECK(locked.tried.empty());
    locked.type("4a7 1b12");
    locked.press(Key::Backspace);
    CHECK(locked.press(Key::Space).empty());
    CHECK(locked.press(Key::B).empty());
    CHECK_FALSE(locked.sees("471"));
    locked.press(Key::Enter);
    CHECK(locked.tried == std::vector<std::string>{"4711"});
    CHECK(locked.local.typed.empty());
}

TEST_CASE("a PIN is typed by touch, or with the ring alone", "[ui][lock]")
{
    Locked locked;
    locked.frame();
    const auto press_text = [&](std::string_view wanted) {
        const auto& texts = locked.drawing.log.texts;
        const auto found = std::find_if(texts.begin(), texts.end(),
                                        [&](const auto& each) { return each.text == wanted; });
        REQUIRE(found != texts.end());
        const Box ink = found->ink;
        locked.click(ink.x + ink.w / 2, ink.y + ink.h / 2);
    };
    press_text("0");
    press_text("9");
    press_text(locked.words(Word::LockUnlock));
    CHECK(locked.tried == std::vector<std::string>{"09"});
    for (int i = 0; i < 12; ++i) {
        locked.press(Key::Tab);
        if (i < 3) locked.press(Key::Enter);
    }
    CHECK(locked.local.typed.size() == 3);
    locked.press(Key::Enter); // on what unlocks
    CHECK(locked.tried.size() == 2);
}

TEST_CASE("while a PIN is looked at, or has to wait, none is taken", "[ui][lock]")
{
    Locked locked;
    locked.type("4711");
    locked.view.state = LockView::State::Checking;
    locked.press(Key::Enter);
    CHECK(locked.sees(locked.words(Word::LockChecking)));
    locked.view = {LockView::State::Wrong, std::chrono::milliseconds{7200}, "", ""};
    locked.press(Key::Enter);
    CHECK(locked.sees("8 s"));
    CHECK(locked.tried.empty());
    locked.view.wait = {};
    locked.press(Key::Enter);
    CHECK(locked.tried.size() == 1);
}

TEST_CASE("the lock can be read in any state, size and language, and tells nothing", "[ui][lock]")
{
    for (const float width : {1024.0F, 1920.0F, 3840.0F})
        for (const auto language : {Language::Swedish, Language::English})
            for (const auto state :
                 {LockView::State::Ready, LockView::State::Checking, LockView::State::Wrong}) {
                Locked locked(testing::DeskMeeting::Start::Called, width, language);
                locked.view = {state, std::chrono::seconds{300}, "Beredning för specialistvård",
                               ""};
                locked.type("123456789012345");
                CHECK(locked.local.typed.size() == 12);
                for (const auto& each : complaints(locked.drawing.log))
                    FAIL_CHECK(each);
                CHECK_FALSE(locked.sees("Tema screening"));
                CHECK_FALSE(locked.sees("Sundberg"));
            }
}

TEST_CASE("a screen with a PIN has a button that locks it, and no other has one", "[ui][lock]")
{
    const auto press_lock = [](auto& desk) {
        const auto& texts = desk.drawing.log.texts;
        const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& each) {
            return each.text == desk.words(Word::LockNow);
        });
        if (found == texts.end()) return false;
        const Box ink = found->ink;
        for (const bool down : {false, true}) {
            desk.drawing.mouse(ink.x + ink.w / 2, ink.y + ink.h / 2, down);
            desk.frame();
        }
        CHECK_FALSE(desk.local.wants_lock);
        desk.drawing.mouse(ink.x + ink.w / 2, ink.y + ink.h / 2, false);
        desk.frame();
        return desk.local.wants_lock;
    };
    testing::Chair chair;
    testing::Secretary secretary;
    for (const bool can_lock : {false, true}) {
        chair.can_lock = secretary.can_lock = can_lock;
        chair.frame();
        CHECK(press_lock(chair) == can_lock);
        secretary.frame();
        CHECK(press_lock(secretary) == can_lock);
    }
}
