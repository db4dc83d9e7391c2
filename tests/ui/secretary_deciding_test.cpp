#include "support/catch.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::is_one;
using testing::Secretary;

namespace {

/// From the list behind F12, by its first letters.
Commands choose(Secretary& secretary, const char* words)
{
    secretary.press(Key::F12);
    secretary.type(words);
    return secretary.press(Key::Enter);
}

} // namespace

TEST_CASE("a proposal is written down by who made it, its kind and its clauses", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.is_in_hurry = GENERATE(false, true);
    secretary.press(ctrl(Key::K));
    secretary.type("azra");
    secretary.press(Key::Enter);
    secretary.type("ändr");
    secretary.press(Key::Enter);
    secretary.type("avsätta två miljoner");
    const Commands made = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<MakeFloorProposal>(made));
    const auto& proposal = get<MakeFloorProposal>(made[0].body).proposal;
    CHECK(proposal.by == std::vector<PersonId>{{"p2"}});
    CHECK(proposal.type == ProposalType::Amend);
    CHECK(proposal.clauses == std::vector<std::string>{"avsätta två miljoner"});
    secretary.frame();
    CHECK(secretary.sees("Azra"));
    CHECK(secretary.sees("avsätta två miljoner"));
}

TEST_CASE("a vote is opened from the question, answered by one key each, and closed by Enter",
          "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    const FloorProposal rejection{ProposalId{"y1"}, ItemId{"i6"}, ProposalType::Reject,
                                  {PersonId{"p2"}}, {},           {}};
    REQUIRE(secretary.meeting.carry_out(MakeFloorProposal{rejection}));
    choose(secretary, "ställ prop");
    CHECK(is_one<PutTheQuestion>(secretary.press(ctrl(Key::Enter))));
    choose(secretary, "omröstning begärs");
    secretary.type("azra");
    secretary.press(Key::Enter);
    REQUIRE(secretary.meeting.state().put_questions.back().vote_demanded);
    secretary.press(ctrl(Key::W));
    const Commands opened = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<OpenVote>(opened));
    CHECK(get<OpenVote>(opened[0].body).vote.no_proposal == ProposalId{"y1"});
    secretary.frame();

    const auto& vote = secretary.meeting.state().votes.back();
    const auto voters = vote.ballots.size();
    REQUIRE(voters > 4);
    CHECK(is_one<CastBallot>(secretary.press(Key::N)));
    CHECK(is_one<CastBallot>(secretary.press(Key::A)));
    CHECK(is_one<CastBallot>(secretary.press(Key::F)));
    for (std::size_t i = 3; i < voters; ++i) {
        CHECK(secretary.press(Key::Enter).empty()); // Somebody has not answered.
        CHECK(is_one<CastBallot>(secretary.press(Key::J)));
    }
    CHECK(secretary.press(Key::J).empty());
    CHECK(secretary.sees("Nej 1"));
    CHECK(is_one<CloseVote>(secretary.press(Key::Enter)));
    CHECK(secretary.meeting.state().votes.back().closed);
    CHECK_FALSE(secretary.meeting.refusal);
}

TEST_CASE("a reservation is announced now and its text filed later", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(Key::F5);
    secretary.press(ctrl(Key::R));
    secretary.type("azra");
    secretary.press(Key::Enter);
    const Commands announced = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<AnnounceDissent>(announced));
    CHECK(get<AnnounceDissent>(announced[0].body).dissent.kind == DissentKind::Reservation);
    REQUIRE_FALSE(secretary.meeting.refusal);
    choose(secretary, "text till");
    secretary.press(Key::Enter);
    secretary.type("Vi ville mer.");
    CHECK(is_one<FileDissentText>(secretary.press(ctrl(Key::Enter))));
    CHECK(secretary.meeting.state().dissents.front().dissent.text == "Vi ville mer.");
}

TEST_CASE("who declares a conflict of interest has left the room with that", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    choose(secretary, "jäv");
    secretary.type("azra");
    secretary.press(Key::Enter);
    const Commands made = secretary.press(ctrl(Key::Enter));
    REQUIRE(made.size() == 2);
    CHECK(holds_alternative<RaiseConflict>(made[0].body));
    CHECK(holds_alternative<LeaveForConflict>(made[1].body));
    REQUIRE_FALSE(secretary.meeting.refusal);
    choose(secretary, "tillbaka");
    CHECK(is_one<ReturnFromConflict>(secretary.press(ctrl(Key::Enter))));
    CHECK(secretary.meeting.state().conflicts.front().returned);
}

TEST_CASE("doors, list, clock and agenda are reached by their first letters", "[ui][secretary]")
{
    Secretary secretary;
    gather(secretary, "i6");
    CHECK(is_one<AdoptAgenda>(choose(secretary, "fastställ")));
    CHECK(is_one<AnnounceListClosing>(choose(secretary, "streck")));
    CHECK(is_one<CloseSpeakersList>(choose(secretary, "stäng tal")));
    CHECK(is_one<OpenSpeakersList>(choose(secretary, "öppna tal")));
    REQUIRE(secretary.meeting.carry_out(GiveFloor{PersonId{"p2"}, {}, {}, {}, {}}));
    CHECK(is_one<PauseFloor>(choose(secretary, "pausa")));
    CHECK(is_one<ResumeFloor>(choose(secretary, "fortsätt")));
    choose(secretary, "stäng dörr");
    secretary.type("Affärshemlighet");
    CHECK(is_one<CloseDoors>(secretary.press(ctrl(Key::Enter))));
    CHECK(is_one<OpenDoors>(choose(secretary, "öppna dörr")));
}
