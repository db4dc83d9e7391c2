#include "meeting/deciding.h"
#include "meeting/voting.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;

namespace {

using Names = std::vector<std::string>;

const ElectionId e{"e"};

Play election(ElectionMethod method, std::int64_t places = 1)
{
    AgendaItem item;
    item.kind = ItemKind::Election;
    auto play = deciding(BodyKind::Council, item);
    play.at("13:05", OpenElection{{e, ItemId{"i4"}, "revisor", places, method}});
    return play;
}

ElectionResult result(const Play& play)
{
    return result_of(play.state().elections.at(0));
}

BallotCount count(std::vector<CountedName> names, std::int64_t blank = 0)
{
    return {std::move(names), {}, blank, 0};
}

} // namespace

TEST_CASE("by acclamation those who are nominated are elected, if there is room",
          "[meeting][election]")
{
    auto play = election(ElectionMethod::Acclamation);
    CHECK(play.refused_at("13:06", DeclareElected{e, {}}).kind == Refusal::Kind::NomineeIsMissing);
    CHECK(play.refused_at("13:06", CountBallots{e, count({{"Asta", 1, 0}})}).kind ==
          Refusal::Kind::ElectionIsNotByBallot);
    play.at("13:06", NameNominee{e, {"Asta", "C", "Valberedningen"}})
        .at("13:07", NameNominee{e, {"Bror", "M", ""}});
    CHECK(play.refused_at("13:08", DeclareElected{e, {}}).kind == Refusal::Kind::TooManyAreElected);
    play.at("13:08", WithdrawNominee{e, "Bror"}).at("13:09", DeclareElected{e, {}});
    CHECK(play.state().elections[0].elected == Names{"Asta"});
    CHECK(play.refused_at("13:10", NameNominee{e, {"Cia", "", ""}}).kind ==
          Refusal::Kind::ElectionIsDecided);
}

TEST_CASE("ballots are counted by tellers, and are no more than those who serve",
          "[meeting][election]")
{
    auto play = election(ElectionMethod::Ballot);
    CHECK(play.refused_at("13:06", CountBallots{e, count({{"Asta", 5, 0}})}).kind ==
          Refusal::Kind::TellerIsMissing);
    CHECK(play.refused_at("13:06", DeclareElected{e, {"Asta"}}).kind ==
          Refusal::Kind::BallotsAreNotCounted);
    play.at("13:06", AppointTellers{e, {PersonId{"p4"}, PersonId{"p5"}}});
    CHECK(play.refused_at("13:07", CountBallots{e, count({{"Asta", 5, 0}, {"Bror", 4, 0}}, 1)})
              .kind == Refusal::Kind::BallotsExceedVoters);
    play.at("13:07", CountBallots{e, count({{"Bror", 3, 0}, {"Asta", 5, 0}}, 1)});
    CHECK(result(play).elected == Names{"Asta"});
    play.at("13:08", DeclareElected{e, {}});
    CHECK(play.state().elections[0].elected == Names{"Asta"});
}

TEST_CASE("as many votes are drawn by lot, and by nothing else", "[meeting][election]")
{
    auto play = election(ElectionMethod::Ballot, 2);
    play.at("13:06", AppointTellers{e, {PersonId{"p4"}}})
        .at("13:07", CountBallots{e, {{{"Asta", 5, 0}, {"Bror", 3, 0}, {"Cia", 3, 0}}, 6, 0, 0}});
    CHECK(result(play).elected == Names{"Asta"});
    CHECK(result(play).tied == Names{"Bror", "Cia"});
    CHECK(play.refused_at("13:08", DeclareElected{e, {}}).kind == Refusal::Kind::LotDecides);
    CHECK(play.refused_at("13:08", DeclareElected{e, {"Asta", "Bror"}}).kind ==
          Refusal::Kind::LotDecides);
    CHECK(play.refused_at("13:08", DrawLot{e, {}, {"Bror", "Cia"}, "Asta"}).kind ==
          Refusal::Kind::LotIsNotBetweenThem);
    play.at("13:08", DrawLot{e, {}, {"Bror", "Cia"}, "Cia"});
    CHECK(result(play).elected == Names{"Asta", "Cia"});
    CHECK(result(play).tied.empty());

    // A new count makes the lot void.
    play.at("13:09", CountBallots{e, {{{"Asta", 5, 0}, {"Bror", 3, 0}, {"Cia", 3, 0}}, 6, 0, 0}});
    CHECK(result(play).tied == Names{"Bror", "Cia"});
    play.at("13:10", DrawLot{e, {}, {"Bror", "Cia"}, "Bror"}).at("13:11", DeclareElected{e, {}});
    CHECK(play.state().elections[0].elected == Names{"Asta", "Bror"});
    CHECK(play.state().elections[0].lots.size() == 2);
}

TEST_CASE("who got no vote is not elected", "[meeting][election]")
{
    auto play = election(ElectionMethod::Ballot, 2);
    play.at("13:06", AppointTellers{e, {PersonId{"p4"}}})
        .at("13:07", CountBallots{e, count({{"Asta", 5, 0}, {"Bror", 0, 0}, {"Cia", 0, 0}})});
    CHECK(result(play).elected == Names{"Asta"});
    CHECK(result(play).tied.empty());
}

TEST_CASE("of a proportional election the totals of the lists are told, not who they give",
          "[meeting][election]")
{
    auto play = election(ElectionMethod::Proportional, 3);
    play.at("13:06", AppointTellers{e, {PersonId{"p4"}}})
        .at("13:07", CountBallots{e, count({{"Lista 1", 6, 2}, {"Lista 2", 3, 1}})});
    CHECK(result(play).elected.empty());
    CHECK(play.refused_at("13:08", DeclareElected{e, {}}).kind == Refusal::Kind::NomineeIsMissing);
    play.at("13:08", DeclareElected{e, {"Asta", "Bror", "Cia"}});
    CHECK(play.state().elections[0].elected == Names{"Asta", "Bror", "Cia"});
}
