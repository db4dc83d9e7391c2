#include "meeting/deciding.h"
#include "meeting/room_view.h"
#include "meeting/voting.h"
#include "meeting/warnings.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;

namespace {

const VoteId v{"v"};
const ItemId report{"i4"};

const VoteRecord& only_vote(const Play& play)
{
    return play.state().votes.at(0);
}

std::string call_of(const Play& play)
{
    std::string ids;
    for (const auto& one : only_vote(play).ballots)
        ids += one.person.text + " ";
    return ids;
}

std::optional<Ballot> winner(const Play& play)
{
    return winner_of(play.state(), only_vote(play));
}

} // namespace

TEST_CASE("a vote adds up to those who serve, however each answers", "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:10", vote());
    cast(play, "jjjnnafj.");
    CHECK(tally_of(only_vote(play)) == Tally{4, 2, 1, 1, 1});
    CHECK(play.refused_at("13:12", CloseVote{}).kind == Refusal::Kind::BallotsAreMissing);
    play.at("13:13", CloseVote{{}, Ballot::Abstain});
    CHECK(tally_of(only_vote(play)) == Tally{4, 2, 2, 1, 0});
    CHECK(tally_of(only_vote(play)).voters() == 9);
    CHECK(winner(play) == Ballot::Yes);
}

TEST_CASE("nobody votes twice, nor who does not serve, nor who has gone", "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:10", vote()).at("13:11", CastBallot{{}, PersonId{"p4"}, Ballot::Yes});
    const auto refusal = [&](const char* id, Ballot ballot) {
        return play.refused_at("13:12", CastBallot{v, PersonId{id}, ballot}).kind;
    };
    CHECK(refusal("p4", Ballot::No) == Refusal::Kind::PersonHasVoted);
    CHECK(refusal("p12", Ballot::No) == Refusal::Kind::PersonMayNotVote);
    play.at("13:12", NotePresence{PersonId{"p9"}, Presence::Absent});
    CHECK(refusal("p9", Ballot::No) == Refusal::Kind::PersonIsNotPresent);
    play.at("13:13", CloseVote{{}, Ballot::No});
    CHECK(tally_of(only_vote(play)) == Tally{1, 7, 0, 1, 0});
}

TEST_CASE("who presides is called last and has the casting vote, a vice chair too",
          "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    SECTION("the chair while there")
    {
        play.at("13:10", vote());
        CHECK(call_of(play) == "p2 p10 p4 p5 p6 p7 p8 p9 p1 ");
        cast(play, "jjjjnnnna");
        CHECK(play.refused_at("13:12", GiveCastingVote{{}, Ballot::Abstain}).kind ==
              Refusal::Kind::CastingVoteIsYesOrNo);
        play.at("13:12", CloseVote{});
        CHECK(only_vote(play).casting_vote == Ballot::Yes);
        CHECK(winner(play) == Ballot::Yes);
    }
    SECTION("the first vice chair, the chair having left")
    {
        play.at("13:05", NotePresence{PersonId{"p1"}, Presence::Absent}).at("13:10", vote());
        CHECK(call_of(play) == "p10 p4 p5 p6 p7 p8 p9 p2 ");
        cast(play, ".njjjjnnn");
        play.at("13:12", CloseVote{});
        CHECK(only_vote(play).casting_vote == Ballot::No);
        CHECK(winner(play) == Ballot::No);
    }
    SECTION("the first vice chair, the chair having a conflict of interest")
    {
        play.at("13:05", RaiseConflict{report, PersonId{"p1"}, {}, "Delägare"})
            .at("13:06", LeaveForConflict{report, PersonId{"p1"}})
            .at("13:10", vote());
        CHECK(call_of(play) == "p10 p4 p5 p6 p7 p8 p9 p2 ");
    }
}

TEST_CASE("a tied vote waits for a chair who abstained", "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:10", vote());
    cast(play, "ajjjjnnnn");
    CHECK(play.refused_at("13:12", CloseVote{}).kind == Refusal::Kind::VoteIsTied);
    play.at("13:12", GiveCastingVote{{}, Ballot::No}).at("13:13", CloseVote{});
    CHECK(winner(play) == Ballot::No);
    CHECK(tally_of(only_vote(play)) == Tally{4, 4, 1, 0, 0});
}

TEST_CASE("an employment that is tied is drawn by lot, on one of the two sides", "[meeting][vote]")
{
    AgendaItem employment;
    employment.concerns_employment = true;
    auto play = deciding(BodyKind::Committee, employment);
    play.at("13:10", vote());
    cast(play, "jjjjnnnna");
    CHECK(play.refused_at("13:12", CloseVote{}).kind == Refusal::Kind::VoteIsTied);
    CHECK(play.refused_at("13:12", GiveCastingVote{v, Ballot::Yes}).kind ==
          Refusal::Kind::LotDecides);
    CHECK(play.refused_at("13:12", DrawLot{{}, v, {"Asta", "Bror"}, "Asta"}).kind ==
          Refusal::Kind::LotIsNotBetweenThem);
    play.at("13:12", DrawLot{{}, v, {"ja", "nej"}, "nej"}).at("13:13", CloseVote{});
    CHECK_FALSE(only_vote(play).casting_vote);
    CHECK(winner(play) == Ballot::No);
}

TEST_CASE("one third of the council defers, whichever way round it is put", "[meeting][vote]")
{
    CHECK(minority_needed(61) == 21);
    CHECK(minority_needed(9) == 3);
    const auto put = [](Play& play, const char* yes, const char* no, const char* ballots) {
        play.at("13:05", proposal("f1", ProposalType::ReferBack)).at("13:10", vote(yes, no));
        cast(play, ballots);
        play.at("13:12", CloseVote{});
        return winner(play);
    };
    auto council = deciding(BodyKind::Council);
    SECTION("yes refers back")
    {
        CHECK(put(council, "f1", "main", "jjjnnnnnn") == Ballot::Yes);
    }
    SECTION("no refers back")
    {
        CHECK(put(council, "main", "f1", "nnnjjjjjj") == Ballot::No);
    }
    SECTION("too few")
    {
        CHECK(put(council, "main", "f1", "nnjjjjjjj") == Ballot::Yes);
    }
    SECTION("absent ones are not counted")
    {
        CHECK(put(council, "f1", "main", "jjnnnnfff") == Ballot::Yes);
    }
    SECTION("a tie needs no casting vote")
    {
        CHECK(put(council, "f1", "main", "njjjnnnja") == Ballot::Yes);
        CHECK_FALSE(only_vote(council).casting_vote);
    }
    SECTION("the second time by majority")
    {
        AgendaItem again;
        again.deferred_by_minority = true;
        auto play = deciding(BodyKind::Council, again);
        CHECK(put(play, "f1", "main", "jjjjnnnnn") == Ballot::No);
    }
    SECTION("an election by majority")
    {
        AgendaItem election;
        election.kind = ItemKind::Election;
        auto play = deciding(BodyKind::Council, election);
        CHECK(put(play, "f1", "main", "jjjjnnnnn") == Ballot::No);
    }
    SECTION("another body by majority")
    {
        auto play = deciding(BodyKind::Committee);
        CHECK(put(play, "f1", "main", "jjjjnnnnn") == Ballot::No);
    }
}

TEST_CASE("a demand by a minority is for the council, its third, and once", "[meeting][vote]")
{
    const auto demand = [](std::vector<PersonId> by) {
        return DemandByMinority{report, Outcome::ReferredBack, std::move(by), "Kostnaden"};
    };
    const std::vector<PersonId> three{PersonId{"p4"}, PersonId{"p5"}, PersonId{"p10"}};
    auto council = deciding(BodyKind::Council);
    CHECK(council.refused_at("13:10", demand({PersonId{"p4"}, PersonId{"p5"}})).kind ==
          Refusal::Kind::MinorityIsTooSmall);
    CHECK(council.refused_at("13:10", demand({PersonId{"p4"}, PersonId{"p4"}, PersonId{"p5"}}))
              .kind == Refusal::Kind::PersonDoesNotServe);
    council.at("13:10", demand(three))
        .at("13:11",
            RecordDecision{
                report, Outcome::ReferredBack, {}, {}, {}, {}, {}, DecisionManner::Minority});
    CHECK(council.state().items.at(3).decision->manner == DecisionManner::Minority);

    AgendaItem again;
    again.deferred_by_minority = true;
    auto second = deciding(BodyKind::Council, again);
    CHECK(second.refused_at("13:10", demand(three)).kind == Refusal::Kind::MajorityMustDefer);

    auto committee = deciding(BodyKind::Committee);
    CHECK(committee.refused_at("13:10", demand(three)).kind ==
          Refusal::Kind::MinorityIsForTheCouncil);
    const RecordDecision by_minority{report, Outcome::ReferredBack,   {}, {}, {}, {},
                                     {},     DecisionManner::Minority};
    CHECK(committee.refused_at("13:10", by_minority).kind ==
          Refusal::Kind::MinorityIsForTheCouncil);
    committee.at("13:10", RecordDecision{report, Outcome::ReferredBack, {}, {}});
}

TEST_CASE("a minority that asked or voted for a deferral is heeded, or there is a warning",
          "[meeting][vote]")
{
    const auto warns = [](const Play& play) {
        for (const auto& one : warnings_of(play.state(), at("13:30"))) {
            if (one.kind == Warning::Kind::MinorityIsNotHeeded) return true;
        }
        return false;
    };
    auto council = deciding(BodyKind::Council);
    SECTION("asked")
    {
        council.at("13:10", DemandByMinority{report,
                                             Outcome::Postponed,
                                             {PersonId{"p4"}, PersonId{"p5"}, PersonId{"p6"}},
                                             {}});
    }
    SECTION("voted")
    {
        council.at("13:05", proposal("f1", ProposalType::Postpone)).at("13:10", vote("main", "f1"));
        cast(council, "nnnjjjjjj");
        council.at("13:12", CloseVote{});
    }
    CHECK_FALSE(warns(council));
    council.at("13:20", RecordDecision{report, Outcome::AsProposed, {}, {}});
    CHECK(warns(council));
    council.at("13:21", RecordDecision{report, Outcome::Postponed, {}, {}});
    CHECK_FALSE(warns(council));
}

TEST_CASE("a minority decides nothing but to defer", "[meeting][vote]")
{
    auto council = deciding(BodyKind::Council);
    const RecordDecision rejected{report, Outcome::Rejected,       {}, {}, {}, {},
                                  {},     DecisionManner::Minority};
    CHECK(council.refused_at("13:10", rejected).kind == Refusal::Kind::OutcomeIsNoDeferral);
}

TEST_CASE("a vote is demanded before the gavel falls, and is put on what stands", "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:05", proposal("f1", ProposalType::Reject))
        .at("13:06", PutTheQuestion{{PutQuestionId{"q1"},
                                     report,
                                     {ProposalId{"main"}, ProposalId{"f1"}},
                                     ProposalId{"main"}}});
    CHECK(play.refused_at("13:07", DemandVote{{}, PersonId{"p12"}}).kind ==
          Refusal::Kind::PersonDoesNotServe);
    SECTION("in time")
    {
        play.at("13:07", DemandVote{{}, PersonId{"p4"}});
        CHECK(play.refused_at("13:08", StrikeGavel{}).kind == Refusal::Kind::VoteIsDemanded);
        CHECK(play.refused_at("13:09", vote("main", "f9")).kind == Refusal::Kind::NoSuchProposal);
        play.at("13:09", WithdrawFloorProposal{ProposalId{"f1"}});
        CHECK(play.refused_at("13:09", vote("main", "f1")).kind ==
              Refusal::Kind::ProposalIsWithdrawn);
    }
    SECTION("too late")
    {
        play.at("13:07", StrikeGavel{});
        CHECK(play.refused_at("13:08", DemandVote{{}, PersonId{"p4"}}).kind ==
              Refusal::Kind::GavelHasFallen);
    }
}

TEST_CASE("votes on an item stand beside each other in the order opened", "[meeting][vote]")
{
    auto play = deciding(BodyKind::Committee);
    auto first = vote();
    first.vote.id = VoteId{"v1"};
    first.vote.stage = VoteStage::Counter;
    play.at("13:10", first);
    CHECK(play.refused_at("13:11", vote()).kind == Refusal::Kind::AnotherVoteIsOpen);
    play.at("13:11", CloseVote{{}, Ballot::Yes}).at("13:12", vote());
    play.at("13:13", CloseVote{{}, Ballot::No});
    const auto votes = votes_on(play.state(), report);
    REQUIRE(votes.size() == 2);
    CHECK(votes[0]->vote.stage == VoteStage::Counter);
    CHECK(winner_of(play.state(), *votes[0]) == Ballot::Yes);
    CHECK(winner_of(play.state(), *votes[1]) == Ballot::No);
}

TEST_CASE("the room sees who has answered what as the call goes on, if the body shows names",
          "[meeting][vote][room]")
{
    const auto room = [](const Play& play) { return *room_view(play.state(), at("13:12")).vote; };
    auto play = deciding(BodyKind::Committee);
    play.at("13:10", vote());
    cast(play, "jn.......");
    CHECK(room(play).answered == 2);
    REQUIRE(room(play).ballots.size() == 2);
    CHECK(room(play).ballots[0].ballot == Ballot::No); // The chair, who said yes, is called last.
    CHECK(room(play).ballots[1].ballot == Ballot::Yes);
    cast(play, "..jjjjjjj");
    play.at("13:13", CloseVote{});
    CHECK(room(play).ballots.empty());
    CHECK(room(play).result->ballots.size() == 9);

    auto hidden = deciding(BodyKind::Committee);
    hidden.at("13:10", vote());
    cast(hidden, "jn.......");
    auto state = hidden.state();
    state.info.rules.ballots_in_room = BallotsInRoom::Totals;
    const auto shown = *room_view(state, at("13:12")).vote;
    CHECK(shown.answered == 2);
    CHECK(shown.ballots.empty());
}
