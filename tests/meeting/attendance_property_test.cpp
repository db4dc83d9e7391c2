#include "meeting/attendance.h"
#include "meeting/participation.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>
#include <random>

// Whatever is put down, in whatever order of time: a seat has one holder, a person one place, and
// every order in which the events arrive leads to the same.

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>{0, count - 1}(m_random);
    }
    template <class Of>
    Of one_of(const std::vector<Of>& all)
    {
        return all[below(all.size())];
    }
    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random;
};

CommandBody some_command(Dice& dice)
{
    std::vector<PersonId> people;
    for (std::size_t i = 1; i <= 12; ++i)
        people.push_back(PersonId{"p" + std::to_string(i)});
    const std::vector<ItemId> items{ItemId{"i4"}, ItemId{"i5"}, ItemId{"i6"}};
    const auto person = dice.one_of(people);
    const auto item = dice.one_of(items);
    const PersonId substitute{"p" + std::to_string(10 + dice.below(3))};
    switch (dice.below(12)) {
    case 0:
    case 1:
    case 2:
        return NotePresence{person,
                            dice.one_of<Presence>({Presence::Absent, Presence::InRoom,
                                                   Presence::Remote, Presence::ConnectionLost})};
    case 3:
        return SeatSubstitute{{}, person};
    case 4:
        return SeatSubstitute{substitute, person, dice.below(2) == 0 ? item : ItemId{}};
    case 5:
        return ReleaseSubstitute{substitute};
    case 6:
        return RaiseConflict{item, person, dice.below(2) == 0 ? "Linda Brun (M)" : "", {}};
    case 7:
        return SettleConflict{item, person,
                              dice.below(2) == 0 ? ConflictFinding::Exists
                                                 : ConflictFinding::DoesNotExist};
    case 8:
        return LeaveForConflict{item, person};
    case 9:
        return ReturnFromConflict{item, person};
    case 10:
        return OpenItem{item, {}};
    default:
        return RecordDecision{item, Outcome::Noted, {}, {}};
    }
}

/// Commands at moments that go on, now and then about one that has passed.
History random_meeting(unsigned seed, BodyKind kind)
{
    Dice dice{seed};
    auto draft = a_draft();
    draft.info.body_kind = kind;
    History history;
    std::int64_t made = 0;
    const auto give = [&](Instant now, Instant moment, const CommandBody& body) {
        const auto events =
            decide(history, Command{body, moment}, {now, "x" + std::to_string(made)});
        if (!events) return false;
        const auto counter = ++made;
        for (const auto& event : *events)
            history.add(Event{{"a", ++made}, {now, counter}, "secretary", event});
        return true;
    };
    auto now = at("09:00");
    REQUIRE(give(now, now, draft));
    REQUIRE(give(now, now, CallMeeting{}));
    REQUIRE(give(now, now, OpenMeeting{}));
    for (int i = 0; i < 150; ++i) {
        now += std::chrono::minutes{1};
        const std::chrono::minutes back{dice.below(4) == 0 ? dice.below(15) : 0};
        give(now, std::max(at("09:00"), now - back), some_command(dice));
    }
    return history;
}

void check_services(const MeetingState& state)
{
    for (const auto& record : state.people) {
        for (std::size_t i = 0; i < record.service.size(); ++i) {
            const auto& one = record.service[i];
            if (one.until) CHECK(one.from <= *one.until);
            if (i + 1 == record.service.size()) continue;
            CHECK(one.until.has_value());
            CHECK(one.until <= record.service[i + 1].from);
        }
        CHECK(
            std::is_sorted(record.presence.begin(), record.presence.end(),
                           [](const auto& left, const auto& right) { return left.at < right.at; }));
    }
}

void check_serving(const MeetingState& state, const std::vector<Serving>& serving, Instant when)
{
    std::vector<PersonId> seats;
    std::vector<PersonId> people;
    for (const auto& one : serving) {
        CHECK(std::find(seats.begin(), seats.end(), one.seat) == seats.end());
        CHECK(std::find(people.begin(), people.end(), one.person) == people.end());
        CHECK(is_present(presence_at(*find(state, one.person), when)));
        CHECK_FALSE(is_out_for_conflict(state, one.person, when));
        seats.push_back(one.seat);
        people.push_back(one.person);
    }
}

} // namespace

TEST_CASE("a seat has one holder and a person one place at every moment", "[meeting][attendance]")
{
    std::size_t substituted = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto history =
            random_meeting(seed, seed % 2 == 0 ? BodyKind::Council : BodyKind::Committee);
        const auto& state = history.state();
        CHECK(state.misfits.empty());
        check_services(state);
        for (auto when = at("09:00"); when < at("11:30"); when += std::chrono::minutes{1}) {
            check_serving(state, serving_at(state, when), when);
            for (const auto* id : {"i4", "i5"}) {
                const auto serving = serving_on(state, ItemId{id}, when);
                check_serving(state, serving, when);
                for (const auto& one : serving) {
                    CHECK_FALSE(is_conflicted(state, ItemId{id}, one.person));
                    if (one.person != one.seat) ++substituted;
                }
            }
            const auto quorum = quorum_on(state, ItemId{"i4"}, when);
            CHECK(quorum.serving + quorum.spared <= quorum.seats);
        }
    }
    CHECK(substituted > 1000); // the dice do try what is checked
}

TEST_CASE("attendance is the same in whatever order its events arrive", "[meeting][attendance]")
{
    for (unsigned seed = 41; seed <= 50; ++seed) {
        const auto history = random_meeting(seed, BodyKind::Council);
        auto events = std::vector<Event>{history.events().begin(), history.events().end()};
        Dice dice{seed};
        std::shuffle(events.begin(), events.end(), dice.random());
        History other;
        for (const auto& event : events)
            other.add(event);
        CHECK(other.state() == history.state());
    }
}
