#include "meeting/alternation.h"
#include "meeting/attendance.h"
#include "meeting/participation.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

const PersonId member{"p5"}; // of C
const PersonId same_party{"p11"};
const PersonId other_party{"p12"};

NotePresence note(const PersonId& person, Presence presence)
{
    return {person, presence};
}

DraftMeeting draft_of(BodyKind kind, std::optional<Alternation> alternation = {})
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    draft.info.rules.alternation = alternation;
    return draft;
}

/// Everyone but the vacant seat is there, and two substitutes.
Play opened(const DraftMeeting& draft)
{
    return Play::opened(draft, {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p11", "p12"});
}

bool serves_now(const Play& play, const PersonId& person)
{
    const auto serving = serving_now(play.state());
    return std::any_of(serving.begin(), serving.end(),
                       [&](const Serving& one) { return one.person == person; });
}

/// The member leaves at 10:00, is replaced, and is back at 11:00.
Play left_and_back(const DraftMeeting& draft, const PersonId& substitute)
{
    auto play = opened(draft);
    play.at("10:00", note(member, Presence::Absent))
        .at("10:01", SeatSubstitute{substitute, member})
        .at("11:00", note(member, Presence::InRoom));
    return play;
}

} // namespace

TEST_CASE("a council member who left may not serve again that day, replaced or not",
          "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Council));
    play.at("10:00", note(member, Presence::Absent)).at("10:10", note(member, Presence::InRoom));
    CHECK(may_not_serve_again(play.state(), member, at("10:10")));
    CHECK_FALSE(serves_now(play, member));
    CHECK(quorum_now(play.state()).serving == 7);
    // The seat is free for a substitute, though the member is in the room.
    play.at("10:11", SeatSubstitute{same_party, member});
    CHECK(serves_now(play, same_party));
    CHECK(play.refused_at("10:20", ReleaseSubstitute{same_party}).kind ==
          Kind::AlternationIsNotAllowed);
}

TEST_CASE("a council member who left may serve again the next day", "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Council));
    const auto tomorrow = at("09:00") + std::chrono::hours{24};
    play.at("15:00", note(member, Presence::Absent))
        .at("17:00", StartBreak{})
        .at(tomorrow, EndBreak{})
        .at(tomorrow, note(member, Presence::InRoom));
    CHECK(may_not_serve_again(play.state(), member, at("16:00")));
    CHECK_FALSE(may_not_serve_again(play.state(), member, tomorrow));
    CHECK(serves_now(play, member));
}

TEST_CASE("a late member of the council takes the seat from the substitute",
          "[meeting][alternation]")
{
    auto play =
        Play::opened(draft_of(BodyKind::Council), {"p1", "p2", "p4", "p6", "p7", "p8", "p11"});
    play.at("09:05", SeatSubstitute{same_party, member})
        .at("10:00", note(member, Presence::InRoom))
        .at("10:01", ReleaseSubstitute{same_party});
    CHECK(serves_now(play, member));
    // Let go for the member, the substitute did not leave, and may serve in another seat (5:18).
    CHECK_FALSE(may_not_serve_again(play.state(), same_party, at("10:05")));
}

TEST_CASE("a council substitute who left while serving may not serve again that day",
          "[meeting][alternation]")
{
    auto play =
        Play::opened(draft_of(BodyKind::Council), {"p1", "p2", "p4", "p6", "p7", "p8", "p11"});
    play.at("09:05", SeatSubstitute{same_party, member})
        .at("10:00", note(same_party, Presence::Absent))
        .at("10:30", note(same_party, Presence::InRoom));
    CHECK(play.refused_at("10:31", SeatSubstitute{same_party, member}).kind ==
          Kind::AlternationIsNotAllowed);
    CHECK(play.refused_at("10:31", SeatSubstitute{{}, member}).kind == Kind::NoSubstituteIsThere);
}

TEST_CASE("a committee that has settled nothing refuses alternation once someone took the seat",
          "[meeting][alternation]")
{
    auto replaced = left_and_back(draft_of(BodyKind::Committee), same_party);
    CHECK(replaced.refused_at("11:01", ReleaseSubstitute{same_party}).kind ==
          Kind::AlternationIsNotAllowed);
    CHECK(replaced.refused_at("11:01", ReleaseSubstitute{same_party}).subject == member.text);
    CHECK_FALSE(serves_now(replaced, member));

    auto not_replaced = opened(draft_of(BodyKind::Committee));
    not_replaced.at("10:00", note(member, Presence::Absent))
        .at("10:10", note(member, Presence::InRoom));
    CHECK(serves_now(not_replaced, member));
}

TEST_CASE("a substitute may always be let go while the member is away", "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Committee));
    play.at("10:00", note(member, Presence::Absent))
        .at("10:01", SeatSubstitute{same_party, member})
        .at("10:30", ReleaseSubstitute{same_party});
    CHECK_FALSE(serves_now(play, same_party));
}

TEST_CASE("a committee may allow alternation, or allow it when the balance changed",
          "[meeting][alternation]")
{
    auto allowed = left_and_back(draft_of(BodyKind::Committee, Alternation::Allowed), same_party);
    allowed.at("11:01", ReleaseSubstitute{same_party});
    CHECK(serves_now(allowed, member));

    const auto by_balance = draft_of(BodyKind::Committee, Alternation::WhenBalanceChanged);
    CHECK(left_and_back(by_balance, same_party)
              .refused_at("11:01", ReleaseSubstitute{same_party})
              .kind == Kind::AlternationIsNotAllowed);
    auto changed = left_and_back(by_balance, other_party);
    changed.at("11:01", ReleaseSubstitute{other_party});
    CHECK(serves_now(changed, member));
}

TEST_CASE("the balance is as the last substitute in the seat left it", "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Committee, Alternation::WhenBalanceChanged));
    play.at("10:00", note(member, Presence::Absent))
        .at("10:01", SeatSubstitute{other_party, member})
        .at("10:30", ReleaseSubstitute{other_party})
        .at("10:30", SeatSubstitute{same_party, member})
        .at("11:00", note(member, Presence::InRoom));
    CHECK(play.refused_at("11:01", ReleaseSubstitute{same_party}).kind ==
          Kind::AlternationIsNotAllowed);
}

TEST_CASE("a council has no choice about alternation", "[meeting][alternation]")
{
    CHECK(left_and_back(draft_of(BodyKind::Council, Alternation::Allowed), same_party)
              .refused_at("11:01", ReleaseSubstitute{same_party})
              .kind == Kind::AlternationIsNotAllowed);
}

TEST_CASE("whoever was away for a conflict of interest serves again", "[meeting][alternation]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = opened(draft_of(kind));
        play.at("09:10", OpenItem{ItemId{"i4"}, {}})
            .at("09:11", LeaveForConflict{ItemId{"i4"}, member})
            .at("09:12", SeatSubstitute{same_party, member, ItemId{"i4"}})
            .at("09:20", ReturnFromConflict{ItemId{"i4"}, member})
            .at("09:21", OpenItem{ItemId{"i5"}, {}});
        CHECK_FALSE(may_not_serve_again(play.state(), member, at("09:21")));
        CHECK(serves_now(play, member));
        CHECK_FALSE(serves_now(play, same_party));
    }
}

TEST_CASE(
    "a lost connection is an interruption only if somebody took the seat or it became absence",
    "[meeting][alternation]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto back = opened(draft_of(kind));
        back.at("09:10", note(member, Presence::Remote))
            .at("10:00", note(member, Presence::ConnectionLost));
        CHECK_FALSE(serves_now(back, member));
        back.at("10:02", note(member, Presence::Remote));
        CHECK(serves_now(back, member));

        auto replaced = opened(draft_of(kind));
        replaced.at("09:10", note(member, Presence::Remote))
            .at("10:00", note(member, Presence::ConnectionLost))
            .at("10:01", SeatSubstitute{same_party, member})
            .at("10:02", note(member, Presence::Remote));
        CHECK(replaced.refused_at("10:03", ReleaseSubstitute{same_party}).kind ==
              Kind::AlternationIsNotAllowed);
    }
    auto gone = opened(draft_of(BodyKind::Council));
    gone.at("09:10", note(member, Presence::Remote))
        .at("10:00", note(member, Presence::ConnectionLost))
        .at("10:05", note(member, Presence::Absent))
        .at("10:30", note(member, Presence::Remote));
    CHECK_FALSE(serves_now(gone, member));
}

TEST_CASE("whoever is out during a break interrupts nothing", "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Council));
    play.at("12:00", StartBreak{})
        .at("12:05", note(member, Presence::Absent))
        .at("12:55", note(member, Presence::InRoom))
        .at("13:00", EndBreak{});
    CHECK(serves_now(play, member));

    auto late_back = opened(draft_of(BodyKind::Council));
    late_back.at("12:00", StartBreak{})
        .at("12:05", note(member, Presence::Absent))
        .at("13:00", EndBreak{})
        .at("13:05", note(member, Presence::InRoom));
    CHECK_FALSE(serves_now(late_back, member));
}

TEST_CASE("whoever is missed at the roll call of a later day comes late, and may take the seat",
          "[meeting][alternation]")
{
    auto play = opened(draft_of(BodyKind::Council));
    const auto tomorrow = at("09:00") + std::chrono::hours{24};
    const auto minutes = [](int count) { return std::chrono::minutes{count}; };
    play.at("17:00", StartBreak{})
        .at(tomorrow, EndBreak{})
        .at(tomorrow + minutes(1), note(member, Presence::Absent))
        .at(tomorrow + minutes(2), SeatSubstitute{same_party, member})
        .at(tomorrow + minutes(3), CompleteRollCall{})
        .at(tomorrow + minutes(60), note(member, Presence::InRoom))
        .at(tomorrow + minutes(61), ReleaseSubstitute{same_party});
    CHECK(serves_now(play, member));
    play.at(tomorrow + minutes(70), note(member, Presence::Absent))
        .at(tomorrow + minutes(80), note(member, Presence::InRoom));
    CHECK_FALSE(serves_now(play, member));
}

TEST_CASE("whoever goes out before the opening interrupts nothing", "[meeting][alternation]")
{
    Play play;
    play.at("08:00", draft_of(BodyKind::Council))
        .at("08:10", CallMeeting{})
        .at("08:50", note(member, Presence::InRoom))
        .at("08:55", note(member, Presence::Absent))
        .at("08:59", note(member, Presence::InRoom))
        .at("09:00", OpenMeeting{});
    CHECK(serves_now(play, member));
}
