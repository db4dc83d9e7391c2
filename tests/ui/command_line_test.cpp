#include "support/catch.h"
#include "ui/command_line.h"
#include "ui/text_match.h"

using namespace klubba::ui;

namespace {

const std::vector<Choice> people{{"p1", "Eva Sundberg (KD)"},      {"p2", "Azra Petrović (S)"},
                                 {"p3", "Ingvar Ekholm (C)"},      {"p4", "Ulla Karlberg (S)"},
                                 {"p5", "Sebastian Cederlöv (M)"}, {"p6", "Åsa Łoś-Ødegård (L)"},
                                 {"p7", "Anna Lindkvist (C)"}};

enum Action {
    Proposal,
    WithdrawProposal,
    Reservation,
    Presence,
    Ballot,
    Conflict,
    Note,
    Verifiers
};

const std::vector<std::string> actions{"Yrkande",    "Yrkande återtas",   "Reservation",
                                       "Närvaro",    "Röst i omröstning", "Jäv",
                                       "Anteckning", "Justerare"};

std::vector<Blank> blanks_of(std::size_t action)
{
    const Blank who{Blank::Kind::One, people};
    const Blank several{Blank::Kind::Several, people};
    const Blank text{Blank::Kind::Text, {{"f1", "paragrafen förklaras omedelbart justerad"}}};
    switch (action) {
    case Proposal:
        return {
            several,
            {Blank::Kind::One, {{"0", "bifall till förslaget"}, {"1", "avslag"}, {"2", "ändring"}}},
            text};
    case Reservation:
        return {several, text};
    case Presence:
        return {
            who,
            {Blank::Kind::One, {{"in", "På plats"}, {"far", "Distans"}, {"no", "Frånvarande"}}}};
    case Ballot:
        return {{Blank::Kind::One, {{"yes", "Ja"}, {"no", "Nej"}}}, who};
    case Conflict:
        return {who};
    case Note:
        return {text};
    case Verifiers:
        return {several};
    default:
        return {};
    }
}

std::vector<Reading> read(std::string_view line)
{
    return readings(line, actions, blanks_of);
}

/// The best of them, as "action blank=value …".
std::string best(std::string_view line)
{
    const auto all = read(line);
    if (all.empty()) return {};
    std::string text = actions[all[0].action];
    for (const auto& filled : all[0].filled) {
        text += " " + std::to_string(filled.blank) + "=" + filled.text;
        for (const auto& id : filled.ids)
            text += (id == filled.ids.front() ? "" : "+") + id;
    }
    return text;
}

} // namespace

TEST_CASE("a few letters are an action and whom it is about", "[ui][line]")
{
    CHECK(best("res ul") == "Reservation 0=p4");
    CHECK(best("jäv ek") == "Jäv 0=p3");
    CHECK(best("justerare ced") == "Justerare 0=p5");
    CHECK(best("yrk an avslag") == "Yrkande 0=p7 1=1");
    CHECK(best("omr ja anna") == "Röst i omröstning 0=yes 1=p7");
    CHECK(best("n uk distans") == "Närvaro 0=p4 1=far");
}

TEST_CASE("what is said first is written first: whom, or what", "[ui][line]")
{
    CHECK(best("anna yrk avslag") == best("yrk anna avslag"));
    CHECK(best("anna yrk avslag") == best("yrk avslag anna"));
    CHECK(best("ulla res") == "Reservation 0=p4");
    CHECK(best("ek jäv") == "Jäv 0=p3");
}

TEST_CASE("marks and capitals do not matter to the line", "[ui][line]")
{
    CHECK(best("JAV EK") == "Jäv 0=p3");
    CHECK(best("narv asa dist") == "Närvaro 0=p6 1=far");
    CHECK(best("jäv los") == "Jäv 0=p6");
    CHECK(best("jäv odegard") == "Jäv 0=p6");
    CHECK(best("jäv petrovic") == "Jäv 0=p2");
}

TEST_CASE("initials are a name, first and last name are one, party too", "[ui][line]")
{
    CHECK(best("jäv sc") == "Jäv 0=p5");
    CHECK(best("jäv ulla karl") == "Jäv 0=p4");
    CHECK(best("jäv anna lindkvist (c)") == "Jäv 0=p7");
}

TEST_CASE("several people are several only where there may be several", "[ui][line]")
{
    CHECK(best("res ulla azra") == "Reservation 0=p4+p2");
    CHECK(best("res ulla, azra") == "Reservation 0=p4+p2");
    CHECK(best("jäv ulla azra").empty());
}

TEST_CASE("what is no name is text, to the end of the line and as it was written", "[ui][line]")
{
    CHECK(best("ant  Ordföranden tackar: alla!") == "Anteckning 0=Ordföranden tackar: alla!");
    CHECK(best("res ulla Vi ville  mer. ") == "Reservation 0=p4 1=Vi ville  mer.");
}

TEST_CASE("a phrase may be meant by its letters, before the letters themselves", "[ui][line]")
{
    CHECK(best("ant par oj") == "Anteckning 0=par oj");
    CHECK(best("ant para omed") == "Anteckning 0=paragrafen förklaras omedelbart justerad");
    const auto all = read("ant para omed");
    REQUIRE(all.size() == 2);
    CHECK(all[1].filled[0].text == "para omed");
}

TEST_CASE("of people that begin alike each is offered", "[ui][line]")
{
    const auto all = read("jäv s");
    REQUIRE(all.size() >= 3);
    // Whose name it begins goes before whose party it is.
    CHECK(all[0].filled[0].ids == std::vector<std::string>{"p5"});
}

TEST_CASE("the shorter name goes first, and more letters choose the longer", "[ui][line]")
{
    CHECK(best("yrkande") == "Yrkande");
    CHECK(best("yrk åter") == "Yrkande återtas");
    CHECK(best("återtas") == "Yrkande återtas");
}

TEST_CASE("a line with a word that fits nowhere means nothing", "[ui][line]")
{
    CHECK(read("").empty());
    CHECK(read("   ").empty());
    CHECK(read("xyzzy").empty());
    CHECK(read("jäv xyzzy").empty());
    CHECK(read("n ulla distans xyzzy").empty());
}

TEST_CASE("blanks are asked for only where the name fits", "[ui][line]")
{
    std::vector<std::size_t> asked;
    readings("jäv ek", actions, [&](std::size_t action) {
        asked.push_back(action);
        return blanks_of(action);
    });
    CHECK(asked == std::vector<std::size_t>{Conflict});
}

TEST_CASE("a long line of the same letters stays quick and short", "[ui][line]")
{
    std::string line = "res";
    for (int i = 0; i < 40; ++i)
        line += " a";
    CHECK(read(line).size() <= 60);
}

TEST_CASE("letters are compared without marks, whatever bytes they are written with", "[ui][line]")
{
    CHECK(without_marks("Åsa ÖDEGÅRD") == "asa odegard");
    CHECK(without_marks("A\u030Asa") == "asa"); // The ring after its letter.
    CHECK(without_marks("Čálliid Ŋiŋŋá Đoarrá Ŧ") == "calliid ninna doarra t");
    CHECK(without_marks("\xC3") == "\xC3"); // Half a letter.
    CHECK(folded_words("§ 31 · Inspel (forts.)") ==
          std::vector<std::string>{"31", "inspel", "forts"});
}
