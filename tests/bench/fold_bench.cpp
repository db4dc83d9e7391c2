// How fast a journal becomes a state: events a second, over meetings that use every kind of event
// there is, and over one meeting that is longer than any. Prints one line for each figure: name,
// value, unit.

#include "meeting/fold.h"
#include "meeting/history.h"
#include "support/meetings.h"
#include "support/whole_meeting.h"
#include "wire/event_codec.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>
#include <vector>

using namespace klubba;
using namespace klubba::meeting;

namespace {

constexpr std::size_t wanted = 100'000;
constexpr int rounds = 9;

/// A meeting in which every kind of event happens, played by the real decide.
std::vector<Event> every_kind_of_event()
{
    testing::Play play;
    for (auto& [clock, command] : testing::whole_meeting())
        play.at(clock, std::move(command));
    return {play.history().events().begin(), play.history().events().end()};
}

/// All but the one that stands for what is not known.
bool has_every_kind(const std::vector<Event>& events)
{
    std::set<std::size_t> kinds;
    for (const auto& event : events)
        kinds.insert(event.body.index());
    return kinds.size() + 1 == EventVariant::size;
}

/// One day that does not end: the same things over and over, until there are enough.
std::vector<Event> many_events()
{
    auto play = testing::Play::opened();
    play.at("09:05", Advance{})
        .at("09:06", AppointVerifiers{{PersonId{"p9"}}, {PersonId{"p7"}}, {}, {}})
        .at("09:07", RegisterQuestion{QuestionId{"q"}, PersonId{"p4"}, "När?"});
    std::vector<Event> events{play.history().events().begin(), play.history().events().end()};
    std::int64_t number = 1'000;
    const auto at = testing::at("10:00");
    const auto add = [&](EventBody body) {
        events.push_back({{"a", ++number}, {at, number}, "secretary", std::move(body)});
    };
    add(ItemClosed{ItemId{"i2"}, at});
    while (events.size() < wanted) {
        const RequestId request{"r" + std::to_string(number)};
        add(ItemOpened{ItemId{"i4"}, {}, at});
        add(SpeakerQueued{request, PersonId{"p5"}, {}, {}, at});
        add(FloorGiven{PersonId{"p5"}, {}, {}, {}, request, at});
        add(FloorEnded{at});
        add(ProposalShown{ItemId{"i4"}, at});
        add(DecisionRecorded{ItemId{"i4"}, Outcome::AsProposed, {"godkänna rapporten."}, {}, at});
        add(ItemVerifiedImmediately{ItemId{"i4"}, at});
        add(NoteWritten{ItemId{"i4"}, "Anteckning"});
        add(ItemClosed{ItemId{"i4"}, at});
        add(PresenceNoted{PersonId{"p11"}, Presence::Remote, at});
        add(PresenceNoted{PersonId{"p11"}, Presence::Absent, at});
        add(SlotEnded{SlotId{"s1"}, at});
        add(BreakStarted{{}, {}, at});
        add(BreakEnded{at});
        add(SlotStarted{SlotId{"s1"}, at});
        add(QuestionAnswered{QuestionId{"q"}, "Gun Ek", "I maj.", at});
    }
    return events;
}

template <class Work>
double median_seconds(const Work& work)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        const auto from = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - from;
        seconds.push_back(spent.count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[rounds / 2];
}

void report(const char* name, double value, const char* unit)
{
    std::printf("%-44s %12.2f %s\n", name, value, unit);
}

} // namespace

int main()
{
    const auto meeting = every_kind_of_event();
    if (!has_every_kind(meeting)) {
        std::fputs("bench_fold: a kind of event is left out of tests/support/whole_meeting.cpp\n",
                   stderr);
        return 1;
    }
    const auto meetings = wanted / meeting.size();
    const auto total = static_cast<double>(meetings * meeting.size());
    std::size_t misfits = 0;
    const auto each = median_seconds([&] {
        for (std::size_t i = 0; i < meetings; ++i)
            misfits += fold(meeting).misfits.size();
    });
    report("fold, 100,000 events of every kind", total / each / 1e6, "M events/s");

    const auto events = many_events();
    const auto folded = median_seconds([&] { misfits += fold(events).misfits.size(); });
    report("fold, one meeting of 100,000 events", static_cast<double>(events.size()) / folded / 1e6,
           "M events/s");
    if (misfits != 0)
        report("events that did not fit (should be none)", static_cast<double>(misfits), "");

    std::vector<std::pair<std::string, std::string>> stored;
    for (const auto& event : meeting)
        stored.emplace_back(wire::kind_of(event.body), wire::body_of(event.body));
    const auto read = median_seconds([&] {
        for (std::size_t i = 0; i < meetings; ++i) {
            for (const auto& [kind, body] : stored)
                (void)wire::event_body_from(kind, body);
        }
    });
    report("read back from their JSON", total / read / 1e6, "M events/s");
}
