#include "minutes/deciding.h"
#include "minutes/vote_record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

OpenVote vote(const char* id, VoteStage stage = VoteStage::Main)
{
    return {{VoteId{id}, item("i1"), {}, stage, "bygga nu", "bygga senare", {}, {}}};
}

/// One letter for each of m1 to m4: j, n, a or f.
void cast(Played& played, const char* ballots)
{
    for (const auto* id : {"m1", "m2", "m3", "m4"}) {
        const char letter = *ballots++;
        played.at("09:11", CastBallot{{},
                                      person(id),
                                      letter == 'j'   ? Ballot::Yes
                                      : letter == 'n' ? Ballot::No
                                      : letter == 'a' ? Ballot::Abstain
                                                      : Ballot::Absent});
    }
}

} // namespace

TEST_CASE("a vote tells how each voted, the chair last, and what it came to", "[minutes]")
{
    auto played = on_the_table();
    played.at("09:10", vote("v"));
    cast(played, "jnaf");
    played.at("09:12", CorrectBallot{{}, person("m2"), Ballot::Yes}).at("09:13", CloseVote{});
    const auto votes = section_of(played).deciding.votes;
    REQUIRE(votes.size() == 1);
    CHECK(votes[0].title == "Omröstning");
    CHECK(votes[0].ballots == std::vector<BallotText>{{"Bo Sandell (S)", Ballot::Yes},
                                                      {"Cilla Ek (M)", Ballot::Abstain},
                                                      {"David Hjort (V)", Ballot::Absent},
                                                      {"Alva Norrby (C)", Ballot::Yes}});
    CHECK(votes[0].totals == VoteTotals{2, 0, 1, 1});
    CHECK(votes[0].totals_text == "2 ja, 0 nej, 1 avstår, 1 frånvarande");
    CHECK(votes[0].settled.empty());
    CHECK(votes[0].winner == Ballot::Yes);
    CHECK(votes[0].result == "Omröstningen utfaller med ja: bygga nu.");
}

TEST_CASE("a chain of votes stands in the order held, each with its stage", "[minutes]")
{
    auto played = on_the_table();
    played.at("09:10", vote("v1", VoteStage::Counter))
        .at("09:11", CloseVote{{}, Ballot::No})
        .at("09:12", vote("v2", VoteStage::Counter))
        .at("09:13", CloseVote{{}, Ballot::No})
        .at("09:14", vote("v3"))
        .at("09:15", CloseVote{{}, Ballot::Yes});
    const auto votes = section_of(played).deciding.votes;
    REQUIRE(votes.size() == 3);
    CHECK(votes[0].title == "Omröstning 1: kontrapropositionsvotering");
    CHECK(votes[0].result == "Vidare till nästa omröstning går nej-förslaget: bygga senare.");
    CHECK(votes[1].result == "Motförslag i huvudvoteringen blir nej-förslaget: bygga senare.");
    CHECK(votes[2].title == "Omröstning 3: huvudvotering");
    CHECK(votes[2].result == "Omröstningen utfaller med ja: bygga nu.");
}

TEST_CASE("a casting vote is told with who gave it: whoever presided", "[minutes]")
{
    auto played = on_the_table();
    SECTION("the chair")
    {
        played.at("09:10", vote("v"));
        cast(played, "nnjj");
        played.at("09:13", CloseVote{});
        CHECK(section_of(played).deciding.votes[0].settled ==
              "Rösterna är lika många. Ordföranden, Alva Norrby (C), avgör med sin utslagsröst: "
              "nej.");
    }
    SECTION("the vice chair")
    {
        played.at("09:06", NotePresence{person("m1"), Presence::Absent})
            .at("09:07", NotePresence{person("m4"), Presence::Absent})
            .at("09:10", vote("v"))
            .at("09:11", CastBallot{{}, person("m2"), Ballot::Yes})
            .at("09:11", CastBallot{{}, person("m3"), Ballot::No})
            .at("09:13", CloseVote{});
        CHECK(section_of(played).deciding.votes[0].settled ==
              "Rösterna är lika många. Ordföranden, Bo Sandell (S), avgör med sin utslagsröst: "
              "ja.");
    }
}

TEST_CASE("how each voted on an employment is secret, and its tie is drawn", "[minutes]")
{
    auto one = decision("i1", "Anställning");
    one.concerns_employment = true;
    auto played = on_the_table(BodyKind::Committee, one);
    played.at("09:10", vote("v"));
    cast(played, "nnjj");
    played.at("09:12", DrawLot{{}, VoteId{"v"}, {"bygga nu", "bygga senare"}, "bygga nu"})
        .at("09:13", CloseVote{});
    const auto votes = section_of(played).deciding.votes;
    CHECK(votes[0].ballots.empty());
    CHECK(votes[0].totals == VoteTotals{2, 2, 0, 0});
    CHECK(votes[0].settled.ends_with("och lotten faller på ja."));
    CHECK(votes[0].winner == Ballot::Yes);
}

TEST_CASE("one third that voted for a referral back is told to be enough", "[minutes]")
{
    auto played = on_the_table(BodyKind::Council);
    played.at("09:06", proposes("f", ProposalType::ReferBack, {person("m3")}));
    auto put = vote("v");
    put.vote.no_proposal = ProposalId{"f"};
    put.vote.no = "ärendet återremitteras";
    played.at("09:10", put);
    cast(played, "jjnn");
    played.at("09:13", CloseVote{});
    const auto votes = section_of(played).deciding.votes;
    CHECK(votes[0].settled.starts_with("Minst en tredjedel av de närvarande har röstat"));
    CHECK(votes[0].result == "Omröstningen utfaller med nej: ärendet återremitteras.");
}

TEST_CASE("a demand by a minority is told with who asked, of how many, and why", "[minutes]")
{
    auto played = on_the_table(BodyKind::Council);
    played.at("09:10", DemandByMinority{item("i1"),
                                        Outcome::Postponed,
                                        {person("m3"), person("m4")},
                                        "underlaget kom sent"});
    const auto demands = section_of(played).deciding.minority_demands;
    REQUIRE(demands.size() == 1);
    CHECK(demands[0].serving == 4);
    CHECK(demands[0].text ==
          "Cilla Ek (M) och David Hjort (V) begär att ärendet bordläggs. Begäran kommer från 2 av "
          "4 närvarande ledamöter, minst en tredjedel (5 kap. 50 § kommunallagen). Motivering: "
          "Underlaget kom sent.");
}

TEST_CASE("a question on which a vote was held tells its outcome", "[minutes]")
{
    auto played = on_the_table();
    auto put = vote("v");
    put.vote.question = PutQuestionId{"q1"};
    played.at("09:07", puts("q1", {main_one}, "main"))
        .at("09:08", DemandVote{{}, person("m4")})
        .at("09:10", put);
    CHECK(section_of(played).deciding.votes[0].result == "Omröstningen är inte avslutad.");
    CHECK_FALSE(section_of(played).deciding.votes[0].winner);
    played.at("09:11", CloseVote{{}, Ballot::No});
    CHECK(section_of(played).deciding.questions[0].text.ends_with(
        "Omröstning begärs av David Hjort (V). Omröstningen utfaller med nej: bygga senare."));
}
