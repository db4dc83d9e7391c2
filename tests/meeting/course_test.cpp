#include "meeting/attendance.h"
#include "meeting/room_view.h"
#include "meeting/steps.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

std::int64_t section_of(const MeetingState& state, const char* item)
{
    return find(state, ItemId{item})->section.value_or(0);
}

/// Up to the budget item, everything before it decided.
Play at_the_budget()
{
    auto play = Play::opened();
    play.at("09:05", Advance{})
        .at("09:06",
            AppointVerifiers{{PersonId{"p9"}}, {PersonId{"p7"}}, day_from("2026-03-24"), {}})
        .at("09:10", Advance{})
        .at("09:15", Advance{})
        .at("10:00", Advance{})
        .at("10:15", Advance{})
        .at("12:00", Advance{})
        .at("13:00", Advance{})
        .at("13:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("13:30", Advance{});
    return play;
}

} // namespace

TEST_CASE("the space bar alone leads through the whole day", "[meeting][course]")
{
    auto play = at_the_budget();
    CHECK(open_item(play.state())->item.id == ItemId{"i5"});
    play.at("13:40", RecordDecision{ItemId{"i5"}, Outcome::AsProposed, {}, {}})
        .at("14:00", Advance{})
        .at("14:10", Advance{});
    CHECK(play.state().phase == Phase::Closed);
    CHECK(play.state().misfits.empty());
    CHECK(next_step(play.state()).kind == Step::Kind::Nothing);
    CHECK(play.refused_at("14:11", Advance{}).kind == Kind::NothingIsLeftToDo);
}

TEST_CASE("§ numbers follow the order in which items are handled", "[meeting][course]")
{
    auto play = Play::opened();
    play.at("09:05", OpenItem{ItemId{"i5"}, {}}).at("09:30", OpenItem{ItemId{"i4"}, {}});
    CHECK(section_of(play.state(), "i5") == 22);
    CHECK(section_of(play.state(), "i4") == 23);
    CHECK(section_of(play.state(), "i2") == 0);
    play.at("09:31", SetFirstSection{101});
    CHECK(section_of(play.state(), "i4") == 102);
}

TEST_CASE("an item keeps its § when it is opened again", "[meeting][course]")
{
    auto play = Play::opened();
    play.at("09:05", OpenItem{ItemId{"i6"}, "1"})
        .at("09:30", OpenItem{ItemId{"i4"}, {}})
        .at("09:40", OpenItem{ItemId{"i6"}, "2"});
    CHECK(section_of(play.state(), "i6") == 22);
    CHECK(play.state().handled.size() == 2);
    CHECK(find(play.state(), ItemId{"i6"})->sittings.size() == 2);
}

TEST_CASE("closing is refused while an item is undecided, and says which", "[meeting][course]")
{
    auto play = at_the_budget();
    const auto refusal = play.refused_at("13:45", CloseMeeting{});
    CHECK(refusal.kind == Kind::ItemsAreUndecided);
    CHECK(refusal.subject == "5");
    play.at("13:46", RecordDecision{ItemId{"i5"}, Outcome::Postponed, {}, "Underlag saknas"})
        .at("13:47", CloseMeeting{});
    CHECK(play.state().closed == at("13:47"));
}

TEST_CASE("a skipped item need not be decided", "[meeting][course]")
{
    auto play = Play::opened();
    play.at("09:05", Advance{})
        .at("09:06", AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}})
        .at("09:07", SkipItem{ItemId{"i4"}, "Utgår"})
        .at("09:07", SkipItem{ItemId{"i5"}, "Utgår"})
        .at("09:08", CloseMeeting{});
    CHECK(play.state().phase == Phase::Closed);
}

TEST_CASE("an item added after the call is marked as late", "[meeting][course]")
{
    auto play = Play::opened();
    AgendaItem late;
    late.id = ItemId{"x1"};
    late.title = "Extra ärende";
    play.at("09:05", AddItem{late, ItemId{"i7"}}).at("09:06", OpenItem{ItemId{"x1"}, {}});
    CHECK(find(play.state(), ItemId{"x1"})->late);
    CHECK(section_of(play.state(), "x1") == 22);
    CHECK(play.state().items.back().item.id == ItemId{"i7"});
}

TEST_CASE("a break ends the slot before it and shows what comes next", "[meeting][course]")
{
    auto play = Play::opened();
    play.at("09:05", Advance{})
        .at("09:06", Advance{})
        .at("09:15", Advance{})
        .at("10:03", Advance{});
    REQUIRE(current_break(play.state()) != nullptr);
    CHECK(current_break(play.state())->until == at("10:15"));
    const auto view = room_view(play.state(), at("10:05"));
    CHECK(view.phase == RoomPhase::Break);
    REQUIRE(view.pause);
    CHECK(view.pause->next_title == "Tema: förebyggande arbete");
    CHECK(view.pause->next_start == at("10:15"));
    CHECK(play.refused_at("10:05", ShowProposal{ItemId{"i4"}}).kind == Kind::MeetingIsPaused);
    play.at("10:15", Advance{});
    CHECK(find(play.state(), SlotId{"s3"})->ended == at("10:15"));
    CHECK(play.state().current_slot == SlotId{"s4"});
}

TEST_CASE("an adjournment keeps slot and item open", "[meeting][course]")
{
    auto play = at_the_budget();
    play.at("13:35", StartBreak{{}, at("13:50")});
    const auto view = room_view(play.state(), at("13:36"));
    CHECK(view.pause->next_title == "Inspel till budget");
    CHECK(view.pause->next_start == at("13:50"));
    play.at("13:48", EndBreak{});
    CHECK(open_item(play.state())->item.id == ItemId{"i5"});
    CHECK(time_spent(play.state(), *open_item(play.state()), at("14:00")) ==
          std::chrono::minutes{17});
}

TEST_CASE("only one item is open, whatever is asked for", "[meeting][course]")
{
    auto play = Play::opened();
    play.at("09:05", OpenItem{ItemId{"i4"}, {}}).at("09:06", OpenItem{ItemId{"i5"}, {}});
    CHECK(play.state().open_item == ItemId{"i5"});
    CHECK(find(play.state(), ItemId{"i4"})->sittings.back().closed == at("09:06"));
    CHECK(play.refused_at("09:07", OpenItem{ItemId{"i5"}, {}}).kind == Kind::ItemIsOpen);
}

TEST_CASE("a meeting without a schedule follows its agenda", "[meeting][course]")
{
    auto draft = klubba::testing::a_draft();
    draft.slots.clear();
    Play play;
    play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:01", Advance{});
    CHECK(play.state().open_item == ItemId{"i2"});
    play.at("09:02", Advance{}).at("09:03", Advance{});
    CHECK(play.state().open_item == ItemId{"i4"});
}

TEST_CASE("something said to happen later than now is refused", "[meeting][course]")
{
    auto play = Play::opened();
    const Command early{NotePresence{PersonId{"p12"}, Presence::InRoom}, at("10:00")};
    const auto answer = decide(play.history(), early, {at("09:30"), "x"});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == Kind::AtIsInTheFuture);
}

TEST_CASE("a proposal is shown, decided and verified in the room", "[meeting][decision]")
{
    auto play = at_the_budget();
    play.at("13:31", ShowProposal{ItemId{"i5"}});
    auto view = room_view(play.state(), at("13:32"));
    REQUIRE(view.decision);
    CHECK_FALSE(view.decision->outcome);
    CHECK(play.refused_at("13:32", VerifyImmediately{ItemId{"i5"}}).kind == Kind::ItemIsNotDecided);
    play.at("13:33", RecordDecision{ItemId{"i5"}, Outcome::Amended, {"avslå inspelet."}, {}})
        .at("13:34", VerifyImmediately{ItemId{"i5"}});
    view = room_view(play.state(), at("13:35"));
    CHECK(view.decision->outcome == Outcome::Amended);
    CHECK(view.decision->clauses == std::vector<std::string>{"avslå inspelet."});
    CHECK(view.item->verified_immediately);
}

TEST_CASE("a decision needs an item that was taken up, and words", "[meeting][decision]")
{
    auto play = Play::opened();
    CHECK(
        play.refused_at("09:05", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}}).kind ==
        Kind::ItemHasNotBeenTakenUp);
    play.at("09:06", OpenItem{ItemId{"i2"}, {}});
    CHECK(
        play.refused_at("09:07", RecordDecision{ItemId{"i2"}, Outcome::AsProposed, {}, {}}).kind ==
        Kind::ClausesAreMissing);
    CHECK(play.refused_at("09:07", ShowProposal{ItemId{"i2"}}).kind == Kind::ItemHasNoProposal);
}

TEST_CASE("the floor goes down the list and from speaker to speaker", "[meeting][floor]")
{
    auto play = at_the_budget();
    CHECK(play.refused_at("13:31", GiveFloor{}).kind == Kind::NobodyIsWaiting);
    play.at("13:31", QueueSpeaker{RequestId{"r1"}, PersonId{"p4"}, {}, {}})
        .at("13:31", QueueSpeaker{RequestId{"r2"}, PersonId{"p7"}, {}, {}})
        .at("13:32", GiveFloor{});
    auto view = room_view(play.state(), at("13:33"));
    CHECK(view.speaker->name == "Ulla Karlsson (S)");
    CHECK(view.speaker->next == std::vector<std::string>{"Birgit Holm (L)"});
    play.at("13:34", GiveFloor{{}, "Gun Ek", SpeechKind::Presentation, {}}).at("13:36", EndFloor{});
    CHECK(play.state().speeches.size() == 2);
    CHECK(play.state().speeches.front().ended == at("13:34"));
    CHECK(play.refused_at("13:37", EndFloor{}).kind == Kind::NobodyHasTheFloor);
}

TEST_CASE("questions are registered first and answered at the end", "[meeting]")
{
    auto play = Play::opened();
    play.at("09:10", RegisterQuestion{QuestionId{"q1"}, PersonId{"p4"}, "När öppnar mottagningen?"})
        .at("14:01", AnswerQuestion{QuestionId{"q1"}, "Gun Ek", "I maj."});
    CHECK(play.state().questions.front().answer == "I maj.");
    CHECK(play.refused_at("14:02", AnswerQuestion{QuestionId{"q9"}, {}, {}}).kind ==
          Kind::NoSuchQuestion);
}

TEST_CASE("what is closed to the public is a number in the room view", "[meeting][room]")
{
    auto draft = klubba::testing::a_draft();
    draft.items[3].confidentiality = Confidentiality::Secret;
    Play play;
    play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:01", NotePresence{PersonId{"p4"}, Presence::InRoom})
        .at("09:02", StartSlot{SlotId{"s6"}})
        .at("09:03", ShowProposal{ItemId{"i4"}})
        .at("09:03", QueueSpeaker{RequestId{"r1"}, PersonId{"p7"}, {}, {}})
        .at("09:04", GiveFloor{PersonId{"p4"}, {}, {}, {}})
        .at("09:05", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    const auto view = room_view(play.state(), at("09:06"));
    const RoomItem bare{{}, "4", {}, true, {}, {}, false};
    CHECK(view.item == bare);
    CHECK_FALSE(view.speaker);
    CHECK_FALSE(view.decision);
    CHECK(view.decisions.empty());
    CHECK(view.schedule.at(5).title.empty());
    CHECK(view.schedule.at(5).closed_doors);
}

TEST_CASE("a draft is not shown in the room", "[meeting][room]")
{
    Play play;
    play.at("08:00", klubba::testing::a_draft());
    CHECK(room_view(play.state(), at("08:01")) == RoomView{});
}
