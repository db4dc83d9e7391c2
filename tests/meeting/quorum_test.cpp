#include "meeting/attendance.h"
#include "meeting/warnings.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;
using klubba::testing::Play;

namespace {

const ItemId report{"i4"};
const ItemId budget{"i5"};

/// Five of nine seats are served, and nobody is left to take another.
Play just_enough(BodyKind kind)
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    return Play::opened(draft, {"p1", "p2", "p4", "p5", "p6"});
}

bool warns(const Play& play, Warning::Kind kind, const char* when)
{
    const auto all = warnings_of(play.state(), at(when));
    return std::any_of(all.begin(), all.end(),
                       [&](const Warning& one) { return one.kind == kind; });
}

} // namespace

TEST_CASE("more than half of an odd and of an even number of seats", "[meeting][quorum]")
{
    const auto needed = [](std::size_t seats) {
        auto draft = a_draft();
        draft.people.clear();
        for (std::size_t i = 0; i < seats; ++i) {
            Person one;
            one.id = PersonId{"m" + std::to_string(i)};
            one.name = "Namn";
            draft.people.push_back(one);
        }
        Play play;
        play.at("08:00", draft);
        return quorum_now(play.state()).needed;
    };
    CHECK(needed(9) == 5);
    CHECK(needed(15) == 8);
    CHECK(needed(71) == 36);
    CHECK(needed(8) == 5);
}

TEST_CASE("a conflict of interest empties the quorum of a committee", "[meeting][quorum]")
{
    auto play = just_enough(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", RaiseConflict{report, PersonId{"p5"}, {}, {}});
    CHECK(quorum_on(play.state(), report, at("09:11")) == Quorum{9, 4, 5, 0});
    CHECK_FALSE(quorum_on(play.state(), report, at("09:11")).is_met());
    CHECK(quorum_on(play.state(), budget, at("09:11")).is_met());
    CHECK(warns(play, Warning::Kind::QuorumLacksOnItem, "09:11"));
    CHECK_FALSE(warns(play, Warning::Kind::QuorumLacks, "09:11"));
    play.at("09:12", RecordDecision{report, Outcome::AsProposed, {}, {}});
    CHECK(warns(play, Warning::Kind::QuorumLackedAtDecision, "09:12"));
}

TEST_CASE("a conflict of interest does not empty the quorum of the council", "[meeting][quorum]")
{
    for (const bool goes_out : {false, true}) {
        auto play = just_enough(BodyKind::Council);
        play.at("09:10", OpenItem{report, {}})
            .at("09:11", RaiseConflict{report, PersonId{"p5"}, {}, {}});
        if (goes_out) play.at("09:12", LeaveForConflict{report, PersonId{"p5"}});
        CHECK(quorum_on(play.state(), report, at("09:12")) == Quorum{9, 4, 5, 1});
        CHECK(quorum_on(play.state(), report, at("09:12")).is_met());
        CHECK(quorum_now(play.state()).is_met());
        play.at("09:13", RecordDecision{report, Outcome::AsProposed, {}, {}});
        CHECK_FALSE(warns(play, Warning::Kind::QuorumLacks, "09:13"));
        CHECK_FALSE(warns(play, Warning::Kind::QuorumLacksOnItem, "09:13"));
        CHECK_FALSE(warns(play, Warning::Kind::QuorumLackedAtDecision, "09:13"));
        // One who left for another reason is not spared.
        play.at("09:14", NotePresence{PersonId{"p6"}, Presence::Absent});
        CHECK_FALSE(quorum_on(play.state(), report, at("09:14")).is_met());
    }
}

TEST_CASE("a seat with a substitute for the item is spared from nothing", "[meeting][quorum]")
{
    auto play = just_enough(BodyKind::Council);
    play.at("09:05", NotePresence{PersonId{"p11"}, Presence::InRoom})
        .at("09:10", OpenItem{report, {}})
        .at("09:11", RaiseConflict{report, PersonId{"p5"}, {}, {}})
        .at("09:12", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}, report});
    CHECK(quorum_on(play.state(), report, at("09:12")) == Quorum{9, 5, 5, 0});
}

TEST_CASE("a lost connection may empty the quorum, and restore it", "[meeting][quorum]")
{
    auto play = just_enough(BodyKind::Committee);
    play.at("09:10", NotePresence{PersonId{"p6"}, Presence::Remote});
    CHECK(quorum_now(play.state()).is_met());
    play.at("09:20", NotePresence{PersonId{"p6"}, Presence::ConnectionLost});
    CHECK_FALSE(quorum_now(play.state()).is_met());
    CHECK(warns(play, Warning::Kind::QuorumLacks, "09:20"));
    play.at("09:22", NotePresence{PersonId{"p6"}, Presence::Remote});
    CHECK(quorum_now(play.state()).is_met());
    CHECK_FALSE(quorum_at(play.state(), at("09:21")).is_met());
}

TEST_CASE("each body of a joint meeting has its own quorum", "[meeting][quorum]")
{
    auto draft = a_draft();
    draft.info.joint_bodies = {{BodyId{"b2"}, "Kulturnämnden", BodyKind::Committee}};
    for (const auto* id : {"q1", "q2", "q3"}) {
        Person one;
        one.id = PersonId{id};
        one.name = std::string{"Namn "} + id;
        one.body = BodyId{"b2"};
        draft.people.push_back(one);
    }
    const auto play = Play::opened(draft, {"p1", "p2", "p4", "p5", "p6", "q1"});
    const auto all = quorums_at(play.state(), at("09:10"));
    REQUIRE(all.size() == 2);
    CHECK(all[0] == BodyQuorum{"Beredning för prövning", Quorum{9, 5, 5}});
    CHECK(all[1] == BodyQuorum{"Kulturnämnden", Quorum{3, 1, 2}});
    CHECK(warns(play, Warning::Kind::QuorumLacks, "09:10"));
}

TEST_CASE("a seat that a conflict of interest leaves empty on the item is warned of",
          "[meeting][quorum]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = just_enough(kind);
        play.at("09:04", NotePresence{PersonId{"p11"}, Presence::InRoom})
            .at("09:05", OpenItem{report, {}});
        const auto is_of_p5 = [&](const char* when) {
            const auto all = warnings_of(play.state(), at(when));
            return std::any_of(all.begin(), all.end(), [](const Warning& one) {
                return one.kind == Warning::Kind::SeatIsEmpty && one.subject == "Ingvar Ek (C)";
            });
        };
        CHECK_FALSE(is_of_p5("09:05"));
        play.at("09:06", RaiseConflict{report, PersonId{"p5"}, {}, {}});
        CHECK(is_of_p5("09:06"));
        play.at("09:07", SeatSubstitute{{}, PersonId{"p5"}, report});
        CHECK_FALSE(is_of_p5("09:07"));
    }
}
