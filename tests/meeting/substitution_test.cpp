#include "meeting/substitution.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::a_draft;
using klubba::testing::at;
using klubba::testing::Play;

namespace {

Person person(const char* id, const char* party, SeatKind seat)
{
    Person one;
    one.id = PersonId{id};
    one.name = std::string{"Namn "} + id;
    one.party = party;
    one.seat = seat;
    return one;
}

/// Members m1 (S) and m2 (V); substitutes s1 (M), s2 (V), s3 (S), s4 (S), s5 (MP), s6 (C).
DraftMeeting draft_of(BodyKind kind)
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    draft.info.rules.party_orders = {{"S", {"V", "MP"}}};
    draft.people = {
        person("m1", "S", SeatKind::Member),      person("m2", "V", SeatKind::Member),
        person("s1", "M", SeatKind::Substitute),  person("s2", "V", SeatKind::Substitute),
        person("s3", "S", SeatKind::Substitute),  person("s4", "S", SeatKind::Substitute),
        person("s5", "MP", SeatKind::Substitute), person("s6", "C", SeatKind::Substitute)};
    return draft;
}

Play opened(const DraftMeeting& draft)
{
    return Play::opened(draft, {"s1", "s2", "s3", "s4", "s5", "s6"});
}

std::string order(const Play& play, const char* seat, const char* when = "09:30")
{
    std::string ids;
    for (const auto& id : substitutes_for(play.state(), PersonId{seat}, at(when)))
        ids += (ids.empty() ? "" : " ") + id.text;
    return ids;
}

} // namespace

TEST_CASE("party first, then the parties it has settled, then whoever remains",
          "[meeting][substitution]")
{
    const auto play = opened(draft_of(BodyKind::Committee));
    CHECK(order(play, "m1") == "s3 s4 s2 s5 s1 s6");
    CHECK(order(play, "m2") == "s2 s1 s3 s4 s5 s6");
    CHECK(order(play, "nobody").empty());
}

TEST_CASE("a personal substitute goes before the party's own", "[meeting][substitution]")
{
    auto draft = draft_of(BodyKind::Committee);
    draft.people.back().substitute_for = PersonId{"m1"};
    CHECK(order(opened(draft), "m1") == "s6 s3 s4 s2 s5 s1");
}

TEST_CASE("substitution in the council stays within the party", "[meeting][substitution]")
{
    CHECK(order(opened(draft_of(BodyKind::Council)), "m1") == "s3 s4");
    CHECK(order(opened(draft_of(BodyKind::Council)), "m2") == "s2");
}

TEST_CASE("in the council the seat's constituency goes before the party's others",
          "[meeting][substitution]")
{
    auto draft = draft_of(BodyKind::Council);
    draft.people[0].constituency = "Norra";
    draft.people[4].constituency = "Södra";
    draft.people[5].constituency = "Norra";
    CHECK(order(opened(draft), "m1") == "s4 s3");
    draft.info.body_kind = BodyKind::Committee; // has no constituencies to go by
    CHECK(order(opened(draft), "m1") == "s3 s4 s2 s5 s1 s6");
}

TEST_CASE("who has begun to serve goes before others of the party", "[meeting][substitution]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = opened(draft_of(kind));
        play.at("09:05", SeatSubstitute{PersonId{"s4"}, PersonId{"m1"}})
            .at("09:10", ReleaseSubstitute{PersonId{"s4"}});
        CHECK(order(play, "m1").starts_with("s4 s3"));
    }
}

TEST_CASE("who serves, is away, has lost the connection or has a conflict is not proposed",
          "[meeting][substitution]")
{
    auto play = opened(draft_of(BodyKind::Committee));
    play.at("09:05", OpenItem{ItemId{"i4"}, {}})
        .at("09:06", SeatSubstitute{PersonId{"s2"}, PersonId{"m2"}})
        .at("09:07", NotePresence{PersonId{"s3"}, Presence::Absent})
        .at("09:08", NotePresence{PersonId{"s5"}, Presence::ConnectionLost})
        .at("09:09", RaiseConflict{ItemId{"i4"}, PersonId{"s4"}, {}, {}});
    CHECK(order(play, "m1") == "s1 s6");
    play.at("09:10", CloseItem{});
    CHECK(order(play, "m1") == "s4 s1 s6");
}

TEST_CASE("an empty wish seats the first in order, and is refused where nobody is there",
          "[meeting][substitution]")
{
    auto play = opened(draft_of(BodyKind::Council));
    play.at("09:05", SeatSubstitute{{}, PersonId{"m2"}});
    CHECK_FALSE(find(play.state(), PersonId{"s2"})->service.empty());
    play.at("09:06", NotePresence{PersonId{"s3"}, Presence::Absent})
        .at("09:06", NotePresence{PersonId{"s4"}, Presence::Absent});
    CHECK(play.refused_at("09:07", SeatSubstitute{{}, PersonId{"m1"}}).kind ==
          Refusal::Kind::NoSubstituteIsThere);
}

TEST_CASE("a substitute of one body does not serve in another", "[meeting][substitution]")
{
    auto draft = draft_of(BodyKind::Committee);
    draft.info.joint_bodies = {{BodyId{"b2"}, "Kulturnämnden", BodyKind::Committee}};
    draft.people[4].body = BodyId{"b2"};
    CHECK(order(opened(draft), "m1") == "s4 s2 s5 s1 s6");
}
