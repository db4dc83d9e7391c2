#include "meeting/schedule.h"
#include "meeting/secretary_view.h"
#include "meeting/steps.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

AgendaItem part(const char* id, const char* title)
{
    AgendaItem item;
    item.id = ItemId{id};
    item.title = title;
    return item;
}

/// Opened, and on to the slot before the two decisions.
Play before_the_decisions()
{
    auto play = Play::opened();
    play.at("10:20", StartSlot{SlotId{"s4"}});
    return play;
}

Play without_schedule()
{
    auto draft = testing::a_draft();
    draft.slots.clear();
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    return play;
}

SlotStage stage_of(const Play& play, const char* slot)
{
    for (const auto& times : timetable(play.state(), testing::at("12:30")).slots) {
        if (times.slot == SlotId{slot}) return times.stage;
    }
    return SlotStage::Done;
}

} // namespace

TEST_CASE("a slot whose item was withdrawn is passed over, and forecast no more",
          "[meeting][steps]")
{
    auto play = before_the_decisions();
    CHECK(stage_of(play, "s6") == SlotStage::Upcoming);
    play.at("10:30", WithdrawItem{ItemId{"i4"}, "Ärendet behöver beredas mer"})
        .at("12:00", Advance{});
    CHECK(stage_of(play, "s6") == SlotStage::Skipped);
    play.at("13:00", Advance{});
    CHECK(play.state().open_item == ItemId{"i5"});
    CHECK(play.state().current_slot == SlotId{"s7"});
}

TEST_CASE("a withdrawn item is passed over within its slot too", "[meeting][steps]")
{
    auto play = Play::opened();
    play.at("09:04", WithdrawItem{ItemId{"i2"}, {}}).at("09:05", Advance{});
    CHECK(play.state().open_item == ItemId{"i3"});
}

TEST_CASE("an item that was split is followed into its parts", "[meeting][steps]")
{
    auto play = before_the_decisions();
    play.at("10:30", SplitItem{ItemId{"i4"}, {part("", "Väntetider i söder"), part("x", "I norr")}})
        .at("12:00", Advance{})
        .at("13:00", Advance{});
    CHECK(play.state().current_slot == SlotId{"s6"});
    CHECK(play.state().open_item == ItemId{"i4.1"});
    play.at("13:05", Advance{});
    CHECK(play.state().open_item == ItemId{"x"});
    play.at("13:10", Advance{});
    CHECK(play.state().open_item == ItemId{"i5"});
    CHECK(play.refused_at("13:11", OpenItem{ItemId{"i4"}, {}}).kind == Kind::ItemIsSplit);
    CHECK(undecided(play.state()) ==
          std::vector<ItemId>{ItemId{"i2"}, ItemId{"i4.1"}, ItemId{"x"}, ItemId{"i5"}});
}

TEST_CASE("the secretary sees what is off the agenda as such", "[meeting][steps]")
{
    auto play = Play::opened();
    play.at("09:10", WithdrawItem{ItemId{"i4"}, {}})
        .at("09:11", SplitItem{ItemId{"i5"}, {part("a", "Ett"), part("b", "Två")}});
    for (const auto& item : secretary_view(play.history(), testing::at("09:12"), 0).items)
        CHECK(item.is_skipped == (item.item == ItemId{"i4"} || item.item == ItemId{"i5"}));
}

TEST_CASE("a slot whose parts were all handled elsewhere is passed over", "[meeting][steps]")
{
    auto play = before_the_decisions();
    play.at("10:30", SplitItem{ItemId{"i4"}, {part("a", "Ett"), part("b", "Två")}})
        .at("10:31", OpenItem{ItemId{"a"}, {}})
        .at("10:40", CloseItem{})
        .at("10:41", WithdrawItem{ItemId{"b"}, {}})
        .at("12:00", Advance{})
        .at("13:00", Advance{});
    CHECK(play.state().current_slot == SlotId{"s7"});
}

TEST_CASE("items that were taken together are not taken up again", "[meeting][steps]")
{
    auto play = before_the_decisions();
    play.at("10:30", TakeTogether{{ItemId{"i4"}, ItemId{"i5"}}})
        .at("12:00", Advance{})
        .at("13:00", Advance{});
    CHECK(play.state().open_item == ItemId{"i7"});
    CHECK(play.refused_at("13:01", TakeTogether{{ItemId{"i4"}, ItemId{"i7"}}}).kind ==
          Kind::ItemHasBeenHandled);
    CHECK(play.refused_at("13:01", TakeTogether{{ItemId{"i7"}, ItemId{"i7"}}}).kind ==
          Kind::ItemsAreTooFew);
}

TEST_CASE("an information item taken together is done with its sub-items", "[meeting][steps]")
{
    auto play = Play::opened();
    play.at("09:10", TakeTogether{{ItemId{"i6"}, ItemId{"i3"}}}).at("09:11", Advance{});
    CHECK(play.state().open_item == ItemId{"i2"});
    const auto step = next_step(play.state());
    CHECK(step.kind == Step::Kind::StartBreak);
}

TEST_CASE("what was debated together is decided one right after the other", "[meeting][steps]")
{
    auto play = before_the_decisions();
    play.at("10:30", JoinDebates{{ItemId{"i4"}, ItemId{"i5"}}})
        .at("12:00", Advance{})
        .at("13:00", Advance{});
    CHECK(play.state().open_item == ItemId{"i4"});
    play.at("13:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("13:21", Advance{});
    CHECK(play.state().open_item == ItemId{"i5"});
    CHECK(play.state().current_slot == SlotId{"s6"});
    play.at("13:25", RecordDecision{ItemId{"i5"}, Outcome::AsProposed, {}, {}})
        .at("13:26", Advance{});
    CHECK(play.state().open_item == ItemId{"i7"});
}

TEST_CASE("without a schedule withdrawn, split and handled items are passed over",
          "[meeting][steps]")
{
    auto play = without_schedule();
    play.at("09:01", WithdrawItem{ItemId{"i2"}, {}})
        .at("09:02", SplitItem{ItemId{"i4"}, {part("a", "Ett"), part("b", "Två")}})
        .at("09:03", TakeTogether{{ItemId{"i3"}, ItemId{"a"}}})
        .at("09:04", Advance{});
    CHECK(play.state().open_item == ItemId{"b"});
    play.at("09:05", Advance{});
    CHECK(play.state().open_item == ItemId{"i5"});
}

TEST_CASE("a part is as closed as the whole was, and keeps its number and registry numbers",
          "[meeting][steps]")
{
    auto draft = testing::a_draft();
    draft.items[3].confidentiality = Confidentiality::Secret;
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:02", SplitItem{ItemId{"i4"}, {part("", "Ett"), part("", "Två")}});
    const auto& second = find(play.state(), ItemId{"i4.2"})->item;
    CHECK(second.confidentiality == Confidentiality::Secret);
    CHECK(second.number == "4.2");
    CHECK(second.registry_numbers == std::vector<std::string>{"26XY101"});
}

TEST_CASE("an item is not split into itself, nor back into what it came from", "[meeting][steps]")
{
    auto play = Play::opened();
    CHECK(play.refused_at("09:10", SplitItem{ItemId{"i4"}, {part("i4", "Ett")}}).kind ==
          Kind::IdIsTaken);
    CHECK(play.refused_at("09:10", SplitItem{ItemId{"i99"}, {}}).kind == Kind::NoSuchItem);
    auto history = play.history();
    const auto split = [&](std::int64_t number, const char* item, std::vector<ItemId> into) {
        history.add(Event{{"other", number},
                          {testing::at("09:20"), number},
                          "test",
                          ItemSplit{ItemId{item}, std::move(into), testing::at("09:20")}});
    };
    split(1, "i4", {ItemId{"i5"}, ItemId{"i6"}});
    split(2, "i5", {ItemId{"i4"}, ItemId{"i7"}});
    split(3, "i7", {ItemId{"i7"}, ItemId{"i3"}});
    CHECK(history.state().misfits.size() == 2);
    CHECK(next_step(history.state()).kind != Step::Kind::Nothing);
}

TEST_CASE("what is changed after the agenda was adopted is known as such", "[meeting][steps]")
{
    auto play = Play::opened();
    const auto changed_later = [&](const char* id) {
        return find(play.state(), ItemId{id})->after_adoption;
    };
    play.at("09:05", AddItem{part("x1", "Ett"), {}})
        .at("09:06", AdoptAgenda{})
        .at("09:07", AddItem{part("x2", "Två"), {}})
        .at("09:08", WithdrawItem{ItemId{"i5"}, {}});
    CHECK_FALSE(changed_later("x1"));
    CHECK(changed_later("x2"));
    CHECK(changed_later("i5"));
    CHECK_FALSE(changed_later("i4"));
    play.at("09:10", AdoptAgenda{});
    CHECK_FALSE(changed_later("x2"));
}
