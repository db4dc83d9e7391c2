#include "notice/ending.h"
#include "notice/papers.h"
#include "notice/text.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace klubba;
using namespace klubba::notice;

namespace {

Lines file_of(const std::vector<std::string>& pages)
{
    std::string text;
    for (const auto& page : pages)
        text += (text.empty() ? "" : "\f") + page;
    auto lines = lines_of(text);
    REQUIRE(lines);
    return *lines;
}

std::string item(int number)
{
    return "Kallelse 2029\n\n" + std::to_string(number) +
           ". Ärende av något slag\nText om ärendet\n";
}

const std::string loose = "Vår väg framåt\n\nVi vill att alla ska kunna läsa.\nVi vill mer.\n";
const std::string more = "Vad det kostar\n\nDet kostar en del.\nDet är det värt.\n";

} // namespace

TEST_CASE("a header that ran over three pages and is gone ends what it stood over",
          "[notice][papers]")
{
    const auto lines = file_of({item(1), item(2), item(3), loose, more});
    const auto changes = changes_of_paper(lines, 0);
    REQUIRE(changes.size() == 1);
    CHECK(lines[changes[0].line].page == 4);
    CHECK(lines[end_of_agenda(lines, 1)].text == "Vår väg framåt");
}

TEST_CASE("one that ran over two pages does so where another begins", "[notice][papers]")
{
    const auto alone = file_of({item(1), item(2), loose, more});
    CHECK(end_of_agenda(alone, 1) == alone.size());
    const auto with =
        file_of({item(1), item(2), "Björkviks kommun\n" + loose, "Björkviks kommun\n" + more});
    CHECK(with[end_of_agenda(with, 1)].text == "Björkviks kommun");
}

TEST_CASE("a page on which the items go on is of the agenda, whatever stands over it",
          "[notice][papers]")
{
    const auto lines = file_of({item(1), item(2), item(3), loose + "4. Ett ärende till\n", more});
    CHECK(changes_of_paper(lines, 0).empty());
    CHECK(end_of_agenda(lines, 1) == lines.size());
}

TEST_CASE("a count of pages that begins again at the foot takes its whole page along",
          "[notice][papers]")
{
    const auto page = [](const std::string& text, int number) {
        return text + "Rad\nRad ett\nRad två\nRad tre\nRad fyra\nRad fem\nRad sex\nRad sju\nSida " +
               std::to_string(number) + "\n";
    };
    const auto lines = file_of(
        {page("1. Ett ärende\n", 1), page("2. Ett annat\n", 2), page(loose, 1), page(more, 2)});
    CHECK(lines[end_of_agenda(lines, 1)].text == "Vår väg framåt");
    const auto on = file_of(
        {page("1. Ett ärende\n", 1), page("2. Ett annat\n", 2), page(loose, 3), page(more, 4)});
    CHECK(end_of_agenda(on, 1) == on.size());
}
