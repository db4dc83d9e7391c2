#include "support/catch.h"
#include "ui/at_chair.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::DeskMeeting;
using testing::is_one;
using words::Language;
using words::Words;

TEST_CASE("the space bar leads from a called meeting to a closed one", "[ui][chair]")
{
    Chair chair;
    std::vector<std::string> opened;
    for (int step = 0; step < 30 && chair.meeting.state().phase != Phase::Closed; ++step) {
        chair.meeting.now += std::chrono::minutes{5};
        REQUIRE(is_one<Advance>(chair.press(Key::Space)));
        REQUIRE_FALSE(chair.meeting.refusal);
        const auto* item = open_item(chair.meeting.state());
        if (item == nullptr) continue;
        opened.push_back(item->item.id.text);
        if (item->item.kind == ItemKind::Verification)
            REQUIRE(chair.meeting.carry_out(AppointVerifiers{{{"p5"}}, {{"p7"}}, {}, {}}));
        if (!item->item.proposal.empty()) REQUIRE(is_one<RecordDecision>(chair.press(Key::B)));
    }
    CHECK(chair.meeting.state().phase == Phase::Closed);
    CHECK(opened.front() == "i1");
    CHECK(opened.back() == "i8");
    CHECK(chair.press(Key::Space).empty());
}

TEST_CASE("the next step is one large target for a finger as well", "[ui][chair]")
{
    Chair chair;
    CHECK(is_one<Advance>(chair.click(400, 980)));
    CHECK(is_one<Advance>(chair.click(1200, 1000)));
    CHECK(chair.click(400, 600).empty());
}

TEST_CASE("each key of the chair gives its own wish", "[ui][chair]")
{
    Chair chair;
    chair.advance_to("i5");
    CHECK(is_one<ShowProposal>(chair.press(Key::V)));
    CHECK(is_one<HideProposal>(chair.press(Key::V)));
    CHECK(is_one<RecordDecision>(chair.press(Key::B)));
    CHECK(chair.press(Key::B).empty());
    CHECK(is_one<StartBreak>(chair.press(Key::P)));
    CHECK(is_one<EndBreak>(chair.press(Key::P)));
    CHECK(is_one<Undo>(chair.press({.key = Key::Z, .control = true})));
    CHECK(is_one<Redo>(chair.press({.key = Key::Y, .control = true})));
    chair.advance_to("i6");
    CHECK(is_one<RecordDecision>(chair.press(Key::B)));
    CHECK(is_one<VerifyImmediately>(chair.press(Key::J)));
    CHECK(chair.press(Key::J).empty());
}

TEST_CASE("a speaker is queued by two letters and Enter, and called by one key", "[ui][chair]")
{
    Chair chair;
    chair.advance_to("i4");
    CHECK(chair.press(Key::T).empty());
    chair.type("li");
    const Commands queued = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(queued));
    CHECK(std::get<QueueSpeaker>(queued[0].body).person.text == "p8");
    chair.press(Key::R);
    chair.type("Någon Utifrån");
    const Commands by_name = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(by_name));
    CHECK(std::get<QueueSpeaker>(by_name[0].body).name == "Någon Utifrån");
    CHECK(std::get<QueueSpeaker>(by_name[0].body).kind == SpeechKind::Reply);
    CHECK(is_one<GiveFloor>(chair.press(Key::Digit1)));
    CHECK(chair.meeting.state().floor->name == "Någon Utifrån");
    CHECK(is_one<GiveFloor>(chair.press(Key::O)));
    CHECK(is_one<EndFloor>(chair.press(Key::E)));
    CHECK_FALSE(chair.meeting.state().floor.has_value());
}

TEST_CASE("Escape leaves the chooser, and while it is open letters are letters", "[ui][chair]")
{
    Chair chair;
    chair.advance_to("i4");
    chair.press(Key::T);
    CHECK(chair.local.form.has_value());
    CHECK(chair.press(Key::P).empty());
    CHECK(chair.press(Key::Space).empty());
    chair.press(Key::Escape);
    CHECK_FALSE(chair.local.form.has_value());
    CHECK(is_one<StartBreak>(chair.press(Key::P)));
}

TEST_CASE("Tab reaches every button of the chair, and Enter presses it", "[ui][chair]")
{
    Chair chair;
    chair.frame();
    chair.press(Key::Tab);
    CHECK(is_one<Advance>(chair.press(Key::Enter)));
}

TEST_CASE("on a day that the plan is not for, the chair is told which it is for", "[ui][chair]")
{
    for (const auto language : {Language::Swedish, Language::English}) {
        Chair chair;
        chair.words = Words{language};
        chair.advance_to("i1");
        chair.meeting.now -= std::chrono::hours{48};
        chair.frame();
        CHECK(chair.sees(language == Language::Swedish ? "Tidplanen gäller 18 mars 2031."
                                                       : "The schedule is for 18 March 2031."));
        CHECK_FALSE(chair.sees(language == Language::Swedish ? "före" : "ahead"));
    }
}

TEST_CASE("a refusal stays on the chair's screen in words", "[ui][chair]")
{
    Chair chair;
    const Refusal refusal{Refusal::Kind::ItemsAreUndecided, "5, 6"};
    chair.answer = {Answer::Kind::Refused, chair.words.refusal(refusal)};
    chair.frame();
    CHECK(chair.sees("5, 6"));
}

TEST_CASE("the chair's screen can be read at every size, in both themes and languages",
          "[ui][chair]")
{
    for (const float width : {1280.0F, 1920.0F, 3840.0F}) {
        for (const Theme& theme : {light_theme, dark_theme}) {
            for (const Language language : {Language::Swedish, Language::English}) {
                Chair chair{DeskMeeting::Start::Called, width, language};
                chair.drawing.theme = theme;
                chair.frame();
                CHECK(complaints(chair.drawing.log) == std::vector<std::string>{});
                while (chair.meeting.state().phase == Phase::Called ||
                       chair.meeting.state().open_item.text != "i6") {
                    chair.meeting.now += std::chrono::minutes{9};
                    chair.press(Key::Space);
                    INFO(chair.meeting.state().open_item.text);
                    CHECK(complaints(chair.drawing.log) == std::vector<std::string>{});
                }
                for (const char* person : {"p2", "p7", "p8"})
                    chair.meeting.carry_out(QueueSpeaker{{}, {person}, {}, {}});
                chair.press(Key::O);
                CHECK(complaints(chair.drawing.log) == std::vector<std::string>{});
                chair.press(Key::T);
                CHECK(complaints(chair.drawing.log) == std::vector<std::string>{});
            }
        }
    }
}
