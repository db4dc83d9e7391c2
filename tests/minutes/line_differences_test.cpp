#include "minutes/line_differences.h"
#include "support/catch.h"

using namespace klubba::minutes;
using Lines = std::vector<std::string>;

TEST_CASE("what two versions say otherwise is told with its section", "[minutes][differences]")
{
    const Lines before{"Protokoll", "§ 1 Upprop", "Alla är där.", "§ 2 Budget", "Bifall.", "Slut"};
    CHECK(differences(before, before).empty());

    SECTION("a line that was changed is one difference")
    {
        auto after = before;
        after[4] = "Avslag.";
        const auto all = differences(before, after);
        REQUIRE(all.size() == 1);
        CHECK(all[0].section == "§ 2");
        CHECK(all[0].expected == "Bifall.");
        CHECK(all[0].found == "Avslag.");
        CHECK(all[0].was == 5);
        CHECK(all[0].is == 5);
    }
    SECTION("a section that is new is told under its own number")
    {
        auto after = before;
        after.insert(after.begin() + 5, {"§ 3 Taxor", "Bordläggs."});
        const auto all = differences(before, after);
        REQUIRE(all.size() == 2);
        CHECK(all[0].section == "§ 3");
        CHECK(all[1].section == "§ 3");
        CHECK(all[1].found == "Bordläggs.");
        CHECK(all[1].was == 0);
        CHECK(all[1].line() == 7);
    }
    SECTION("and so is one that is gone")
    {
        auto after = before;
        after.erase(after.begin() + 3, after.begin() + 5);
        const auto all = differences(before, after);
        REQUIRE(all.size() == 2);
        CHECK(all[1].section == "§ 2");
        CHECK(all[1].expected == "Bifall.");
        CHECK(all[1].line() == 5);
    }
    SECTION("what stands before the first is of no section")
    {
        auto after = before;
        after[0] = "Utdrag";
        CHECK(differences(before, after).at(0).section.empty());
    }
}
