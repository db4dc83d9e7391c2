#include "meeting/calendar.h"
#include "support/catch.h"

#include <array>
#include <string_view>

using namespace klubba;
using namespace klubba::meeting;

namespace {

Day day(std::string_view text)
{
    return day_from(text).value();
}

struct PostedThen {
    std::string_view posted;
    std::string_view last_appeal_day;
    std::string_view removal_day;
};

} // namespace

TEST_CASE("the last appeal day is three weeks after posting, moved to a working day",
          "[meeting][calendar]")
{
    constexpr std::array postings{
        PostedThen{"2019-01-22", "2019-02-12", "2019-02-13"},
        PostedThen{"2018-09-17", "2018-10-08", "2018-10-09"},
        PostedThen{"2011-04-04", "2011-04-26", "2011-04-27"}, // Easter Monday
        PostedThen{"2026-03-13", "2026-04-07", "2026-04-08"}, // Good Friday
        PostedThen{"2026-05-29", "2026-06-22", "2026-06-23"}, // Midsummer Eve
        PostedThen{"2026-12-03", "2026-12-28", "2026-12-29"}, // Christmas Eve
    };
    for (const auto& posting : postings) {
        INFO(posting.posted);
        CHECK(to_text(last_appeal_day(day(posting.posted))) == posting.last_appeal_day);
        CHECK(to_text(removal_day(day(posting.posted))) == posting.removal_day);
    }
}

TEST_CASE("minutes are verified within fourteen days of the meeting", "[meeting][calendar]")
{
    CHECK(verification_deadline(day("2020-11-24")) == day("2020-12-08"));
    CHECK(verification_deadline(day("2026-12-11")) == day("2026-12-25"));
    CHECK(is_working_day(day("2020-12-08")));
    CHECK_FALSE(is_working_day(day("2026-12-25")));
}

TEST_CASE("verified minutes are posted on the second day at latest, weekend or not",
          "[meeting][calendar]")
{
    CHECK(posting_deadline(day("2026-02-26")) == day("2026-02-28"));
    CHECK(posting_deadline(day("2028-02-28")) == day("2028-03-01"));
}

TEST_CASE("public holidays fall where Easter and the almanac put them", "[meeting][calendar]")
{
    for (const auto* holiday :
         {"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06",
          "2026-05-01", "2026-05-14", "2026-05-24", "2026-06-06", "2026-06-20",
          "2026-10-31", "2026-12-25", "2026-12-26", "2000-04-23", "2025-04-20",
          "2038-04-25", "2008-03-23", "2020-06-20", "2021-11-06", "2022-06-25"}) {
        INFO(holiday);
        CHECK(is_public_holiday(day(holiday)));
    }
    for (const auto* plain : {"2026-01-02", "2026-04-02", "2026-04-04", "2026-04-07", "2026-06-19",
                              "2026-06-27", "2026-11-07", "2026-12-24", "2026-12-31"}) {
        INFO(plain);
        CHECK_FALSE(is_public_holiday(day(plain)));
    }
}

TEST_CASE("a limit never runs out on a weekend, a holiday or one of the three eves",
          "[meeting][calendar]")
{
    CHECK(working_day_from(day("2026-06-19")) == day("2026-06-22"));
    CHECK(working_day_from(day("2026-12-31")) == day("2027-01-04"));
    CHECK(working_day_from(day("2026-04-02")) == day("2026-04-02"));
    CHECK(working_day_from(day("2026-02-28")) == day("2026-03-02"));
}
