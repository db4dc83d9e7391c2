#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

TEST_CASE("a draft can be corrected in every part before it is called", "[meeting][preparing]")
{
    Play play;
    auto draft = a_draft();
    play.at("08:00", draft);
    draft.info.place = "Sal Granen";
    draft.people[3].party = "V";
    draft.slots[1].title = "Läget";
    draft.items[3].title = "Rapport";
    play.at("08:01", CorrectMeeting{draft.info})
        .at("08:02", CorrectPerson{draft.people[3]})
        .at("08:03", CorrectSlot{draft.slots[1]})
        .at("08:04", CorrectItem{draft.items[3]})
        .at("08:05", RemovePerson{PersonId{"p12"}})
        .at("08:05", RemoveSlot{SlotId{"s8"}})
        .at("08:05", RemoveItem{ItemId{"i6"}})
        .at("08:06", MoveItem{ItemId{"i7"}, ItemId{"i2"}})
        .at("08:07", LinkSlot{SlotId{"s2"}, {{ItemId{"i3"}, ""}}});
    const auto& state = play.state();
    CHECK(state.info.place == "Sal Granen");
    CHECK(find(state, PersonId{"p4"})->person.party == "V");
    CHECK(find(state, SlotId{"s2"})->slot.title == "Läget");
    CHECK(find(state, ItemId{"i4"})->item.title == "Rapport");
    CHECK(find(state, PersonId{"p12"}) == nullptr);
    CHECK(find(state, SlotId{"s8"}) == nullptr);
    CHECK(find(state, ItemId{"i6"}) == nullptr);
    CHECK(state.items[1].item.id == ItemId{"i7"});
    CHECK(find(state, SlotId{"s4"})->slot.items.empty());
    CHECK(find(state, SlotId{"s2"})->slot.items.front().item == ItemId{"i3"});
}

TEST_CASE("the times of a slot and those after it are shifted, or of the whole day, in one action",
          "[meeting][preparing]")
{
    Play play;
    const auto draft = a_draft();
    play.at("08:00", draft);
    const auto starts = [&](std::size_t slot) {
        return *play.state().slots[slot].slot.starts - *draft.slots[slot].starts;
    };
    play.at("08:01", ShiftTimes{draft.slots[2].id, std::chrono::minutes{10}});
    CHECK(starts(1) == Duration{0});
    CHECK(starts(2) == std::chrono::minutes{10});
    CHECK(starts(3) == std::chrono::minutes{10});
    CHECK(play.state().info.starts == draft.info.starts);
    CHECK(*play.state().info.ends == *draft.info.ends + std::chrono::minutes{10});
    play.at("08:02", ShiftTimes{{}, std::chrono::minutes{-5}});
    CHECK(starts(1) == std::chrono::minutes{-5});
    CHECK(starts(2) == std::chrono::minutes{5});
    CHECK(play.state().info.starts == draft.info.starts - std::chrono::minutes{5});
    play.at("08:03", Undo{}).at("08:04", Undo{});
    CHECK(starts(1) == Duration{0});
    CHECK(starts(2) == Duration{0});
    CHECK(play.state().info == draft.info);
    CHECK(play.refused_at("08:05", ShiftTimes{SlotId{"x"}, {}}).kind == Kind::NoSuchSlot);
}

TEST_CASE("what cannot be is refused while preparing", "[meeting][preparing]")
{
    Play play;
    CHECK(play.refused_at("08:00", CorrectMeeting{}).kind == Kind::NothingIsDrafted);
    CHECK(play.refused_at("08:00", CallMeeting{}).kind == Kind::NothingIsDrafted);
    CHECK(play.refused_at("08:00", Advance{}).kind == Kind::MeetingIsNotCalled);
    CHECK(play.refused_at("08:00", OpenMeeting{}).kind == Kind::MeetingIsNotCalled);
    play.at("08:00", a_draft());
    CHECK(play.refused_at("08:01", a_draft()).kind == Kind::AlreadyDrafted);
    CHECK(play.refused_at("08:01", SetFirstSection{0}).kind == Kind::NumberIsOutOfRange);
    CHECK(play.refused_at("08:01", RemoveItem{ItemId{"x"}}).kind == Kind::NoSuchItem);
    CHECK(play.refused_at("08:01", RemoveSlot{SlotId{"x"}}).kind == Kind::NoSuchSlot);
    CHECK(play.refused_at("08:01", RemovePerson{PersonId{"x"}}).kind == Kind::NoSuchPerson);
    CHECK(play.refused_at("08:01", LinkSlot{SlotId{"s1"}, {{ItemId{"x"}, ""}}}).kind ==
          Kind::NoSuchItem);
    CHECK(play.refused_at("08:01", AddItem{a_draft().items[0], {}}).kind == Kind::IdIsTaken);
    CHECK(play.refused_at("08:01", AddItem{AgendaItem{}, {}}).kind == Kind::TitleIsMissing);
    auto slot = a_draft().slots[0];
    slot.ends = at("08:30");
    CHECK(play.refused_at("08:01", CorrectSlot{slot}).kind == Kind::EndsBeforeItStarts);
    play.at("08:02", CallMeeting{});
    CHECK(play.refused_at("08:03", CallMeeting{}).kind == Kind::MeetingIsNotADraft);
}

TEST_CASE("what has been used is not removed", "[meeting][preparing]")
{
    auto play = Play::opened();
    play.at("09:05", Advance{});
    CHECK(play.refused_at("09:06", RemovePerson{PersonId{"p1"}}).kind == Kind::PersonHasTakenPart);
    CHECK(play.refused_at("09:06", RemoveSlot{SlotId{"s1"}}).kind == Kind::SlotHasStarted);
    CHECK(play.refused_at("09:06", SkipSlot{SlotId{"s1"}}).kind == Kind::SlotHasStarted);
    CHECK(play.refused_at("09:06", RemoveItem{ItemId{"i2"}}).kind == Kind::ItemHasBeenHandled);
    CHECK(play.refused_at("09:06", SkipItem{ItemId{"i2"}, {}}).kind == Kind::ItemIsOpen);
}

TEST_CASE("a new thing without an id gets one of its own", "[meeting][preparing]")
{
    auto play = Play::opened();
    AgendaItem item;
    item.title = "Extra";
    play.at("09:10", AddItem{item, {}}).at("09:11", AddItem{item, {}});
    const auto& items = play.state().items;
    CHECK(items[items.size() - 1].item.id != items[items.size() - 2].item.id);
}

TEST_CASE("the course refuses what is not so", "[meeting][course]")
{
    auto play = Play::opened();
    CHECK(play.refused_at("09:05", EndBreak{}).kind == Kind::MeetingIsNotPaused);
    CHECK(play.refused_at("09:05", CloseItem{}).kind == Kind::NoItemIsOpen);
    CHECK(play.refused_at("09:05", EndSlot{SlotId{"s2"}}).kind == Kind::SlotIsNotOpen);
    CHECK(play.refused_at("09:05", StartBreak{SlotId{"s2"}, {}}).kind == Kind::SlotIsNoBreak);
    CHECK(play.refused_at("09:05", OpenItem{ItemId{"i6"}, "9"}).kind == Kind::NoSuchSubItem);
    CHECK(play.refused_at("09:05", OpenItem{ItemId{"x"}, {}}).kind == Kind::NoSuchItem);
    CHECK(play.refused_at("09:05", StartSlot{SlotId{"x"}}).kind == Kind::NoSuchSlot);
    CHECK(play.refused_at("09:05", StartBreak{{}, at("09:00")}).kind == Kind::EndsBeforeItStarts);
    CHECK(play.refused_at("09:05", WithdrawSpeaker{RequestId{"x"}}).kind == Kind::NoSuchRequest);
    CHECK(play.refused_at("09:05", GiveFloor{PersonId{"x"}, {}, {}, {}}).kind ==
          Kind::NoSuchPerson);
    CHECK(play.refused_at("09:05", QueueSpeaker{}).kind == Kind::SpeakerIsUnknown);
    CHECK(play.refused_at("09:05", HideProposal{ItemId{"i4"}}).kind == Kind::ProposalIsNotShown);
    CHECK(play.refused_at("09:05", ShowProposal{ItemId{"i4"}}).kind == Kind::ItemIsNotOpen);
    CHECK(play.refused_at("09:05", AppointVerifiers{}).kind == Kind::VerifierIsMissing);
    CHECK(play.refused_at("09:05", RegisterQuestion{{}, PersonId{"p1"}, ""}).kind ==
          Kind::TitleIsMissing);
}

TEST_CASE("before the opening nothing of its course can happen", "[meeting][course]")
{
    Play play;
    play.at("08:00", a_draft()).at("08:01", CallMeeting{});
    CHECK(play.refused_at("08:02", OpenItem{ItemId{"i4"}, {}}).kind == Kind::MeetingIsNotOpen);
    CHECK(play.refused_at("08:02", CompleteRollCall{}).kind == Kind::MeetingIsNotOpen);
    CHECK(play.refused_at("08:02", CloseMeeting{}).kind == Kind::MeetingIsNotOpen);
    play.at("09:00", OpenMeeting{});
    const Command early{OpenItem{ItemId{"i4"}, {}}, at("08:30")};
    const auto answer = decide(play.history(), early, {at("09:10"), "x"});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == Kind::AtIsBeforeOpening);
}
