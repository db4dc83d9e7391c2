#include "meeting/attendance.h"
#include "meeting/participation.h"
#include "meeting/presiding.h"
#include "support/catch.h"
#include "support/invariants.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

const ItemId report{"i4"};
const ItemId budget{"i5"};
const PersonId chair{"p1"};
const PersonId member{"p5"};
const PersonId other{"p6"};
const PersonId substitute{"p11"};

Play opened(BodyKind kind)
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    return Play::opened(draft,
                        {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12"});
}

bool has(const std::vector<PersonId>& people, const PersonId& person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

} // namespace

TEST_CASE("a declared conflict keeps the person from that item alone", "[meeting][conflict]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = opened(kind);
        play.at("09:10", RaiseConflict{report, member, {}, "Närstående"});
        CHECK(is_conflicted(play.state(), report, member));
        CHECK_FALSE(serves_on(play.state(), report, member, at("09:10")));
        CHECK(serves_on(play.state(), budget, member, at("09:10")));
        CHECK(play.refused_at("09:10", RaiseConflict{ItemId{"x"}, member, {}, {}}).kind ==
              Kind::NoSuchItem);
        CHECK(play.refused_at("09:10", RaiseConflict{report, PersonId{"p3"}, {}, {}}).kind ==
              Kind::SeatIsVacant);
    }
}

TEST_CASE("a conflict that another raises holds once the body has found it", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    CHECK(play.refused_at("09:10", SettleConflict{report, member, ConflictFinding::Exists}).kind ==
          Kind::NoSuchConflict);
    play.at("09:10", RaiseConflict{report, member, "Linda Brun (M)", {}});
    CHECK_FALSE(is_conflicted(play.state(), report, member));
    play.at("09:12", SettleConflict{report, member, ConflictFinding::Exists});
    CHECK(is_conflicted(play.state(), report, member));
    play.at("09:13", SettleConflict{report, member, ConflictFinding::DoesNotExist});
    CHECK_FALSE(is_conflicted(play.state(), report, member));
}

TEST_CASE("the reason put otherwise leaves finding and leaving as they were", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", RaiseConflict{report, member, "Linda Brun (M)", {}})
        .at("09:12", SettleConflict{report, member, ConflictFinding::Exists})
        .at("09:13", LeaveForConflict{report, member})
        .at("09:14", RaiseConflict{report, member, "Linda Brun (M)", "Delägare i bolaget"});
    const auto& conflict = play.state().conflicts.front();
    CHECK(play.state().conflicts.size() == 1);
    CHECK(conflict.reason == "Delägare i bolaget");
    CHECK(conflict.finding == ConflictFinding::Exists);
    CHECK(conflict.left == at("09:13"));
    CHECK(conflict.raised == at("09:11"));
    // Raised by somebody else it is another question, which the body has not answered.
    play.at("09:15", RaiseConflict{report, member, "Birgit Holm (L)", {}});
    CHECK_FALSE(is_conflicted(play.state(), report, member));
    CHECK(is_out_for_conflict(play.state(), member, at("09:15")));
}

TEST_CASE("a substitute serves for the item alone, whether or not the member stays in the room",
          "[meeting][conflict]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = opened(kind);
        play.at("09:10", OpenItem{report, {}}).at("09:11", RaiseConflict{report, member, {}, {}});
        if (kind == BodyKind::Committee) play.at("09:11", LeaveForConflict{report, member});
        play.at("09:12", SeatSubstitute{substitute, member, report});
        CHECK(serves_on(play.state(), report, substitute, at("09:12")));
        CHECK_FALSE(serves_on(play.state(), report, member, at("09:12")));
        CHECK_FALSE(serves_on(play.state(), budget, substitute, at("09:12")));
        CHECK(play.refused_at("09:13", SeatSubstitute{PersonId{"p12"}, member, report}).kind ==
              Kind::SeatIsTaken);
        play.at("09:15", RecordDecision{report, Outcome::AsProposed, {}, {}})
            .at("09:16", CloseItem{});
        CHECK(has(deciders(play.state(), report), substitute));
        CHECK_FALSE(has(deciders(play.state(), report), member));
        CHECK(find(play.state(), substitute)->service.front().until == at("09:16"));
    }
}

TEST_CASE("the seat of someone without a conflict is not free for an item", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}});
    CHECK(play.refused_at("09:11", SeatSubstitute{substitute, member, report}).kind ==
          Kind::SeatIsTaken);
    CHECK(play.refused_at("09:11", SeatSubstitute{substitute, member, ItemId{"x"}}).kind ==
          Kind::NoSuchItem);
    play.at("09:12", RaiseConflict{report, member, "Linda Brun (M)", {}});
    CHECK(play.refused_at("09:13", SeatSubstitute{substitute, member, report}).kind ==
          Kind::SeatIsTaken);
}

TEST_CASE("a substitute in a seat that a conflict left free serves for that item unasked",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", LeaveForConflict{report, member})
        .at("09:12", SeatSubstitute{{}, member});
    CHECK(find(play.state(), substitute)->service.front().for_item == report);
}

TEST_CASE("a substitute with a conflict does not serve for the item", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", RaiseConflict{report, member, {}, {}})
        .at("09:10", RaiseConflict{report, substitute, {}, {}});
    CHECK(play.refused_at("09:12", SeatSubstitute{substitute, member, report}).kind ==
          Kind::PersonTakesNoPart);
    play.at("09:13", SeatSubstitute{{}, member, report});
    CHECK(find(play.state(), substitute)->service.empty());
    CHECK(serves_on(play.state(), report, PersonId{"p10"}, at("09:13")));
}

TEST_CASE("a serving substitute with a conflict is replaced for the item, and has the seat again",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    const PersonId vacant{"p3"};
    const PersonId first{"p10"};
    play.at("09:05", SeatSubstitute{first, vacant})
        .at("09:10", OpenItem{report, {}})
        .at("09:11", LeaveForConflict{report, first})
        .at("09:12", SeatSubstitute{substitute, vacant});
    CHECK(serves_on(play.state(), report, substitute, at("09:12")));
    CHECK_FALSE(serves_on(play.state(), report, first, at("09:12")));
    play.at("09:20", CloseItem{}).at("09:21", NotePresence{first, Presence::InRoom});
    CHECK(serves_on(play.state(), budget, first, at("09:21")));
    CHECK_FALSE(serves_on(play.state(), budget, substitute, at("09:21")));
}

TEST_CASE("a substitute for an item whose own conflict comes out is replaced in the seat for it",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    const PersonId first{"p10"};
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", LeaveForConflict{report, member})
        .at("09:12", SeatSubstitute{first, member, report})
        .at("09:13", RaiseConflict{report, first, {}, {}})
        .at("09:14", SeatSubstitute{substitute, member, report});
    CHECK(serves_on(play.state(), report, substitute, at("09:14")));
    CHECK(find(play.state(), first)->service.front().until == at("09:14"));
    CHECK(testing::broken_invariants(play.state()).empty());
}

TEST_CASE("who has left for a conflict is out until coming back, for whatever item",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}}).at("09:11", LeaveForConflict{report, member});
    CHECK(play.refused_at("09:12", LeaveForConflict{report, member}).kind == Kind::PersonHasLeft);
    CHECK(quorum_now(play.state()).serving == 7);
    play.at("09:20", OpenItem{budget, {}});
    CHECK_FALSE(serves_on(play.state(), budget, member, at("09:20")));
    play.at("09:25", ReturnFromConflict{report, member});
    CHECK(serves_on(play.state(), budget, member, at("09:25")));
    CHECK(play.refused_at("09:26", ReturnFromConflict{report, member}).kind ==
          Kind::PersonHasNotLeft);
}

TEST_CASE("to note as present who is out for a conflict is to note the return",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", LeaveForConflict{report, member})
        .at("09:12", SeatSubstitute{substitute, member})
        .at("09:18", NotePresence{member, Presence::InRoom});
    CHECK(play.state().conflicts.front().returned == at("09:18"));
    CHECK(find(play.state(), member)->presence.size() == 1);
}

TEST_CASE("who is not there cannot leave, and nobody is back before leaving", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:05", NotePresence{other, Presence::Absent});
    CHECK(play.refused_at("09:10", LeaveForConflict{report, other}).kind ==
          Kind::PersonIsNotPresent);
    play.at("09:20", LeaveForConflict{report, member});
    const Command early{ReturnFromConflict{report, member}, at("09:15")};
    const auto refused = decide(play.history(), early, {at("09:30"), "x"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::EndsBeforeItStarts);
}

TEST_CASE("a chair with a conflict does not lead the item", "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", RaiseConflict{report, chair, {}, {}});
    CHECK(presiding(play.state(), report, at("09:10")) == PersonId{"p2"});
    CHECK(presiding(play.state(), budget, at("09:10")) == chair);
    CHECK(presiding(play.state(), {}, at("09:10")) == chair);
    play.at("09:11", RaiseConflict{report, PersonId{"p2"}, {}, {}});
    CHECK(presiding(play.state(), report, at("09:11")) == PersonId{"p6"});
    play.at("09:12", RaiseConflict{report, PersonId{"p6"}, {}, {}});
    CHECK_FALSE(presiding(play.state(), report, at("09:12")));
}

TEST_CASE("the chair of the body that called a joint meeting leads it", "[meeting][conflict]")
{
    auto draft = a_draft();
    draft.info.joint_bodies = {{BodyId{"b2"}, "Kulturnämnden", BodyKind::Committee}};
    Person guest_chair = draft.people.front();
    guest_chair.id = PersonId{"q1"};
    guest_chair.body = BodyId{"b2"};
    draft.people.insert(draft.people.begin(), guest_chair);
    const auto play = Play::opened(draft, {"q1", "p2"});
    CHECK(presiding(play.state(), {}, at("09:10")) == PersonId{"p2"});
}

TEST_CASE("a substitute for the item serves to its end, though the member is back before",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", LeaveForConflict{report, member})
        .at("09:12", SeatSubstitute{substitute, member})
        .at("09:18", ReturnFromConflict{report, member})
        .at("09:19", RecordDecision{report, Outcome::AsProposed, {}, {}});
    CHECK(has(deciders(play.state(), report), substitute));
    CHECK_FALSE(has(deciders(play.state(), report), member));
    play.at("09:20", OpenItem{budget, {}});
    CHECK(find(play.state(), substitute)->service.front().until == at("09:20"));
    CHECK(serves_on(play.state(), budget, member, at("09:20")));
}

TEST_CASE("where the conflict is found not to exist the member has the seat again",
          "[meeting][conflict]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = opened(kind);
        play.at("09:10", OpenItem{report, {}})
            .at("09:11", LeaveForConflict{report, member})
            .at("09:12", SeatSubstitute{substitute, member})
            .at("09:14", SettleConflict{report, member, ConflictFinding::DoesNotExist});
        CHECK_FALSE(serves_on(play.state(), report, substitute, at("09:14")));
        play.at("09:15", ReturnFromConflict{report, member});
        CHECK(serves_on(play.state(), report, member, at("09:15")));
    }
}

TEST_CASE("a substitute who waits for a later item keeps waiting when the member is back",
          "[meeting][conflict]")
{
    auto play = opened(BodyKind::Committee);
    play.at("09:10", RaiseConflict{budget, member, {}, {}})
        .at("09:10", SeatSubstitute{substitute, member, budget})
        .at("09:11", OpenItem{report, {}})
        .at("09:12", LeaveForConflict{report, member})
        .at("09:18", ReturnFromConflict{report, member})
        .at("09:20", OpenItem{budget, {}});
    CHECK(serves_on(play.state(), budget, substitute, at("09:20")));
}
