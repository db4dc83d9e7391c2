#include "meeting/fold.h"
#include "meeting/history.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/random_meeting.h"

#include <algorithm>
#include <random>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Plan;
using klubba::testing::Play;
using klubba::testing::RandomMeeting;
using Kind = Refusal::Kind;

namespace {

/// An event of another station, stamped with its own clock.
Event by_another(const char* clock, std::int64_t sequence, EventBody body)
{
    return {{"other", sequence}, {klubba::testing::at(clock), 0}, "test", std::move(body)};
}

Play with_a_decision()
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}})
        .at("09:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    return play;
}

} // namespace

TEST_CASE("undo takes back the latest action and redo brings it again", "[meeting][undo]")
{
    auto play = with_a_decision();
    const auto decided = play.state();
    play.at("09:21", Undo{});
    CHECK_FALSE(find(play.state(), ItemId{"i4"})->decision);
    play.at("09:22", Redo{});
    CHECK(play.state() == decided);
    CHECK(play.refused_at("09:23", Redo{}).kind == Kind::NothingToTakeBack);
}

TEST_CASE("undo walks back action by action, and redo forward again", "[meeting][undo]")
{
    auto play = Play::opened();
    const auto before = play.state();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    const auto opened = play.state();
    play.at("09:11", ShowProposal{ItemId{"i4"}});
    const auto shown = play.state();
    play.at("09:12", Undo{});
    CHECK(play.state() == opened);
    play.at("09:13", Undo{});
    CHECK(play.state() == before);
    play.at("09:14", Redo{});
    CHECK(play.state() == opened);
    play.at("09:15", Redo{});
    CHECK(play.state() == shown);
}

TEST_CASE("all that one command did is undone together", "[meeting][undo]")
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    const auto before = play.state();
    play.at("09:20", StartSlot{SlotId{"s2"}}).at("09:21", Undo{});
    CHECK(play.state() == before);
}

TEST_CASE("nothing is brought back once something new was done", "[meeting][undo]")
{
    auto play = with_a_decision();
    play.at("09:21", Undo{}).at("09:22", WriteNote{ItemId{"i4"}, "Bordet lämnat"});
    CHECK(play.refused_at("09:23", Redo{}).kind == Kind::NothingToTakeBack);
}

TEST_CASE("taking back what later events rest on says so first", "[meeting][undo]")
{
    auto play = with_a_decision();
    const auto events = play.history().events();
    const auto opening = std::find_if(events.begin(), events.end(), [](const Event& event) {
        return holds_alternative<ItemOpened>(event.body);
    });
    const std::vector<EventId> wanted{opening->id};
    const auto refusal = play.refused_at("09:30", Undo{wanted, Dependents::Refuse, {}});
    CHECK(refusal.kind == Kind::LaterEventsRestOnIt);
    CHECK(refusal.subject == to_text(events.back().id));

    play.at("09:31", Undo{wanted, Dependents::TakeBack, "Fel ärende"});
    CHECK(play.state() == Play::opened().state());
}

TEST_CASE("what is taken back stays in the trail", "[meeting][undo]")
{
    auto play = with_a_decision();
    const auto latest = play.history().events().back().id;
    play.at("09:21", Undo{});
    CHECK(play.history().is_taken_back(latest));
    CHECK(play.history().contains(latest));
    CHECK(play.refused_at("09:22", Undo{{latest}, {}, {}}).kind == Kind::AlreadyTakenBack);
    CHECK(play.refused_at("09:22", Undo{{{"x", 1}}, {}, {}}).kind == Kind::NoSuchEvent);
}

TEST_CASE("histories given the same events in any order have the same state", "[meeting][history]")
{
    auto play = with_a_decision();
    play.at("09:21", Undo{}).at("09:22", Redo{}).at("09:30", Advance{}).at("09:31", Undo{});
    std::vector<Event> events{play.history().events().begin(), play.history().events().end()};
    std::mt19937 random{7}; // NOLINT: the same shuffles every time
    for (int round = 0; round < 20; ++round) {
        std::shuffle(events.begin(), events.end(), random);
        History one_by_one;
        for (const auto& event : events)
            one_by_one.add(event);
        History at_once;
        at_once.add(events);
        CHECK(one_by_one.state() == play.state());
        CHECK(at_once.state() == play.state());
    }
}

TEST_CASE("the state with events to come is the one that they lead to", "[meeting][history]")
{
    const auto needs_all = [](const Event& event) {
        return holds_alternative<Undone>(event.body) ||
               holds_alternative<SectionsVerified>(event.body) ||
               holds_alternative<ItemVerifiedImmediately>(event.body);
    };
    int foreseen = 0;
    for (const unsigned seed : {1U, 2U, 3U}) {
        RandomMeeting meeting{seed, BodyKind::Council, Plan::Scheduled};
        for (int step = 0; step < 300; ++step) {
            if (step == 200) meeting.wind_up();
            const auto before = meeting.history();
            meeting.step();
            const auto events = meeting.history().events().subspan(before.events().size());
            const auto state = before.state_with(events);
            REQUIRE(state.has_value() == std::none_of(events.begin(), events.end(), needs_all));
            if (!state) continue;
            REQUIRE(*state == meeting.state());
            if (!events.empty()) ++foreseen;
        }
    }
    CHECK(foreseen > 200);
    auto play = with_a_decision();
    CHECK_FALSE(play.history().state_with(play.history().events().last(1))); // It is here already.
}

TEST_CASE("an event that is here already is passed over", "[meeting][history]")
{
    auto play = with_a_decision();
    auto history = play.history();
    const std::vector<Event> again{history.events().begin(), history.events().end()};
    history.add(again.front());
    history.add(again);
    CHECK(history.events().size() == again.size());
    CHECK(history.state() == play.state());
}

TEST_CASE("two stations that open items at once end with one, and the other to look at",
          "[meeting][history]")
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    auto history = play.history();
    history.add(by_another("09:12", 1, ItemOpened{ItemId{"i5"}, {}, klubba::testing::at("09:12")}));
    CHECK(history.state().open_item == ItemId{"i4"});
    REQUIRE(history.state().misfits.size() == 1);
    CHECK(history.state().misfits.front().why.kind == Kind::AnotherItemIsOpen);
}

TEST_CASE("an unknown event is counted and changes nothing else", "[meeting][history]")
{
    auto history = with_a_decision().history();
    auto expected = history.state();
    expected.unknown_events = 1;
    history.add(by_another("09:40", 1, UnknownEvent{"SeatPainted", {}}));
    CHECK(history.state() == expected);
}

TEST_CASE("a history can be seen as it was", "[meeting][history]")
{
    auto play = with_a_decision();
    const auto then = play.history().until(klubba::testing::at("09:15"));
    CHECK(then.state().open_item == ItemId{"i4"});
    CHECK_FALSE(find(then.state(), ItemId{"i4"})->decision);
    CHECK(play.history().until(klubba::testing::at("23:59")).state() == play.state());
}

TEST_CASE("what was written down long afterwards is seen at the time it happened",
          "[meeting][history]")
{
    auto history = Play::opened().history();
    const auto item_open = ItemOpened{ItemId{"i4"}, {}, klubba::testing::at("10:00")};
    history.add(Event{{"a", 99}, {klubba::testing::at("23:00"), 1}, "test", item_open});
    history.add(Event{
        {"a", 100}, {klubba::testing::at("23:00"), 2}, "test", NoteWritten{ItemId{"i4"}, "x"}});
    CHECK_FALSE(history.until(klubba::testing::at("09:59")).state().open_item);
    const auto then = history.until(klubba::testing::at("10:00"));
    CHECK(then.state().open_item == ItemId{"i4"});
    CHECK(find(then.state(), ItemId{"i4"})->note == "x");
}

TEST_CASE("an undo cannot take back itself or what comes after it", "[meeting][undo]")
{
    auto history = with_a_decision().history();
    const auto before = history.state();
    history.add(by_another("09:40", 1, Undone{{{"other", 1}, {"other", 2}}, {}}));
    history.add(by_another("09:41", 2, Undone{{{"nobody", 1}}, {}}));
    CHECK(history.state() == before);
}
