#include "meeting/attendance.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

bool serves(const MeetingState& state, const char* person, Instant when)
{
    for (const auto& one : serving_at(state, when))
        if (one.person == PersonId{person}) return true;
    return false;
}

} // namespace

TEST_CASE("quorum is more than half of the seats, vacant ones included", "[meeting][attendance]")
{
    Play play;
    play.at("08:00", klubba::testing::a_draft()).at("08:10", CallMeeting{});
    CHECK(quorum_now(play.state()) == Quorum{9, 0, 5});
    for (const auto* id : {"p1", "p2", "p4", "p5"})
        play.at("09:00", NotePresence{PersonId{id}, Presence::Remote});
    CHECK_FALSE(quorum_now(play.state()).is_met());
    play.at("09:01", NotePresence{PersonId{"p6"}, Presence::InRoom});
    CHECK(quorum_now(play.state()).is_met());
}

TEST_CASE("a substitute serves in a vacant seat and counts", "[meeting][attendance]")
{
    const auto play = Play::opened();
    CHECK(quorum_now(play.state()) == Quorum{9, 9, 5});
    CHECK(serves(play.state(), "p10", at("09:02")));
    CHECK_FALSE(serves(play.state(), "p10", at("09:01")));
}

TEST_CASE("a seat is served by one person", "[meeting][attendance]")
{
    auto play = Play::opened();
    play.at("09:10", NotePresence{PersonId{"p11"}, Presence::InRoom});
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}}).kind ==
          Kind::SeatIsTaken);
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p11"}, PersonId{"p3"}}).kind ==
          Kind::SeatIsTaken);
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p10"}, PersonId{"p5"}}).kind ==
          Kind::SubstituteServesAlready);
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p12"}, PersonId{"p5"}}).kind ==
          Kind::PersonIsNotPresent);
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p5"}, PersonId{"p3"}}).kind ==
          Kind::PersonIsNotASubstitute);
    CHECK(play.refused_at("09:11", SeatSubstitute{PersonId{"p11"}, PersonId{"p12"}}).kind ==
          Kind::PersonIsNotAMember);
    CHECK(play.refused_at("09:11", ReleaseSubstitute{PersonId{"p11"}}).kind ==
          Kind::SubstituteDoesNotServe);
}

TEST_CASE("a member who comes late serves when the substitute is released", "[meeting][attendance]")
{
    auto play = Play::opened(klubba::testing::a_draft(), {"p1", "p2", "p4", "p6", "p7", "p11"});
    play.at("10:01", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}})
        .at("11:00", NotePresence{PersonId{"p5"}, Presence::InRoom});
    CHECK_FALSE(serves(play.state(), "p5", at("11:00")));
    play.at("11:05", ReleaseSubstitute{PersonId{"p11"}});
    CHECK(serves(play.state(), "p5", at("11:05")));
    CHECK(serves(play.state(), "p11", at("11:04")));
    CHECK(quorum_at(play.state(), at("10:00")).serving == 5);
    CHECK(quorum_at(play.state(), at("10:01")).serving == 6);
}

TEST_CASE("a substitute who leaves serves no more", "[meeting][attendance]")
{
    auto play = Play::opened();
    play.at("10:00", NotePresence{PersonId{"p10"}, Presence::Absent})
        .at("10:30", NotePresence{PersonId{"p10"}, Presence::InRoom});
    CHECK_FALSE(serves(play.state(), "p10", at("10:00")));
    CHECK_FALSE(serves(play.state(), "p10", at("10:30")));
}

TEST_CASE("an arrival noted afterwards takes its place in time", "[meeting][attendance]")
{
    auto play = Play::opened();
    play.at("10:30", NotePresence{PersonId{"p12"}, Presence::Absent});
    const Command late{NotePresence{PersonId{"p12"}, Presence::Remote}, at("09:40")};
    const auto events = decide(play.history(), late, {at("10:31"), "x"});
    REQUIRE(events);
    auto history = play.history();
    history.add(Event{{"a", 99}, {at("10:31"), 99}, "test", events->front()});
    const auto* person = find(history.state(), PersonId{"p12"});
    CHECK(presence_at(*person, at("10:00")) == Presence::Remote);
    CHECK(presence_at(*person, at("10:30")) == Presence::Absent);
}

TEST_CASE("noting what is known already is no event", "[meeting][attendance]")
{
    auto play = Play::opened();
    const auto before = play.history().events().size();
    play.at("09:30", NotePresence{PersonId{"p5"}, Presence::InRoom});
    CHECK(play.history().events().size() == before);
}

TEST_CASE("a vacant seat is never present, appointed or heard", "[meeting][attendance]")
{
    auto play = Play::opened();
    const PersonId vacant{"p3"};
    CHECK(play.refused_at("09:10", NotePresence{vacant, Presence::InRoom}).kind ==
          Kind::SeatIsVacant);
    CHECK(play.refused_at("09:10", AppointVerifiers{{vacant}, {}, {}, {}}).kind ==
          Kind::SeatIsVacant);
    CHECK(play.refused_at("09:10", GiveFloor{vacant, {}, {}, {}}).kind == Kind::SeatIsVacant);
}

TEST_CASE("a substitute put down afterwards as serving stops where something else is known",
          "[meeting][attendance]")
{
    auto play = Play::opened(klubba::testing::a_draft(), {"p1", "p2", "p10", "p11"});
    play.at("10:00", SeatSubstitute{PersonId{"p10"}, PersonId{"p4"}})
        .at("10:10", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}});
    const auto put_down = [&](const char* substitute, const char* seat) {
        const Command late{SeatSubstitute{PersonId{substitute}, PersonId{seat}}, at("09:30")};
        const auto events = decide(play.history(), late, {at("10:31"), "x"});
        REQUIRE(events);
        auto history = play.history();
        history.add(Event{{"a", 99}, {at("10:31"), 99}, "test", events->front()});
        return history.state();
    };
    const auto elsewhere = put_down("p10", "p3");
    CHECK(find(elsewhere, PersonId{"p10"})->service.front().until == at("10:00"));
    CHECK(seat_served_at(*find(elsewhere, PersonId{"p10"}), at("09:59")) == PersonId{"p3"});
    CHECK(seat_served_at(*find(elsewhere, PersonId{"p10"}), at("10:30")) == PersonId{"p4"});

    const auto same_seat = put_down("p10", "p5");
    CHECK(find(same_seat, PersonId{"p10"})->service.front().until == at("10:00"));
    for (const auto* when : {"09:45", "10:05", "10:20"}) {
        std::vector<PersonId> seats;
        for (const auto& one : serving_at(same_seat, at(when))) {
            CHECK(std::find(seats.begin(), seats.end(), one.seat) == seats.end());
            seats.push_back(one.seat);
        }
    }
}

TEST_CASE("a seat whose substitute has lost the connection goes to another for good",
          "[meeting][attendance]")
{
    auto play = Play::opened(klubba::testing::a_draft(), {"p1", "p2", "p4", "p5", "p6", "p11"});
    play.at("09:05", NotePresence{PersonId{"p10"}, Presence::Remote})
        .at("09:06", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}})
        .at("09:20", NotePresence{PersonId{"p10"}, Presence::ConnectionLost});
    CHECK_FALSE(serves(play.state(), "p10", at("09:20")));
    CHECK(play.refused_at("09:21", SeatSubstitute{PersonId{"p10"}, PersonId{"p9"}}).kind ==
          Kind::PersonIsNotPresent);
    play.at("09:25", SeatSubstitute{PersonId{"p11"}, PersonId{"p3"}})
        .at("09:30", NotePresence{PersonId{"p10"}, Presence::Remote});
    CHECK(serves(play.state(), "p11", at("09:30")));
    CHECK_FALSE(serves(play.state(), "p10", at("09:30")));
}
