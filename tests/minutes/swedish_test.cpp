#include "minutes/stretch_text.h"
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
    CHECK(section_ranges(numbers, {2026}) == "§§ 22–24, 26, 30–31/2026");
    CHECK(section_label(22, {2026}) == "§ 22/2026");
    CHECK(section_label(22, {}) == "§ 22");
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

TEST_CASE("a stretch of time is told with its days where there are several", "[minutes]")
{
    const auto zone = Zone::named("Europe/Stockholm").value();
    const auto at = [&](const char* day, const char* clock) {
        return moment(zone, zone.at(day_from(day).value(), clock_time_from(clock).value()));
    };
    const auto from = at("2026-05-12", "16:30");
    CHECK(stretch_text({from, at("2026-05-12", "16:45")}, Dates::LeftOut) == "kl. 16.30–16.45");
    CHECK(stretch_text({from, at("2026-05-12", "16:45")}, Dates::Told) ==
          "den 12 maj kl. 16.30–16.45");
    // Over midnight the days are told in any case.
    CHECK(stretch_text({from, at("2026-05-13", "09:00")}, Dates::LeftOut) ==
          "den 12 maj kl. 16.30 – den 13 maj kl. 09.00");
    CHECK(stretch_text({from, {}}, Dates::LeftOut) == "från kl. 16.30");
    CHECK(stretch_text({from, {}}, Dates::Told) == "den 12 maj från kl. 16.30");
    CHECK(stretch_text({from, from}, Dates::LeftOut) == "kl. 16.30");
}
