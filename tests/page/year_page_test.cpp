#include "page/index_page.h"
#include "page/shown.h"
#include "page/year_page.h"
#include "support/catch.h"
#include "support/has.h"
#include "support/markup.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::page;
using klubba::testing::has;

namespace {

constexpr Day day(unsigned month, unsigned date)
{
    return {std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{date}};
}

year::PublicYear a_year()
{
    year::PublicYear view;
    view.body = "Kultur & <hälsa>";
    view.year = 2026;
    view.today = day(6, 1);
    view.meetings.push_back(
        {"meeting-1", day(2, 4), "Sal 1", year::MeetingStands::Held, false, {}, {}});
    view.meetings.push_back(
        {{}, day(9, 9), "Sal 2", year::MeetingStands::Cancelled, true, "Skolnämnden", "Museet"});
    view.assignments.push_back(
        {"Nr 1",
         "Att pröva \"fria\" resor.",
         "1",
         {{0, year::MarkKind::Decided, {{"Resor <för> alla", 12, meeting::Outcome::AsProposed}}}}});
    view.assignments.push_back({"Nr 2", "Att vänta.", "1", {}});
    return view;
}

} // namespace

TEST_CASE("the page of a year is well-formed in every language, whatever it is made of",
          "[page][year]")
{
    for (const auto language : languages) {
        const auto html = year_page(a_year(), "body-1", reader_at(testing::at("09:00"), language));
        CHECK(testing::read_markup(html).error.empty());
        CHECK(has(html, "Kultur &amp; &lt;hälsa&gt;"));
        CHECK(has(html, "Resor &lt;för&gt; alla"));
        CHECK_FALSE(has(html, "<script"));
        CHECK_FALSE(has(html, " style="));
    }
}

TEST_CASE("the table says in words what the year line draws", "[page][year]")
{
    const auto html = year_page(a_year(), "body-1", reader_at(testing::at("09:00")));
    CHECK(has(html, "role=\"img\""));
    CHECK(has(html, "<th scope=\"row\">"));
    CHECK(has(html, "§ 12"));
    CHECK(has(html, "href=\"/m/meeting-1?lang=sv\""));
    CHECK(has(html, "Inställt"));
    CHECK(has(html, "Gemensamt"));
    CHECK(has(html, "Studiebesök"));
    CHECK(has(html, "href=\"/b/body-1/2025?lang=sv\""));
    CHECK(has(html, "href=\"/b/body-1/2027?lang=sv\""));
}

TEST_CASE("a year without assignments has no table of them", "[page][year]")
{
    auto view = a_year();
    view.assignments.clear();
    const auto html = year_page(view, "body-1", reader_at(testing::at("09:00")));
    CHECK_FALSE(has(html, "<table"));
    CHECK_FALSE(has(html, "<svg"));
    CHECK(has(html, "id=\"meetings\""));
    view.meetings.clear();
    CHECK(has(year_page(view, "body-1", reader_at(testing::at("09:00"))),
              "Det finns inget att visa för året."));
}

TEST_CASE("the list of meetings links to the year of each body", "[page][year]")
{
    const auto html =
        index_page({}, reader_at(testing::at("09:00")), {{"body-1", "Kultur & hälsa", 2026}});
    CHECK(has(html, "href=\"/b/body-1/2026?lang=sv\""));
    CHECK(has(html, "Kultur &amp; hälsa"));
    CHECK_FALSE(has(index_page({}, reader_at(testing::at("09:00"))), "/b/"));
}
