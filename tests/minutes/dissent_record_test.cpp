#include "minutes/deciding.h"
#include "minutes/dissent_record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

using Texts = std::vector<std::string>;

AnnounceDissent dissent(const char* id,
                        DissentKind kind,
                        std::vector<PersonId> by,
                        const char* in_favour_of = "",
                        std::string text = {})
{
    return {{DissentId{id}, item("i1"), kind, std::move(by), ProposalId{in_favour_of},
             std::move(text)}};
}

Texts intros(const Played& played)
{
    Texts texts;
    for (const auto& one : section_of(played).deciding.dissents)
        texts.push_back(one.intro);
    return texts;
}

void decide(Played& played)
{
    played.at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}});
}

} // namespace

TEST_CASE("reservations stand first, then statements and notes, without those withdrawn",
          "[minutes]")
{
    auto played = on_the_table();
    played.at("09:06", proposes("a", ProposalType::Amend, {person("m3")}, {"bygga senare"}));
    decide(played);
    played.at("09:11", dissent("d1", DissentKind::MinuteNote, {person("s1")}))
        .at("09:11", dissent("d2", DissentKind::SpecialStatement, {person("m2")}))
        .at("09:11", dissent("d3", DissentKind::Reservation, {person("m4")}, "a"))
        .at("09:11", dissent("d4", DissentKind::Reservation, {person("m3")}, "a"))
        .at("09:11", dissent("d5", DissentKind::Reservation, {person("m2")}))
        .at("09:12", WithdrawDissent{DissentId{"d5"}});
    CHECK(intros(played) ==
          Texts{"David Hjort (V) reserverar sig mot beslutet till förmån för Cilla Eks (M) "
                "ändringsyrkande.",
                "Cilla Ek (M) reserverar sig mot beslutet till förmån för eget ändringsyrkande.",
                "Bo Sandell (S) lämnar ett särskilt yttrande.",
                "Eva Ström (S) lämnar en protokollsanteckning."});
}

TEST_CASE("a text that is missing is told with its last day by the body's rule, until it comes",
          "[minutes]")
{
    auto draft = small_draft({decision("i1", "Badhuset")});
    draft.info.rules.dissent_days = 4;
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}});
    decide(played);
    played.at("09:11", dissent("d1", DissentKind::Reservation, {person("m4")}))
        .at("09:11", dissent("d2", DissentKind::Reservation, {person("m3")}, "main", "Dyrt."))
        .at("09:12", CloseMeeting{});
    CHECK(section_of(played).deciding.dissents[0].due == day_from("2026-02-16"));
    CHECK_FALSE(section_of(played).deciding.dissents[1].due);
    CHECK(section_of(played).deciding.dissents[1].intro.ends_with(
        "till förmån för förslaget till beslut."));
    played.at("09:30", FileDissentText{DissentId{"d1"}, "För dyrt."});
    const auto filed = section_of(played).deciding.dissents[0];
    CHECK_FALSE(filed.due);
    CHECK(filed.text == "För dyrt.");
}

TEST_CASE("who takes no part is named, and is not among those who took part", "[minutes]")
{
    auto played = on_the_table();
    played.at("09:06", DeclareNotParticipating{item("i1"), person("m3")});
    decide(played);
    const auto section = section_of(played);
    CHECK(section.deciding.not_participating == Texts{"Cilla Ek (M)"});
    CHECK(section.decision->took_part ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "David Hjort (V)"});
}

TEST_CASE("who has a conflict of interest is not among those who took part", "[minutes]")
{
    auto played = on_the_table(BodyKind::Council);
    played.at("09:06", RaiseConflict{item("i1"), person("m3"), {}, "Delägare"});
    decide(played);
    CHECK(section_of(played).decision->took_part ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "David Hjort (V)"});
}
