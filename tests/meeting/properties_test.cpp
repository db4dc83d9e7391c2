#include "meeting/attendance.h"
#include "meeting/chair_view.h"
#include "meeting/deadlines.h"
#include "meeting/fold.h"
#include "meeting/room_view.h"
#include "meeting/secretary_view.h"
#include "meeting/steps.h"
#include "meeting/warnings.h"
#include "support/catch.h"
#include "support/invariants.h"
#include "support/kinds.h"
#include "support/random_meeting.h"

#include <algorithm>
#include <random>
#include <set>
#include <span>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::broken_invariants;
using klubba::testing::Plan;
using klubba::testing::RandomMeeting;

namespace {

constexpr unsigned seeds = 60;
constexpr int steps = 250;

RandomMeeting meeting_of(unsigned seed)
{
    constexpr std::array kinds{BodyKind::Council, BodyKind::Committee,
                               BodyKind::PreparatoryCommittee};
    return {seed, kinds[seed % kinds.size()], seed % 2 == 0 ? Plan::Scheduled : Plan::AgendaAlone};
}

std::string told(const std::vector<std::string>& broken)
{
    std::string text;
    for (const auto& one : broken)
        text += (text.empty() ? "" : "; ") + one;
    return text;
}

/// Each station's own view of the same state; none may fail, whatever state it is.
void look_at(const History& history, Instant now)
{
    const auto& state = history.state();
    const auto room = room_view(state, now);
    const auto chair = chair_view(state, now);
    const auto secretary = secretary_view(history, now, 20);
    CHECK(secretary.warnings == warnings_of(state, now));
    CHECK(secretary.deadlines == deadlines_of(state));
    CHECK(chair.next == next_step(state));
    CHECK(chair.warnings == secretary.warnings);
    if (state.phase == Phase::Open) CHECK(room.opened == state.opened);
}

std::string misfits_of(const MeetingState& state)
{
    std::string text;
    for (const auto& misfit : state.misfits)
        text += to_text(misfit.event) + " " + std::string{name_of(misfit.why.kind)} + " ";
    return text;
}

/// Those who are called in a vote that has just been opened serve on its item.
std::string wrong_voters(const MeetingState& state, Instant now)
{
    if (state.votes.empty()) return {};
    const auto& vote = state.votes.back();
    const auto at = std::min(now, vote.opened);
    const auto serving = serving_on(state, vote.vote.item, at);
    if (vote.ballots.size() != serving.size()) return "as many are not called as serve";
    for (const auto& one : vote.ballots) {
        if (!serves_on(state, vote.vote.item, one.person, at)) return one.person.text;
    }
    return {};
}

/// A whole meeting of that seed; `look` is called after each command that was accepted.
template <class Look>
RandomMeeting played(unsigned seed, Look look)
{
    auto play = meeting_of(seed);
    for (int step = 0; step < steps; ++step) {
        if (step > steps * 8 / 10) play.wind_up();
        if (play.step() == 0) continue;
        INFO("seed " << seed << ", step " << step << ": " << play.latest());
        look(play, step);
    }
    return play;
}

RandomMeeting played(unsigned seed)
{
    return played(seed, [](const RandomMeeting&, int) {});
}

std::string kind_of(const EventBody& body)
{
    return visit([](const auto& one) { return std::string{one.type_name}; }, body);
}

} // namespace

TEST_CASE("whatever is asked for, a meeting keeps its invariants", "[meeting][property]")
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const auto play = played(seed, [](const RandomMeeting& now, int step) {
            REQUIRE(told(broken_invariants(now.state())) == "");
            REQUIRE(misfits_of(now.state()) == "");
            if (now.latest() == "OpenVote") REQUIRE(wrong_voters(now.state(), now.now()) == "");
            if (step % 10 == 0) look_at(now.history(), now.now());
        });
        INFO("seed " << seed);
        look_at(play.history(), play.now() + std::chrono::hours{24 * 20});
    }
}

TEST_CASE("random meetings try every command and lead to every kind of event",
          "[meeting][property]")
{
    auto commands = klubba::testing::kinds_of<CommandVariant>();
    auto events = klubba::testing::kinds_of<EventVariant>();
    events.erase(UnknownEvent::type_name);
    // The rarest need a few meetings more than there are elsewhere.
    for (unsigned seed = 1; seed <= 5 * seeds && !(commands.empty() && events.empty()); ++seed) {
        const auto play = played(seed);
        for (const auto& [command, times] : play.accepted())
            commands.erase(command);
        for (const auto& event : play.history().events())
            events.erase(kind_of(event.body));
    }
    CHECK(commands == std::set<std::string_view>{});
    CHECK(events == std::set<std::string_view>{});
}

TEST_CASE("a journal folds to the same meeting in whatever order it arrives", "[meeting][property]")
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        INFO("seed " << seed);
        const auto play = played(seed);
        std::vector<Event> events{play.history().events().begin(), play.history().events().end()};
        History page_by_page;
        for (std::span<const Event> left = events; !left.empty();) {
            const auto page = left.first(std::min<std::size_t>(left.size(), 1 + seed % 9));
            page_by_page.add(page);
            left = left.subspan(page.size());
        }
        REQUIRE(page_by_page.state() == play.state());
        REQUIRE(page_by_page.latest_moment() == play.history().latest_moment());
        std::mt19937 random{seed};
        std::shuffle(events.begin(), events.end(), random);
        History all_at_once;
        all_at_once.add(events);
        REQUIRE(all_at_once.state() == play.state());
        // One by one is a fold for each; the first events are enough to try it.
        events.resize(std::min<std::size_t>(events.size(), 40));
        History one_by_one;
        for (const auto& event : events)
            one_by_one.add(event);
        History together;
        together.add(events);
        REQUIRE(one_by_one.state() == together.state());
    }
}

TEST_CASE("undo and then redo gives the same meeting at any moment", "[meeting][property]")
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        played(seed, [](const RandomMeeting& now, int step) {
            if (step % 12 != 0) return;
            auto play = now;
            const auto events = play.history().events().size();
            play.give(Undo{{}, Dependents::TakeBack, {}});
            if (play.history().events().size() == events) return;
            REQUIRE(misfits_of(play.state()) == "");
            REQUIRE(told(broken_invariants(play.state())) == "");
            play.give(Redo{});
            REQUIRE(play.history().events().size() == events + 2);
            REQUIRE(play.state() == now.state());
        });
    }
}

TEST_CASE("stations that went on alone come to the same meeting when they are joined",
          "[meeting][property]")
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        INFO("seed " << seed);
        auto common = meeting_of(seed);
        for (int step = 0; step < steps / 2; ++step)
            common.step();
        RandomMeeting chair{common, seed + 1'000, "c"};
        RandomMeeting secretary{common, seed + 2'000, "s"};
        for (int step = 0; step < steps / 3; ++step) {
            chair.step();
            secretary.step();
        }
        auto one = chair.history();
        one.add(secretary.history().events());
        auto other = secretary.history();
        for (const auto& event : chair.history().events())
            other.add(event);
        REQUIRE(one.state() == other.state());
        // What no longer fitted is there to be looked at, and nothing else came of it.
        REQUIRE(told(broken_invariants(one.state())) == "");
        look_at(one, chair.now());
    }
}
