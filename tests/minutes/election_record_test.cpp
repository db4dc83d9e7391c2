#include "minutes/deciding.h"
#include "minutes/election_record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

using Texts = std::vector<std::string>;

const ElectionId e{"e"};

Played election(ElectionMethod method, std::int64_t places)
{
    auto one = decision("i1", "Val");
    one.kind = ItemKind::Election;
    auto played = on_the_table(BodyKind::Committee, one);
    played.at("09:06", OpenElection{{e, item("i1"), "ombud", places, method}});
    return played;
}

ElectionText election_text(const Played& played)
{
    return section_of(played).deciding.elections.at(0);
}

} // namespace

TEST_CASE("an election by acclamation tells who was nominated, by whom, and elected", "[minutes]")
{
    auto played = election(ElectionMethod::Acclamation, 2);
    played.at("09:07", NameNominee{e, {"Asta Lind", "C", "Alva Norrby (C)"}})
        .at("09:07", NameNominee{e, {"Bror Alm", "", ""}});
    CHECK(election_text(played).result == "Valet är inte avgjort.");
    played.at("09:08", DeclareElected{e, {}});
    const auto text = election_text(played);
    CHECK(text.nominees ==
          std::vector<NomineeText>{{"Asta Lind (C)", "Alva Norrby (C)"}, {"Bror Alm", ""}});
    CHECK(text.method_text == "Valet förrättas med acklamation.");
    CHECK(text.elected == Texts{"Asta Lind (C)", "Bror Alm"});
    CHECK(text.result == "Fritidsnämnden väljer Asta Lind (C) och Bror Alm till ombud.");
}

TEST_CASE("an election by ballot tells tellers, every count and every lot, and no voter",
          "[minutes]")
{
    auto played = election(ElectionMethod::Ballot, 1);
    played.at("09:07", NameNominee{e, {"Asta Lind", "C", ""}})
        .at("09:07", AppointTellers{e, {person("m3"), person("m4")}})
        .at("09:08", CountBallots{e, {{{"Asta Lind", 2, 0}, {"Bror Alm", 1, 0}}, {}, 0, 1}})
        .at("09:09", CountBallots{e, {{{"Asta Lind", 2, 0}, {"Bror Alm", 2, 0}}, {}, 0, 0}})
        .at("09:10", DrawLot{e, {}, {"Asta Lind", "Bror Alm"}, "Asta Lind"})
        .at("09:11", DeclareElected{e, {}});
    const auto text = election_text(played);
    CHECK(text.method_text == "Valet förrättas genom sluten omröstning. Rösträknare är Cilla Ek "
                              "(M) och David Hjort (V).");
    REQUIRE(text.counts.size() == 2);
    CHECK(text.counts[0].text == "Lämnade valsedlar: 4, varav 3 giltiga och 1 ogiltig.");
    CHECK(text.counts[0].names[0].name == "Asta Lind (C)");
    CHECK(text.counts[1].text == "Lämnade valsedlar: 4, alla giltiga.");
    CHECK(text.lots == Texts{"Mellan Asta Lind (C) och Bror Alm avgörs valet genom lottning "
                             "enligt 5 kap. 56 § kommunallagen. Lotten utfaller till förmån för "
                             "Asta Lind (C)."});
    CHECK(text.result == "Fritidsnämnden väljer Asta Lind (C) till ombud.");
}

TEST_CASE("a proportional election tells the votes and places of each list", "[minutes]")
{
    auto played = election(ElectionMethod::Proportional, 3);
    played.at("09:07", AppointTellers{e, {person("m3")}})
        .at("09:08", CountBallots{e, {{{"Lista 1", 3, 2}, {"Lista 2", 1, 1}}, {}, 0, 0}})
        .at("09:11", DeclareElected{e, {"Asta Lind (C)", "Bror Alm (S)", "Cia Ros (M)"}});
    const auto text = election_text(played);
    CHECK(text.method_text.starts_with("Valet är proportionellt"));
    CHECK(text.counts[0].names == std::vector<CountedName>{{"Lista 1", 3, 2}, {"Lista 2", 1, 1}});
    CHECK(text.result ==
          "Fritidsnämnden väljer Asta Lind (C), Bror Alm (S) och Cia Ros (M) till ombud.");
}
