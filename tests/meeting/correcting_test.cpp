#include "meeting/secretary_view.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

/// The report taken up, with a floor proposal on it.
Play with_a_proposal()
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}})
        .at("09:12", MakeFloorProposal{{ProposalId{"f1"},
                                        ItemId{"i4"},
                                        ProposalType::Amend,
                                        {PersonId{"p2"}},
                                        {"överlämna rapporten i maj"},
                                        {}}});
    return play;
}

/// The lines of the trail about events of one kind, earliest first.
template <class Body>
std::vector<LogLine> trail_of(const Play& play)
{
    auto log = secretary_view(play.history(), at("18:00"), 1000).log;
    std::reverse(log.begin(), log.end());
    std::erase_if(log,
                  [](const LogLine& line) { return !holds_alternative<Body>(line.event.body); });
    return log;
}

template <class Body>
const Body& body_of(const LogLine& line)
{
    return get<Body>(line.event.body);
}

/// The latest event of one kind.
template <class Body>
EventId latest(const Play& play)
{
    return trail_of<Body>(play).back().event.id;
}

} // namespace

TEST_CASE("a corrected floor proposal stands as corrected, and both texts are in the trail",
          "[meeting][correcting]")
{
    auto play = with_a_proposal();
    auto corrected = play.state().proposals.front().proposal;
    corrected.clauses = {"överlämna rapporten i juni"};
    play.at("09:14", CorrectFloorProposal{corrected});
    REQUIRE(play.state().proposals.size() == 1);
    CHECK(play.state().proposals.front().proposal == corrected);
    const auto made = trail_of<FloorProposalMade>(play);
    const auto after = trail_of<FloorProposalCorrected>(play);
    REQUIRE(made.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(body_of<FloorProposalMade>(made[0]).proposal.clauses.front() ==
          "överlämna rapporten i maj");
    CHECK(body_of<FloorProposalCorrected>(after[0]).proposal.clauses.front() ==
          "överlämna rapporten i juni");
    CHECK(made[0].subject == after[0].subject);
    CHECK_FALSE(made[0].subject.empty());
    CHECK_FALSE(made[0].taken_back);
}

TEST_CASE("a decision recorded twice counts as last written, and both are in the trail",
          "[meeting][correcting]")
{
    auto play = Play::opened();
    const ItemId item{"i4"};
    play.at("09:10", OpenItem{item, {}})
        .at("09:20", RecordDecision{item, Outcome::AsProposed, {"godkänna rapporten"}, {}})
        .at("09:25", RecordDecision{item, Outcome::Amended, {"godkänna rapporten i delar"}, {}});
    CHECK(find(play.state(), item)->decision->outcome == Outcome::Amended);
    const auto trail = trail_of<DecisionRecorded>(play);
    REQUIRE(trail.size() == 2);
    CHECK(body_of<DecisionRecorded>(trail[0]).clauses.front() == "godkänna rapporten");
    CHECK(trail[0].subject == "§ 22");
    play.at("09:26", Undo{});
    CHECK(find(play.state(), item)->decision->outcome == Outcome::AsProposed);
    CHECK(trail_of<DecisionRecorded>(play)[1].taken_back);
}

TEST_CASE("a dissent's text filed anew leaves the first in the trail", "[meeting][correcting]")
{
    auto play = Play::opened();
    const ItemId item{"i4"};
    play.at("09:10", OpenItem{item, {}})
        .at("09:20", RecordDecision{item, Outcome::AsProposed, {}, {}})
        .at("09:21",
            AnnounceDissent{
                {DissentId{"d1"}, item, DissentKind::Reservation, {PersonId{"p2"}}, {}, {}}})
        .at("09:22", FileDissentText{DissentId{"d1"}, "Rapporten är för tunn."})
        .at("09:30", FileDissentText{DissentId{"d1"}, "Rapporten saknar siffror."});
    CHECK(play.state().dissents.front().dissent.text == "Rapporten saknar siffror.");
    const auto trail = trail_of<DissentTextFiled>(play);
    REQUIRE(trail.size() == 2);
    CHECK(body_of<DissentTextFiled>(trail[0]).text == "Rapporten är för tunn.");
}

TEST_CASE("an item corrected in the room keeps its § and what was decided", "[meeting][correcting]")
{
    auto play = Play::opened();
    const ItemId item{"i4"};
    play.at("09:10", OpenItem{item, {}})
        .at("09:20", RecordDecision{item, Outcome::AsProposed, {}, {}});
    auto corrected = find(play.state(), item)->item;
    corrected.title = "Rapport om väntetider 2025";
    play.at("09:21", CorrectItem{corrected});
    CHECK(find(play.state(), item)->section == 22);
    CHECK(find(play.state(), item)->decision);
    const auto trail = trail_of<ItemCorrected>(play);
    REQUIRE(trail.size() == 1);
    play.at("09:22", Undo{{}, {}, "Fel handling"});
    CHECK(find(play.state(), item)->item.title == "Rapport om väntetider");
    CHECK(trail_of<ItemCorrected>(play).front().taken_back);
    CHECK(body_of<Undone>(trail_of<Undone>(play).front()).reason == "Fel handling");
}

TEST_CASE("a vote's opening is taken back with its ballots, after it has said so",
          "[meeting][correcting]")
{
    auto play = with_a_proposal();
    const auto before = play.state();
    VoteQuestion question;
    question.id = VoteId{"v1"};
    question.item = ItemId{"i4"};
    question.yes = "bifall till förslaget";
    question.no = "bifall till Azra Petrovics yrkande";
    play.at("09:20", OpenVote{question})
        .at("09:21", CastBallot{VoteId{"v1"}, PersonId{"p2"}, Ballot::No})
        .at("09:21", CastBallot{VoteId{"v1"}, PersonId{"p4"}, Ballot::Yes});
    const auto opening = latest<VoteOpened>(play);
    const auto refusal = play.refused_at("09:22", Undo{{opening}, Dependents::Refuse, {}});
    CHECK(refusal.kind == Kind::LaterEventsRestOnIt);
    for (const auto& line : trail_of<BallotCast>(play))
        CHECK(refusal.subject.find(to_text(line.event.id)) != std::string::npos);
    play.at("09:23", Undo{{opening}, Dependents::TakeBack, "Ja och nej var förväxlade"});
    CHECK(play.state().votes.empty());
    CHECK(play.state() == before);
    for (const auto& line : trail_of<BallotCast>(play))
        CHECK(line.taken_back);
    play.at("09:24", Redo{});
    CHECK(trail_of<BallotCast>(play).size() == 2);
    for (const auto& line : trail_of<BallotCast>(play))
        CHECK_FALSE(line.taken_back);
    CHECK(play.state().votes.size() == 1);
}

TEST_CASE("anything may be taken back with a reason, in the order that makes sense",
          "[meeting][correcting]")
{
    auto play = with_a_proposal();
    const auto started = play.state();
    play.at("09:15", CloseDoors{ItemId{"i4"}, "Sekretess"})
        .at("09:16", GiveFloor{PersonId{"p2"}, {}, {}, {}})
        .at("09:17", AdoptAgenda{});
    const auto doors = latest<DoorsClosed>(play);
    play.at("09:18", Undo{{doors}, {}, "Dörrarna stängdes aldrig"});
    CHECK(play.state().closed_doors.empty());
    CHECK(play.state().floor);
    play.at("09:19", Undo{{latest<AgendaAdopted>(play)}, {}, {}})
        .at("09:20", Undo{{latest<FloorGiven>(play)}, {}, {}});
    CHECK(play.state() == started);
}
