#include "minutes/swedish.h"
#include "support/catch.h"

#include <array>

using namespace klubba;
using namespace klubba::minutes;

TEST_CASE("dates and times are written as in Swedish minutes", "[minutes]")
{
    CHECK(long_date(day_from("2020-12-08").value()) == "den 8 december 2020");
    CHECK(weekday_and_date(day_from("2026-02-12").value()) == "torsdagen den 12 februari 2026");
    CHECK(weekday_and_date(day_from("2026-03-01").value()) == "söndagen den 1 mars 2026");
    CHECK(clock(clock_time_from("9:05").value()) == "09.05");
    CHECK(clock_range(clock_time_from("10:45").value(), clock_time_from("11:00").value()) ==
          "kl. 10.45–11.00");
}

TEST_CASE("section numbers that follow each other are drawn together", "[minutes]")
{
    const std::array<std::int64_t, 6> numbers{22, 23, 24, 26, 30, 31};
    CHECK(section_ranges(numbers) == "§§ 22–24, 26, 30–31");
    CHECK(section_ranges(std::span{numbers}.first(1)) == "§ 22");
    CHECK(section_ranges({}).empty());
}

TEST_CASE("names are listed with an and before the last", "[minutes]")
{
    const std::array<std::string, 3> names{"Berg", "Ek", "Dahl"};
    CHECK(listed(names) == "Berg, Ek och Dahl");
    CHECK(listed(std::span{names}.first(2)) == "Berg och Ek");
    CHECK(listed(std::span{names}.first(1)) == "Berg");
    CHECK(listed({}).empty());
}

TEST_CASE("a sentence begins with a capital, Swedish letters too", "[minutes]")
{
    CHECK(capitalised("nämnden") == "Nämnden");
    CHECK(capitalised("åtta") == "Åtta");
    CHECK(capitalised("ärendet") == "Ärendet");
    CHECK(capitalised("övrigt") == "Övrigt");
    CHECK(capitalised("1 § gäller") == "1 § gäller");
    CHECK(capitalised("").empty());
}

TEST_CASE("a mark at the end takes the place of the one that was there", "[minutes]")
{
    CHECK(ending_in("godkänna rapporten", ".") == "godkänna rapporten.");
    CHECK(ending_in("godkänna rapporten,", ".") == "godkänna rapporten.");
    CHECK(ending_in("godkänna rapporten.", ", samt") == "godkänna rapporten, samt");
    CHECK(ending_in("Är det så?", ".") == "Är det så?");
    CHECK(ending_in("till skolor m.m.", ", samt") == "till skolor m.m., samt");
    CHECK(ending_in("till skolor m.m.", ".") == "till skolor m.m.");
}
