#include "paper/html.h"
#include "paper/support.h"
#include "support/catch.h"

using namespace klubba::paper;
using Texts = std::vector<std::string>;

TEST_CASE("headings, paragraphs and breaks are lines", "[paper][html]")
{
    const auto lines = lines_of_html("<h1>Notice</h1><p>One\n  line<br>and <b>another</b></p>"
                                     "<div>Close</div><div>together</div>");
    CHECK(texts(lines) == Texts{"Notice", "One line", "and another", "Close", "together"});
    CHECK(lines[1].gap == 1);
    CHECK(lines[2].gap == 0);
    CHECK(lines[4].gap == 0);
    CHECK_FALSE(lines[0].box);
}

TEST_CASE("what a browser does not show is left out", "[paper][html]")
{
    CHECK(texts(lines_of_html(
              "<html><head><title>Portal</title><style>p{color:red}</style></head><body>"
              "<nav><ul><li>Menu</li></ul></nav><script>var a = '<p>b</p>';</script>"
              "<div hidden><p>secret</p></div><p style='display: none'>more</p>"
              "<p aria-hidden=\"true\">icon</p><noscript>Turn it on</noscript><p>Agenda</p>")) ==
          Texts{"Agenda"});
}

TEST_CASE("ordered lists have their numbers, others a dash", "[paper][html]")
{
    const auto lines = lines_of_html("<ol start=3><li>Budget<ul><li>Part</li></ul></li>"
                                     "<li value=9>Report</li><li>Other</li></ol>");
    CHECK(texts(lines) == Texts{"3. Budget", "- Part", "9. Report", "10. Other"});
    CHECK(texts(lines_of_html("<ol type=a><li>One<li>Two</ol>")) == Texts{"a) One", "b) Two"});
    CHECK(lines[1].indent == 3);
    CHECK(lines[2].indent == 0);
}

TEST_CASE("a table is rows, whose cells stand in columns", "[paper][html]")
{
    const auto lines = lines_of_html(
        "<table><thead><tr><th>Nr<th>Item<th>File</tr></thead><tbody>"
        "<tr><td>1<td>Roll call<td></tr><tr><td>2<td><p>Budget for the year</p><td>KN 1</tr>"
        "</table><p>After</p>");
    CHECK(texts(lines) ==
          Texts{"Nr Item File", "1 Roll call", "2 Budget for the year KN 1", "After"});
    REQUIRE(lines[2].cells.size() == 3);
    CHECK(lines[0].cells[1].column == lines[2].cells[1].column);
    CHECK(lines[0].cells[2].column == lines[2].cells[2].column);
    CHECK(lines[2].cells[2].column == 5 + 22);
    CHECK(lines[3].gap == 1);
}

TEST_CASE("a table that lays out the page is read cell by cell", "[paper][html]")
{
    std::string page = "<table><tr><td>";
    Texts expected;
    for (const char* side : {"left", "right"}) {
        for (int k = 0; k < 8; ++k) {
            page += std::string{"<p>"} + side + "</p>";
            expected.emplace_back(side);
        }
        page += "<table><tr><td>inner<td>cell</tr></table><td>";
        expected.emplace_back("inner cell");
    }
    CHECK(texts(lines_of_html(page + "</tr></table>")) == expected);
}

TEST_CASE("preformatted text keeps its lines and what is in front of them", "[paper][html]")
{
    const auto lines = lines_of_html("<pre>Notice\n\n  1. Roll call\n  2. Budget</pre>");
    CHECK(texts(lines) == Texts{"Notice", "1. Roll call", "2. Budget"});
    CHECK(lines[1].indent == 2);
    CHECK(lines[1].gap == 1);
}

TEST_CASE("letters are right in UTF-8, in Windows-1252 and as entities", "[paper][html]")
{
    CHECK(texts(lines_of_html("<p>n\xC3\xA4mnd &aring; &#228;</p>")) == Texts{"nämnd å ä"});
    CHECK(texts(lines_of_html("<meta charset=windows-1252><p>n\xE4mnd</p>")) == Texts{"nämnd"});
    CHECK(texts(lines_of_html("<p>n\xE4mnd</p>")) == Texts{"nämnd"});
}

TEST_CASE("a web page is told by how it begins", "[paper][html]")
{
    CHECK(is_html("\xEF\xBB\xBF \n<!DOCTYPE HTML>"));
    CHECK(is_html("<META charset=utf-8>"));
    CHECK(is_html("<table><tr>"));
    CHECK_FALSE(is_html("Notice <p>"));
    CHECK_FALSE(is_html("<ada@example.org> wrote"));
    CHECK_FALSE(is_html(""));
}
