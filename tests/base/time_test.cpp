#include "base/time.h"
#include "support/catch.h"

using namespace klubba;
using namespace std::chrono_literals;

TEST_CASE("an instant is written and read back the same", "[base][time]")
{
    const auto instant = instant_from("2020-11-24T08:00:00.125Z");
    REQUIRE(instant);
    CHECK(to_text(*instant) == "2020-11-24T08:00:00.125Z");
    CHECK(instant_from("2020-11-24T09:00:00.125+01:00") == instant);
}

TEST_CASE("what is not an instant is not read as one", "[base][time]")
{
    for (const auto* text : {"", "2020-11-24", "2020-02-30T08:00:00Z", "2020-11-24T24:00:00Z",
                             "2020-11-24T08:00:00", "2020-11-24T08:00:00Zx", "20-11-24T08:00Z",
                             "2020-11-24T08:00:00.Z", "2020-11--4T08:00:00Z"}) {
        INFO(text);
        CHECK_FALSE(instant_from(text));
    }
}

TEST_CASE("clock times are read with colon or dot", "[base][time]")
{
    CHECK(to_text(*clock_time_from("9.05")) == "09:05");
    CHECK(to_text(*clock_time_from("13:30")) == "13:30");
    CHECK(clock_time_from("24:00"));
    for (const auto* text : {"24:01", "9", "9:5", "12:60", "kl 9", "123:00", "9:05 "})
        CHECK_FALSE(clock_time_from(text));
}

TEST_CASE("local time follows the zone through the year", "[base][time]")
{
    const auto zone = Zone::named("Europe/Stockholm");
    REQUIRE(zone);
    const auto nine = *clock_time_from("09:00");
    CHECK(to_text(zone->at(*day_from("2020-11-24"), nine)) == "2020-11-24T08:00:00.000Z");
    CHECK(to_text(zone->at(*day_from("2020-06-24"), nine)) == "2020-06-24T07:00:00.000Z");
    CHECK(zone->clock_of(*instant_from("2020-06-24T07:00:59Z")) == nine);
    CHECK(zone->day_of(*instant_from("2020-12-31T23:30:00Z")) == *day_from("2021-01-01"));
}

TEST_CASE("the hour that is left out or comes twice has one instant", "[base][time]")
{
    const auto zone = Zone::named("Europe/Stockholm");
    REQUIRE(zone);
    const auto half_past_two = *clock_time_from("02:30");
    CHECK(to_text(zone->at(*day_from("2021-03-28"), half_past_two)) == "2021-03-28T01:00:00.000Z");
    CHECK(to_text(zone->at(*day_from("2021-10-31"), half_past_two)) == "2021-10-31T00:30:00.000Z");
}

TEST_CASE("a zone that the database does not know is not made up", "[base][time]")
{
    CHECK_FALSE(Zone::named("Europe/Atlantis"));
}
