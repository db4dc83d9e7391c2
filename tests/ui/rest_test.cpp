#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;
using words::Word;

namespace {

void complain(const testing::AtDesk& desk)
{
    for (const auto& each : complaints(desk.drawing.log))
        UNSCOPED_INFO(each);
    CHECK(complaints(desk.drawing.log).empty());
}

} // namespace

TEST_CASE("after closing the chair sees decisions, verification and the next meeting",
          "[ui][chair]")
{
    Chair chair;
    hold(chair.meeting);
    chair.frame();
    CHECK(chair.sees("Dagens beslut"));
    CHECK(chair.sees("Beslut enligt förslaget"));
    CHECK(chair.sees("Protokollet justeras av"));
    CHECK(chair.sees("Azra Petrovic (S)"));
    CHECK(chair.sees("Inget sammanträde är kallat."));
    MeetingBrief next;
    next.body = chair.meeting.state().info.body;
    next.place = "Sal Granen";
    next.starts = chair.meeting.now + std::chrono::days{14};
    MeetingBrief other = next;
    other.body = "Annan nämnd";
    other.starts -= std::chrono::days{7};
    chair.meetings = {other, next};
    chair.frame();
    CHECK(chair.sees("Sal Granen"));
    CHECK_FALSE(chair.sees("Annan nämnd"));
    complain(chair);
}

TEST_CASE("before a meeting is called the chair is told what is waited for, and what is to come",
          "[ui][chair]")
{
    Chair chair{DeskMeeting::Start::Nothing};
    MeetingBrief coming;
    coming.body = "Nämnden för provning";
    coming.starts = chair.meeting.now + std::chrono::days{2};
    chair.meetings = {coming};
    chair.frame();
    CHECK(chair.sees(chair.words(Word::ChairWaitsForCall)));
    CHECK(chair.sees("Nämnden för provning"));
    complain(chair);
}

TEST_CASE("after closing the secretary sees what remains, and does it by keys", "[ui][secretary]")
{
    Secretary secretary;
    hold(secretary.meeting);
    secretary.frame();
    CHECK(secretary.sees("Kvar att göra"));
    CHECK(secretary.sees("Skicka till justerarna, senast"));
    CHECK_FALSE(secretary.sees(secretary.words(Word::ActPost)));
    secretary.press(Key::F6);
    REQUIRE(secretary.local.form.has_value());
    REQUIRE(is_one<VerifySections>(secretary.press({.key = Key::Enter, .control = true})));
    CHECK(secretary.sees("Anslå justeringen, senast"));
    CHECK(secretary.sees(secretary.words(Word::ActPost)));
    secretary.press(Key::F7);
    REQUIRE(secretary.local.form.has_value());
    REQUIRE(is_one<PostMinutes>(secretary.press({.key = Key::Enter, .control = true})));
    CHECK(secretary.sees("Överklagandetiden löper"));
    complain(secretary);
}

TEST_CASE("with nothing taken in the secretary is told how to begin", "[ui][secretary]")
{
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.frame();
    CHECK(secretary.sees(secretary.words(Word::GuideNoticeText).substr(0, 20)));
    CHECK(secretary.sees(secretary.words(Word::GuideNewText).substr(0, 20)));
    secretary.press(Key::F5);
    CHECK(secretary.local.form.has_value());
}
