// How fast a journal becomes a state: events a second, over a meeting that uses every kind of
// event. Prints one line for each figure: name, value, unit.

#include "meeting/fold.h"
#include "meeting/history.h"
#include "support/meetings.h"
#include "wire/event_codec.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace klubba;
using namespace klubba::meeting;

namespace {

constexpr std::size_t wanted = 100'000;
constexpr int rounds = 9;

/// Days of meetings one after another, each played by the real decide, until there are enough.
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
    const auto events = many_events();
    std::size_t misfits = 0;
    const auto folded = median_seconds([&] { misfits += fold(events).misfits.size(); });
    report("fold, 100,000 events", static_cast<double>(events.size()) / folded / 1e6, "M events/s");
    if (misfits != 0)
        report("events that did not fit (should be none)", static_cast<double>(misfits), "");

    std::vector<std::pair<std::string, std::string>> stored;
    for (const auto& event : events)
        stored.emplace_back(wire::kind_of(event.body), wire::body_of(event.body));
    const auto read = median_seconds([&] {
        for (const auto& [kind, body] : stored)
            (void)wire::event_body_from(kind, body);
    });
    report("read back from their JSON", static_cast<double>(events.size()) / read / 1e6,
           "M events/s");
}
