#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"
#include "ui/button.h"
#include "ui/secretary_actions.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::ctrl;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;

namespace {

bool is_open(const SecretaryScreen& local)
{
    return local.sheet || is_asking(local);
}

std::vector<SecretaryAction> actions_of(const Secretary& secretary)
{
    const auto view = secretary_view(secretary.meeting.history, secretary.meeting.now, 10);
    const auto room = room_view(secretary.meeting.state(), secretary.meeting.now);
    return actions_now({view, secretary.meeting.state(), room});
}

/// Opens everything that a key opens from where the keyboard is, and leaves it again by Escape.
/// Gives how many forms, sheets and lines that were.
int open_and_leave_all(Secretary& secretary)
{
    const auto part = secretary.local.part;
    const auto at = secretary.drawing.focus.now;
    const auto writing = secretary.drawing.focus.writing;
    int count = 0;
    for (const auto& action : actions_of(secretary)) {
        if (!action.key) continue;
        const DeskMeeting before = secretary.meeting;
        const SecretaryScreen local = secretary.local;
        const Focus focus = secretary.drawing.focus;
        secretary.press(*action.key);
        if (!is_open(secretary.local)) {
            secretary.meeting = before;
            secretary.local = local;
            secretary.drawing.focus = focus;
            secretary.frame();
            continue;
        }
        ++count;
        INFO(key_text(secretary.words, *action.key));
        while (is_open(secretary.local))
            secretary.press(Key::Escape);
        secretary.frame();
        CHECK(secretary.local.part == part);
        CHECK(secretary.drawing.focus.now == at);
        CHECK(secretary.drawing.focus.writing == writing);
    }
    return count;
}

} // namespace

TEST_CASE("a form, a sheet or the line that is left gives the keyboard back", "[ui][secretary]")
{
    const auto place = GENERATE(Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4);
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(ctrl(place));
    INFO("from " << key_text(secretary.words, ctrl(place)));
    CHECK(open_and_leave_all(secretary) > 20);
}

TEST_CASE("before a meeting is called a form gives the keyboard back too", "[ui][secretary]")
{
    const auto place = GENERATE(Key::Digit1, Key::Digit2, Key::Digit3);
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(ctrl(place));
    CHECK(open_and_leave_all(secretary) > 5);
}

TEST_CASE("who writes when a form is opened goes on writing when it is accepted", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(ctrl(Key::Digit3));
    secretary.press(ctrl(Key::End));
    secretary.type(" ett");
    secretary.press(ctrl(Key::A));
    secretary.press(ctrl(Key::End));
    secretary.press(ctrl(Key::Digit5)); // a sheet, and from it a form
    secretary.press(Key::T);
    REQUIRE(secretary.local.form.has_value());
    secretary.press(Key::Escape);
    CHECK(secretary.local.sheet.has_value());
    secretary.press(Key::Escape);
    secretary.type(" två");
    CHECK(secretary.local.text.text().ends_with(" ett två"));
    secretary.press(ctrl(Key::F));
    secretary.type("azra");
    secretary.press(Key::Enter);
    secretary.type("När öppnar den?");
    CHECK(is_one<RegisterQuestion>(secretary.press(ctrl(Key::Enter))));
    secretary.type(" tre");
    CHECK(secretary.local.text.text().ends_with(" ett två tre"));
}

TEST_CASE("a hit in the search takes the keyboard to where it is", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(ctrl(Key::Digit3));
    secretary.press(testing::ctrl_shift(Key::F));
    secretary.type("azra");
    secretary.press(Key::Enter);
    secretary.frame();
    CHECK_FALSE(secretary.local.sheet.has_value());
    CHECK(secretary.local.part == SecretaryPart::People);
    CHECK(secretary.drawing.focus.writing == 0);
}

TEST_CASE("a panel of the chair gives the ring back to the button that opened it", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    const auto opens = GENERATE(Key::T, Key::M);
    for (int places = 0; places < 12; ++places) {
        chair.press(Key::Tab);
        const auto at = chair.drawing.focus.now;
        chair.press(opens);
        REQUIRE((chair.local.picker || chair.local.message));
        chair.press(Key::Escape);
        CHECK(chair.drawing.focus.now == at);
        CHECK(chair.drawing.focus.is_visible);
    }
    chair.press(opens);
    chair.type(opens == Key::T ? "li" : "Kaffe");
    const auto at = chair.local.keyboard_before.front().at;
    CHECK(chair.press(Key::Enter).size() == 1);
    CHECK(chair.drawing.focus.now == at);
}
