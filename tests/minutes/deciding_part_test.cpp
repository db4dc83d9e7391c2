#include "minutes/deciding.h"
#include "minutes/deciding_part.h"
#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "support/catch.h"
#include "support/markup.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::read_markup;
using klubba::testing::texts_of;

namespace {

using Texts = std::vector<std::string>;

/// An item that has all there is, an election in it too.
Played everything()
{
    auto played = on_the_table(BodyKind::Council);
    const std::vector<PersonId> ek{person("m3")};
    OpenVote vote{{VoteId{"v"},
                   item("i1"),
                   PutQuestionId{"q"},
                   VoteStage::Main,
                   "bygga nu",
                   "bygga senare",
                   {},
                   {}}};
    const ElectionId e{"e"};
    played.at("09:06", proposes("a", ProposalType::Amend, ek, {"bygga <senare>"}))
        .at("09:07", ProposeQuestionOrder{item("i1"), {}})
        .at("09:08", AcceptQuestionOrder{item("i1")})
        .at("09:09", puts("q", {main_one, ProposalId{"a"}}, "main"))
        .at("09:10", DemandVote{{}, person("m3")})
        .at("09:11", vote)
        .at("09:12", CloseVote{{}, Ballot::Yes})
        .at("09:13", OpenElection{{e, item("i1"), "byggherre", 1, ElectionMethod::Ballot}})
        .at("09:13", NameNominee{e, {"Asta Lind", "C", "Alva Norrby (C)"}})
        .at("09:14", AppointTellers{e, {person("m2")}})
        .at("09:15", CountBallots{e, {{{"Asta Lind", 3, 0}}, {}, 1, 0}})
        .at("09:16", DeclareElected{e, {}})
        .at("09:17", DeclareNotParticipating{item("i1"), person("m4")})
        .at("09:18", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:19", AnnounceDissent{{DissentId{"d1"},
                                      item("i1"),
                                      DissentKind::MinuteNote,
                                      {person("m4")},
                                      {},
                                      "Första.\n\nAndra."}})
        .at("09:19",
            AnnounceDissent{
                {DissentId{"d2"}, item("i1"), DissentKind::Reservation, ek, ProposalId{"a"}, {}}})
        .at("09:19", AnnounceDissent{{DissentId{"d3"},
                                      item("i1"),
                                      DissentKind::SpecialStatement,
                                      {person("m2")},
                                      {},
                                      {}}})
        .at("09:20", WriteNote{item("i1"), "Sekreterarens ord."});
    return played;
}

} // namespace

TEST_CASE("the parts of a paragraph stand in the order of minutes", "[minutes][html]")
{
    const auto markup = read_markup(to_html(full_minutes(everything().record())));
    CHECK(markup.error.empty());
    CHECK(texts_of(markup, "h3") ==
          Texts{"Beslut", "Yrkanden", "Propositionsordning", "Beslutsgång", "Omröstning",
                "Val av byggherre", "Deltar inte i beslutet", "Reservation", "Särskilt yttrande",
                "Protokollsanteckning", "Anteckning till protokollet"});
}

TEST_CASE("each part is told in the document as in the record", "[minutes][html]")
{
    const auto markup = read_markup(to_html(full_minutes(everything().record())));
    for (const auto* text :
         {"Cilla Ek (M) framställer följande ändringsyrkande: att bygga <senare>.",
          "Ordföranden föreslår följande propositionsordning: Förslaget till beslut och Cilla Eks "
          "(M) ändringsyrkande ställs mot varandra. Fritidsnämnden godkänner "
          "propositionsordningen.",
          "Beslutsgång Ordföranden ställer proposition",
          "Omröstning begärs av Cilla Ek (M). Omröstningen utfaller med ja: bygga nu.",
          "Ja-röst bygga nu Nej-röst bygga senare",
          "Bo Sandell (S) Ja Cilla Ek (M) Ja David Hjort (V) Ja Alva Norrby (C) Ja Röster: 4 ja, 0 "
          "nej.",
          "Nominerade Asta Lind (C), av Alva Norrby (C)", "Rösträknare är Bo Sandell (S).",
          "Asta Lind (C) 3 Lämnade valsedlar: 4, varav 3 giltiga och 1 blank. Fritidsnämnden "
          "väljer Asta Lind (C) till byggherre.",
          "David Hjort (V) deltar inte i beslutet.",
          "till förmån för eget ändringsyrkande. En skriftlig motivering kan lämnas senast den 26 "
          "februari "
          "2026.",
          "lämnar ett särskilt yttrande. Texten ska lämnas senast den 26 februari 2026.",
          "lämnar en protokollsanteckning. Första. Andra."}) {
        INFO(text);
        CHECK(markup.text.find(text) != std::string::npos);
    }
}

TEST_CASE("what was decided how is the same after it was written and read", "[minutes]")
{
    const auto record = everything().record();
    const auto again = from_value<Record>(to_value(record), UnknownMembers::Refused);
    REQUIRE(again.has_value());
    CHECK(*again == record);
    const auto& deciding = record.sections[0].deciding;
    CHECK_FALSE(deciding.proposals.empty());
    CHECK_FALSE(deciding.votes.empty());
    CHECK_FALSE(deciding.elections.empty());
    CHECK(deciding.dissents.size() == 3);
}

TEST_CASE("a paragraph without any of it says nothing of it", "[minutes][html]")
{
    auto played = on_the_table();
    played.at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}});
    CHECK(section_of(played).deciding == Deciding{});
    CHECK(to_value(section_of(played)).find("deciding") == nullptr);
    const auto markup = read_markup(to_html(full_minutes(played.record())));
    CHECK(texts_of(markup, "h3") == Texts{"Beslut"});
}
