#include "meeting/chair_view.h"
#include "meeting/deciding.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;
using Act = ChairAct::Kind;

namespace {

Act act_at(const Play& play, const char* clock)
{
    return chair_act(play.state(), at(clock)).kind;
}

/// Does what the chair's next act is.
Play& step(Play& play, const char* clock)
{
    const auto act = chair_act(play.state(), at(clock));
    REQUIRE(act.wish);
    return play.at(clock, *act.wish);
}

} // namespace

TEST_CASE("the roll is completed once somebody has been noted, and not before", "[meeting][chair]")
{
    Play play;
    play.at("08:00", a_draft()).at("08:10", CallMeeting{});
    CHECK(act_at(play, "08:59") == Act::OpenMeeting);
    play.at("09:00", OpenMeeting{});
    CHECK(act_at(play, "09:01") == Act::GoOn);
    play.at("09:01", NotePresence{PersonId{"p1"}, Presence::InRoom});
    CHECK(act_at(play, "09:02") == Act::CompleteRollCall);
    step(play, "09:02");
    CHECK(act_at(play, "09:03") == Act::GoOn);
}

TEST_CASE("a proposal is shown, decided, and only then left", "[meeting][chair]")
{
    auto play = deciding(BodyKind::Committee);
    CHECK(act_at(play, "13:01") == Act::ShowProposal);
    step(play, "13:01");
    CHECK(act_at(play, "13:02") == Act::Decide);
    step(play, "13:02");
    CHECK(find(play.state(), ItemId{"i4"})->decision->outcome == Outcome::AsProposed);
    CHECK(act_at(play, "13:03") != Act::Decide);
}

TEST_CASE("a question order that no longer covers what stands is proposed anew", "[meeting][chair]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:01", proposal("f1", ProposalType::Reject)).at("13:02", CloseDebate{});
    CHECK(act_at(play, "13:03") == Act::ProposeOrder);
    step(play, "13:03");
    CHECK(act_at(play, "13:04") == Act::AcceptOrder);
    play.at("13:04", proposal("f2", ProposalType::ReferBack, "p5"));
    CHECK(act_at(play, "13:05") == Act::ProposeOrder);
    play.at("13:05", WithdrawFloorProposal{ProposalId{"f2"}});
    CHECK(act_at(play, "13:06") == Act::AcceptOrder);
}

TEST_CASE("an addition that is found is added to what is decided, and falls with it",
          "[meeting][chair]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:01", proposal("f1", ProposalType::Add))
        .at("13:01", proposal("f2", ProposalType::Reject, "p5"));
    for (int i = 0; i < 3; ++i)
        step(play, "13:02");
    const auto put = chair_act(play.state(), at("13:03"));
    REQUIRE(put.kind == Act::PutQuestion);
    auto wish = get<PutTheQuestion>(*put.wish);
    SECTION("the proposal is found")
    {
        play.at("13:03", wish).at("13:04", StrikeGavel{});
        step(play, "13:05");
        play.at("13:06", StrikeGavel{});
        step(play, "13:07");
        const auto& decision = *find(play.state(), ItemId{"i4"})->decision;
        CHECK(decision.outcome == Outcome::Amended);
        CHECK(decision.clauses.size() ==
              find(play.state(), ItemId{"i4"})->item.proposal.size() + 1);
    }
    SECTION("its rejection is found")
    {
        wish.question.found = ProposalId{"f2"};
        play.at("13:03", wish).at("13:04", StrikeGavel{});
        step(play, "13:05");
        CHECK(find(play.state(), ItemId{"i4"})->decision->outcome == Outcome::Rejected);
    }
}

TEST_CASE("one third of the council refers back, and the decision says so", "[meeting][chair]")
{
    auto play = deciding(BodyKind::Council);
    play.at("13:01", proposal("f1", ProposalType::ReferBack));
    for (int i = 0; i < 4; ++i)
        step(play, "13:02");
    play.at("13:03", DemandVote{{}, PersonId{"p4"}});
    auto wish = get<OpenVote>(*chair_act(play.state(), at("13:04")).wish);
    wish.vote.id = VoteId{"v"};
    wish.vote.yes = "ja";
    wish.vote.no = "nej";
    play.at("13:10", wish);
    CHECK(act_at(play, "13:10") == Act::CallVoters);
    cast(play, "jjjnnnnnn");
    step(play, "13:12");
    step(play, "13:13");
    const auto& decision = *find(play.state(), ItemId{"i4"})->decision;
    CHECK(decision.outcome == Outcome::ReferredBack);
    CHECK(decision.manner == DecisionManner::Minority);
}

TEST_CASE("an adjournment that is found is taken, and then the item goes on", "[meeting][chair]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:01", proposal("f1", ProposalType::Adjourn));
    for (int i = 0; i < 3; ++i)
        step(play, "13:02");
    auto wish = get<PutTheQuestion>(*chair_act(play.state(), at("13:03")).wish);
    wish.question.found = ProposalId{"f1"};
    play.at("13:03", wish).at("13:04", StrikeGavel{});
    CHECK(act_at(play, "13:05") == Act::Adjourn);
    step(play, "13:05");
    CHECK(act_at(play, "13:06") == Act::EndBreak);
    step(play, "13:20");
    CHECK(act_at(play, "13:21") == Act::PutQuestion);
}

TEST_CASE("verifiers are those proposed who are there, else those in turn", "[meeting][chair]")
{
    auto draft = a_draft();
    draft.info.proposed_verifier = draft.people[3].name;
    auto play = Play::opened(draft, {"p1", "p2", "p5", "p6"});
    const auto proposed = proposed_verifiers(play.state(), at("09:05"));
    REQUIRE(proposed);
    CHECK(proposed->verifiers.size() == 1);
    play.at("09:06", NotePresence{draft.people[3].id, Presence::Absent});
    const auto others = proposed_verifiers(play.state(), at("09:07"));
    REQUIRE(others);
    CHECK(others->verifiers != std::vector<PersonId>{draft.people[3].id});
}

TEST_CASE("what is undecided is taken up before the meeting is closed", "[meeting][chair]")
{
    auto play = deciding(BodyKind::Committee);
    for (int i = 0; i < 20 && play.state().phase == Phase::Open; ++i) {
        const auto kind = act_at(play, "14:00");
        if (kind == Act::TakeUpUndecided) break;
        // Gone past on purpose.
        play.at("14:00", Advance{});
    }
    REQUIRE(act_at(play, "14:01") == Act::TakeUpUndecided);
    const auto view = chair_view(play.state(), at("14:01"));
    CHECK(view.undecided.size() >= 2);
    step(play, "14:01");
    CHECK(find(play.state(), view.undecided.front().item)->sittings.size() >= 1);
}
