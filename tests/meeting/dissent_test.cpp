#include "meeting/deadlines.h"
#include "meeting/deciding.h"
#include "meeting/participation.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;

namespace {

const ItemId report{"i4"};

AnnounceDissent
dissent(const char* id, DissentKind kind, const char* by, const char* in_favour_of = "")
{
    return {{DissentId{id}, report, kind, {PersonId{by}}, ProposalId{in_favour_of}, {}}};
}

void decide_report(Play& play)
{
    play.at("13:20", RecordDecision{report, Outcome::AsProposed, {}, {}});
}

} // namespace

TEST_CASE("who takes no part in the decision did not decide, and cannot reserve",
          "[meeting][dissent]")
{
    auto play = deciding(BodyKind::Committee);
    CHECK(play.refused_at("13:10", DeclareNotParticipating{report, PersonId{"p12"}}).kind ==
          Refusal::Kind::PersonDoesNotServe);
    play.at("13:10", DeclareNotParticipating{report, PersonId{"p8"}});
    CHECK(play.refused_at("13:11", DeclareNotParticipating{report, PersonId{"p8"}}).kind ==
          Refusal::Kind::PersonTakesNoPart);
    CHECK(play.refused_at("13:12", dissent("d1", DissentKind::Reservation, "p7")).kind ==
          Refusal::Kind::ItemIsNotDecided);
    decide_report(play);
    CHECK(deciders(play.state(), report).size() == 8);
    CHECK_FALSE(took_part(play.state(), report, PersonId{"p8"}));
    const auto refusal = [&](const char* id) {
        return play.refused_at("13:21", dissent("d1", DissentKind::Reservation, id)).kind;
    };
    CHECK(refusal("p8") == Refusal::Kind::PersonTookNoPart);
    CHECK(refusal("p12") == Refusal::Kind::PersonTookNoPart);
    play.at("13:21", dissent("d1", DissentKind::Reservation, "p7"))
        .at("13:21", dissent("d2", DissentKind::SpecialStatement, "p8"))
        .at("13:21", dissent("d3", DissentKind::MinuteNote, "p12"));
    CHECK(play.state().dissents.size() == 3);
    // The two do not go together, until the reservation is taken back.
    CHECK(play.refused_at("13:22", DeclareNotParticipating{report, PersonId{"p7"}}).kind ==
          Refusal::Kind::PersonTookNoPart);
    play.at("13:23", WithdrawDissent{DissentId{"d1"}})
        .at("13:24", DeclareNotParticipating{report, PersonId{"p7"}});
}

TEST_CASE("who left before the decision cannot reserve; who comes after it can stand aside no more",
          "[meeting][dissent]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:10", NotePresence{PersonId{"p7"}, Presence::Absent});
    decide_report(play);
    play.at("13:25", NotePresence{PersonId{"p12"}, Presence::InRoom});
    CHECK(play.refused_at("13:26", dissent("d1", DissentKind::Reservation, "p7")).kind ==
          Refusal::Kind::PersonTookNoPart);
    CHECK(play.refused_at("13:26", DeclareNotParticipating{report, PersonId{"p12"}}).kind ==
          Refusal::Kind::PersonDoesNotServe);
}

TEST_CASE("a reservation is in favour of what was before the body on that item",
          "[meeting][dissent]")
{
    auto play = deciding(BodyKind::Committee);
    auto elsewhere = proposal("f5", ProposalType::Reject);
    elsewhere.proposal.item = ItemId{"i5"};
    play.at("13:01", proposal("f1", ProposalType::Amend)).at("13:02", elsewhere);
    decide_report(play);
    const auto refusal = [&](const char* id) {
        return play.refused_at("13:21", dissent("d1", DissentKind::Reservation, "p7", id)).kind;
    };
    CHECK(refusal("f9") == Refusal::Kind::NoSuchProposal);
    CHECK(refusal("f5") == Refusal::Kind::ProposalIsOfAnotherItem);
    play.at("13:21", dissent("d1", DissentKind::Reservation, "p7", "f1"))
        .at("13:21", dissent("d2", DissentKind::Reservation, "p8", "main"));
    CHECK(play.state().dissents.size() == 2);
}

TEST_CASE("a reservation is announced before the close, its text may come after",
          "[meeting][dissent]")
{
    auto play = deciding(BodyKind::Committee);
    decide_report(play);
    play.at("13:21", dissent("d1", DissentKind::Reservation, "p7"))
        .at("13:30", OpenItem{ItemId{"i5"}, {}})
        .at("13:40", RecordDecision{ItemId{"i5"}, Outcome::AsProposed, {}, {}})
        .at("13:50", SkipItem{ItemId{"i2"}, {}})
        .at("14:00", CloseMeeting{});
    CHECK(play.refused_at("14:01", dissent("d2", DissentKind::Reservation, "p8")).kind ==
          Refusal::Kind::MeetingIsNotOpen);
    play.at("14:01", dissent("d3", DissentKind::SpecialStatement, "p8"));
    CHECK(play.refused_at("14:02", FileDissentText{DissentId{"d1"}, ""}).kind ==
          Refusal::Kind::TextIsMissing);
    play.at("14:02", FileDissentText{DissentId{"d1"}, "Priset är för högt."})
        .at("14:03", WithdrawDissent{DissentId{"d3"}});
    CHECK(play.refused_at("14:04", FileDissentText{DissentId{"d3"}, "Se ovan."}).kind ==
          Refusal::Kind::DissentIsWithdrawn);
    CHECK(play.state().dissents[0].filed == at("14:02"));
    CHECK(play.state().dissents[0].dissent.text == "Priset är för högt.");
}
