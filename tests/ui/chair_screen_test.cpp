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
    for (const char* person : {"p1", "p2", "p3", "p4", "p5", "p7"})
        chair.meeting.carry_out(NotePresence{{person}, Presence::InRoom});
    for (int step = 0; step < 40 && chair.meeting.state().phase != Phase::Closed; ++step) {
        chair.meeting.now += std::chrono::minutes{3};
        REQUIRE(chair.press(Key::Space).size() == 1);
        REQUIRE_FALSE(chair.meeting.refusal);
        const auto* item = open_item(chair.meeting.state());
        if (item != nullptr && (opened.empty() || opened.back() != item->item.id.text))
            opened.push_back(item->item.id.text);
    }
    const auto& state = chair.meeting.state();
    CHECK(state.phase == Phase::Closed);
    CHECK(opened == std::vector<std::string>{"i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"});
    CHECK(state.roll_called.has_value());
    CHECK(state.verification->verifiers == std::vector<PersonId>{{"p5"}});
    CHECK(state.verification->substitutes == std::vector<PersonId>{{"p7"}});
    CHECK(find(state, ItemId{"i5"})->decision.has_value());
    CHECK(find(state, ItemId{"i6"})->verified_immediately.has_value());
    CHECK(chair.press(Key::Space).empty());
}

TEST_CASE("the next step is one large target for a finger as well", "[ui][chair]")
{
    Chair chair;
    CHECK(is_one<Advance>(chair.click(400, 980)));
    CHECK(is_one<Advance>(chair.click(1200, 1000)));
    CHECK(chair.click(400, 300).empty());
}

TEST_CASE("a second press takes no second step while the first is being stored", "[ui][chair]")
{
    Chair chair;
    chair.saving.kind = Saving::Kind::Pending;
    CHECK(chair.press(Key::Space).empty());
    CHECK(chair.click(400, 980).empty());
    chair.saving.kind = Saving::Kind::Saved;
    CHECK(is_one<Advance>(chair.press(Key::Space)));
}

TEST_CASE("the space bar never passes what is to be decided, and another key does", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i5");
    CHECK(chair.steps_by<ShowProposal>());
    CHECK(chair.sees("Bifall"));
    CHECK(is_one<Advance>(chair.press(Key::N)));
    CHECK(chair.meeting.state().open_item.text != "i5");
    CHECK_FALSE(find(chair.meeting.state(), ItemId{"i5"})->decision);
    chair.meeting.carry_out(CorrectItem{[&] {
        auto item = find(chair.meeting.state(), ItemId{"i6"})->item;
        item.proposal.clear();
        return item;
    }()});
    chair.advance_to("i6");
    // Nothing to be decided as proposed: the space bar waits for the secretary.
    CHECK(chair.press(Key::Space).empty());
    CHECK(chair.sees("Väntar på beslutstext"));
    CHECK(is_one<Advance>(chair.press(Key::N)));
}

TEST_CASE("what keeps the meeting open is listed, with a key to each", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.press(Key::N);
    chair.advance_to("i6");
    chair.press(Key::N);
    chair.advance_to("i8");
    chair.press(Key::Space);
    CHECK(chair.meeting.state().open_item.text == "i5");
    CHECK(chair.press(Key::N).empty()); // There is nothing left to go on to.
    chair.meeting.carry_out(CloseItem{});
    chair.frame();
    const auto view = chair.view();
    CHECK(view.act.kind == ChairAct::Kind::TakeUpUndecided);
    CHECK(chair.sees("Inte avgjorda"));
    const auto taken = chair.press(Key::Digit1);
    REQUIRE(is_one<OpenItem>(taken));
    CHECK(chair.meeting.state().phase == Phase::Open);
}

TEST_CASE("each key of the chair gives its own wish", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i5");
    CHECK(chair.steps_by<ShowProposal>());
    CHECK(is_one<HideProposal>(chair.press(Key::V)));
    CHECK(is_one<RecordDecision>(chair.press(Key::B)));
    CHECK(chair.press(Key::B).empty());
    CHECK(is_one<StartBreak>(chair.press(Key::P)));
    CHECK(chair.steps_by<EndBreak>());
    CHECK(is_one<Undo>(chair.press({.key = Key::Z, .control = true})));
    CHECK(is_one<Redo>(chair.press({.key = Key::Y, .control = true})));
    CHECK(is_one<AnnounceListClosing>(chair.press(Key::L)));
    CHECK(is_one<CloseSpeakersList>(chair.press(Key::L)));
    CHECK(is_one<OpenSpeakersList>(chair.press(Key::L)));
    CHECK(is_one<CloseDebate>(chair.press(Key::D)));
    chair.advance_to("i6");
    CHECK(is_one<RecordDecision>(chair.press(Key::B)));
    CHECK(is_one<VerifyImmediately>(chair.press(Key::J)));
    CHECK(chair.press(Key::J).empty());
}

TEST_CASE("the last step is told, and one key takes it back", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.steps_by<ShowProposal>();
    // The meeting of the tests is kept as the secretary's; the chair has done nothing yet.
    CHECK_FALSE(chair.sees("Ångra:"));
    chair.meeting.actor = "chair";
    chair.steps_by<RecordDecision>();
    CHECK(chair.sees("Ångra: § 26 bifall"));
    CHECK(is_one<Undo>(chair.press({.key = Key::Z, .control = true})));
    CHECK_FALSE(find(chair.meeting.state(), ItemId{"i5"})->decision);
}

TEST_CASE("all that is not on a button is behind one", "[ui][chair]")
{
    Chair chair{DeskMeeting::Start::Called, 1280};
    chair.lead_to("i5");
    chair.meeting.carry_out(QueueSpeaker{{}, {"p2"}, {}, {}});
    chair.frame();
    CHECK_FALSE(chair.sees("Talartider"));
    chair.press(Key::F);
    CHECK(chair.sees("Talartider"));
    chair.press(Key::Escape);
    CHECK_FALSE(chair.sees("Talartider"));
}

TEST_CASE("Tab reaches every button of the chair, and Enter presses it", "[ui][chair]")
{
    Chair chair;
    chair.frame();
    chair.press(Key::Tab);
    chair.press(Key::Tab); // past the message to the room
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

TEST_CASE("what becomes of the break is told in words", "[ui][chair]")
{
    Chair chair;
    chair.advance_to("i4");
    chair.meeting.at(13, 50);
    chair.frame();
    CHECK(chair.sees("börjar pausen"));
}

TEST_CASE("a refusal stays on the chair's screen in words", "[ui][chair]")
{
    Chair chair;
    const Refusal refusal{Refusal::Kind::ItemsAreUndecided, "5, 6"};
    chair.answer = {Answer::Kind::Refused, chair.words.refusal(refusal)};
    chair.frame();
    CHECK(chair.sees("5, 6"));
}

TEST_CASE("a body's own words are said in place of those of the table", "[ui][chair]")
{
    Chair chair;
    const auto own = std::make_shared<const words::OwnWords>(
        words::OwnWords{{words::Word::SayOpen, "God dag, {}."}});
    chair.words = Words{Language::Swedish, own};
    chair.frame();
    CHECK(chair.sees("God dag, beredningen."));
}

TEST_CASE("who is there, and that too few are, is told without colour", "[ui][chair]")
{
    Chair chair;
    chair.advance_to("i1");
    CHECK(chair.sees("! 0 av 7 tjänstgör"));
    CHECK(chair.sees("Ingen närvaro är antecknad än."));
    const auto noted = chair.press(Key::A);
    CHECK(noted.size() == 6);
    CHECK(chair.sees("6 av 7 tjänstgör"));
    CHECK_FALSE(chair.sees("! 6"));
    CHECK(chair.sees("6 på plats · 0 på distans"));
    CHECK(chair.steps_by<CompleteRollCall>());
}
