#include "support/catch.h"
#include "ui/when_typed.h"

using namespace klubba;
using namespace klubba::ui;

namespace {

// A Wednesday.
const Day today = *day_from("2026-11-25");

std::string day(const char* typed)
{
    const auto read = day_typed(typed, today);
    return read ? to_text(*read) : "none";
}

std::string clock(const char* typed)
{
    const auto read = clock_typed(typed);
    return read ? to_text(*read) : "none";
}

long minutes(const char* typed)
{
    const auto read = length_typed(typed);
    return read ? static_cast<long>(std::chrono::floor<std::chrono::minutes>(*read).count())
                : -9999;
}

std::string end(const char* typed)
{
    const auto read = end_typed(typed, clock_typed("9.30"));
    return read ? to_text(*read) : "none";
}

} // namespace

TEST_CASE("a day is understood however it is typed", "[ui][typed]")
{
    for (const char* typed :
         {"2026-12-08", "20261208", "261208", "8/12", "08.12", "8/12 2026", "8/12-26", "8 dec",
          "8 december", "dec 8", "8 December 2026", "tisdag 8 dec", "+13"}) {
        INFO(typed);
        CHECK(day(typed) == "2026-12-08");
    }
    CHECK(day("idag") == "2026-11-25");
    CHECK(day("i morgon") == "2026-11-26");
    CHECK(day("Tomorrow") == "2026-11-26");
    CHECK(day("tisdag") == "2026-12-01");
    CHECK(day("tor") == "2026-11-26");
    CHECK(day("Wednesday") == "2026-12-02"); // the next, not the one that it is
    CHECK(day("24/11") == "2027-11-24");     // this year's has been
    CHECK(day("25/11") == "2026-11-25");
    CHECK(day("29/2") == "2028-02-29");
}

TEST_CASE("what is no day is none", "[ui][typed]")
{
    for (const char* typed :
         {"", " ", "31/2", "32/1", "0/1", "1/13", "november", "24", "tis dag", "99999999", "24 abc",
          "+x", "2026-13-01", "1/2/3/4", "999999999999999999/1"}) {
        INFO(typed);
        CHECK(day(typed) == "none");
    }
}

TEST_CASE("a time is understood however it is typed", "[ui][typed]")
{
    for (const char* typed :
         {"9.30", "9:30", "09:30", "0930", "930", "kl 9.30", "9 30", "kl. 9:30"}) {
        INFO(typed);
        CHECK(clock(typed) == "09:30");
    }
    CHECK(clock("9") == "09:00");
    CHECK(clock("13") == "13:00");
    CHECK(clock("24") == "24:00");
    for (const char* typed : {"", "25", "9.60", "24.01", "09300", "tidigt", "9.30.15"}) {
        INFO(typed);
        CHECK(clock(typed) == "none");
    }
}

TEST_CASE("a length of time is minutes unless it says hours", "[ui][typed]")
{
    CHECK(minutes("45") == 45);
    CHECK(minutes("+45 min") == 45);
    CHECK(minutes("-10") == -10);
    CHECK(minutes("\u221210 minuter") == -10);
    CHECK(minutes("1 tim") == 60);
    CHECK(minutes("1 h 30") == 90);
    CHECK(minutes("1 tim 30 min") == 90);
    CHECK(minutes("1,5 h") == 90);
    CHECK(minutes("1:30") == 90);
    for (const char* typed : {"", "lite", "5 dagar", "1 2 3", "1:75", "-"}) {
        INFO(typed);
        CHECK(minutes(typed) == -9999);
    }
}

TEST_CASE("an end is a time, or how long from the start", "[ui][typed]")
{
    CHECK(end("12") == "12:00");
    CHECK(end("+45") == "10:15");
    CHECK(end("45 min") == "10:15");
    CHECK(end("2 tim") == "11:30");
    CHECK(end("20 h") == "none");
    CHECK_FALSE(end_typed("+45", {}));
}
